package org.lianhu.procedure.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.LegalTerm;

/** What a step of each known kind demands. */
public sealed interface StepRule {

    /** 申请受理: complete, or one list of everything that is missing (一次性告知). */
    record Intake(boolean written, Set<String> origins, List<Material> materials) implements StepRule {
        public Intake {
            origins = Set.copyOf(origins);
            materials = List.copyOf(materials);
        }
    }

    /**
     * A paper to hand in.
     *
     * @param onlyIf in words, when it is asked for; absent means always
     */
    record Material(String id, String title, @Nullable String onlyIf) {}

    /** 授权: who must sign before anybody may look into their means. */
    record Authorisation(Set<Signer> signers) implements StepRule {
        public Authorisation {
            signers = Set.copyOf(signers);
        }
    }

    enum Signer {
        APPLICANT,
        /** Legal supporters (赡养、抚养、扶养义务人) named in the case. */
        SUPPORTERS
    }

    /** 核查: findings are recorded one by one, no verdict is computed. */
    record Check(String place, List<FindingDefinition> findings, List<String> methods) implements StepRule {
        public Check {
            findings = List.copyOf(findings);
            methods = List.copyOf(methods);
        }
    }

    record FindingDefinition(String id, String title, String clause) {}

    /**
     * 部门比对: a hit is evidence to be verified, never a verdict.
     *
     * @param backTo where a hit that is not cleared sends the case
     * @param setAsideBy the meeting whose evaluation may set a hit aside in a special case; absent when none may
     */
    record Comparison(
            Set<String> departments,
            String backTo,
            @Nullable String setAsideBy) implements StepRule {
        public Comparison {
            departments = Set.copyOf(departments);
        }
    }

    /**
     * 民主评议.
     *
     * @param electorate who is entitled to vote, in words
     * @param quorum share of the electorate that must be present, itself included
     * @param majority share of those present and not recused that the votes in favour must exceed
     * @param investigatorsVote whether those who checked the household may vote on it
     * @param capacities who of the roster that is: representative, cadre, team
     * @param failRefuses whether a vote not passed refuses the case; otherwise it is an opinion only
     */
    record Meeting(
            String electorate,
            Set<String> capacities,
            Ratio quorum,
            Ratio majority,
            boolean investigatorsVote,
            boolean failRefuses)
            implements StepRule {
        public Meeting {
            capacities = Set.copyOf(capacities);
        }
    }

    /**
     * 公示.
     *
     * @param term the days that must pass; the day of posting does not count
     * @param exact whether the period is exactly that long, or at least
     * @param places where it is posted; one of them suffices unless the source says otherwise
     * @param fields the only facts that may be shown
     */
    record Notice(LegalTerm term, boolean exact, Set<String> places, Set<String> fields, ObjectionRule objection)
            implements StepRule {
        public Notice {
            places = Set.copyOf(places);
            fields = Set.copyOf(fields);
        }
    }

    /**
     * What follows an objection.
     *
     * @param within the time to investigate and answer, from the day of the objection
     * @param backTo the step to return to when an answer is {@link AfterObjection#SEND_BACK}
     */
    record ObjectionRule(
            LegalTerm within,
            AfterObjection dismissed,
            AfterObjection upheld,
            @Nullable String backTo) {}

    enum AfterObjection {
        CONTINUE,
        RE_NOTICE,
        SEND_BACK
    }

    /** 审核 at one level. */
    record Review(Set<Verdict> verdicts, Set<String> backTo) implements StepRule {
        public Review {
            verdicts = Set.copyOf(verdicts);
            backTo = Set.copyOf(backTo);
        }
    }

    /** 抽查抽签: a share of the closed list, rounded up. */
    record Draw(Ratio share) implements StepRule {}

    /**
     * 审定.
     *
     * @param start from when a grant takes effect
     * @param service which outcomes must be served on whom, and how soon; key true = granted, false = refused
     */
    record Decision(Start start, Map<Boolean, ServiceRule> service, List<FollowUp> followUps) implements StepRule {
        public Decision {
            service = Map.copyOf(service);
            followUps = List.copyOf(followUps);
        }
    }

    enum Start {
        DECISION_DAY,
        /** 确认之日下月起 */
        NEXT_MONTH
    }

    /** 送达: to whom, and within which time from the decision. */
    record ServiceRule(Set<String> to, LegalTerm within) {
        public ServiceRule {
            to = Set.copyOf(to);
        }
    }

    /** A duty that the source attaches to the decision, in its words. */
    record FollowUp(String clause, String text) {}

    /**
     * 公告: final, no objection.
     *
     * @param days for how many days the public site shows it
     */
    record Announcement(Set<String> places, int days) implements StepRule {
        public Announcement {
            places = Set.copyOf(places);
        }
    }

    /** 录入上级系统. */
    record Registration(String system) implements StepRule {}
}
