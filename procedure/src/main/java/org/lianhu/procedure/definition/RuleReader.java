package org.lianhu.procedure.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.DayCount;
import org.lianhu.kernel.LegalTerm;
import org.lianhu.kernel.RollOver;
import org.lianhu.procedure.definition.StepRule.AfterObjection;

/** Reads what is particular to each kind of step. */
final class RuleReader {

    enum Kind {
        INTAKE,
        AUTHORISATION,
        CHECK,
        COMPARISON,
        MEETING,
        NOTICE,
        REVIEW,
        DRAW,
        DECISION,
        ANNOUNCEMENT,
        REGISTRATION
    }

    private enum Voters {
        RECUSED,
        ALLOWED
    }

    private enum NotPassed {
        REFUSE,
        CONTINUE
    }

    private enum Hits {
        SEND_BACK
    }

    private RuleReader() {}

    static StepRule read(Kind kind, Node step) {
        return switch (kind) {
            case INTAKE -> intake(step);
            case AUTHORISATION -> new StepRule.Authorisation(step.wordSet("signers", StepRule.Signer.class));
            case CHECK -> check(step);
            case COMPARISON -> comparison(step);
            case MEETING -> meeting(step);
            case NOTICE -> notice(step);
            case REVIEW -> review(step);
            case DRAW -> new StepRule.Draw(step.ratio("share"));
            case DECISION -> decision(step);
            case ANNOUNCEMENT -> new StepRule.Announcement(Set.copyOf(step.texts("places")), step.number("days", 1));
            case REGISTRATION -> new StepRule.Registration(step.text("system"));
        };
    }

    private static StepRule intake(Node step) {
        var materials = step.nodes("materials").stream()
                .map(n -> {
                    var m = new StepRule.Material(n.text("id"), n.text("title"), n.textOrNull("only-if"));
                    n.close();
                    return m;
                })
                .toList();
        return new StepRule.Intake(step.flag("written", false), Set.copyOf(step.texts("origins")), materials);
    }

    private static StepRule check(Node step) {
        var findings = step.nodes("findings").stream()
                .map(n -> {
                    var f = new StepRule.FindingDefinition(n.text("id"), n.text("title"), n.text("clause"));
                    n.close();
                    return f;
                })
                .toList();
        return new StepRule.Check(step.text("place"), findings, step.textsOrNone("methods"));
    }

    private static StepRule comparison(Node step) {
        step.word("hits", Hits.class);
        return new StepRule.Comparison(
                Set.copyOf(step.texts("departments")), step.text("back-to"), step.textOrNull("set-aside"));
    }

    private static StepRule meeting(Node step) {
        return new StepRule.Meeting(
                step.text("electorate"),
                capacities(step),
                step.ratio("quorum"),
                step.ratio("majority"),
                step.word("investigators", Voters.class) == Voters.ALLOWED,
                step.word("not-passed", NotPassed.class) == NotPassed.REFUSE);
    }

    /** The representatives, unless the pack names others. */
    private static Set<String> capacities(Node step) {
        var named = Set.copyOf(step.textsOrNone("capacities"));
        if (!Set.of("representative", "cadre", "team").containsAll(named)) {
            step.fault("capacities", "PACK_UNKNOWN_WORD", "可以写:representative、cadre、team。");
        }
        return named.isEmpty() ? Set.of("representative") : named;
    }

    private static StepRule notice(Node step) {
        var days = step.node("days");
        boolean exact = days.has("exactly");
        if (exact == days.has("at-least")) {
            days.fault("at-least", "PACK_NOTICE_DAYS", "公示期请写 at-least(不少于)或 exactly(恰为),二者取一。");
        }
        var term = new LegalTerm(
                days.number(exact ? "exactly" : "at-least", 1),
                days.word("count", DayCount.class),
                days.word("roll", RollOver.class));
        days.close();
        return new StepRule.Notice(
                term, exact, Set.copyOf(step.texts("places")), Set.copyOf(step.texts("fields")), objection(step));
    }

    private static StepRule.ObjectionRule objection(Node step) {
        var node = step.node("objection");
        var within = node.node("within");
        var rule = new StepRule.ObjectionRule(
                term(within),
                node.word("dismissed", AfterObjection.class),
                node.word("upheld", AfterObjection.class),
                node.textOrNull("back-to"));
        within.close();
        boolean back = rule.dismissed() == AfterObjection.SEND_BACK || rule.upheld() == AfterObjection.SEND_BACK;
        if (back != (rule.backTo() != null)) {
            node.fault("back-to", "PACK_BACK_TO", "写了 send-back 就要写 back-to(退回到哪一步),没写就不要写。");
        }
        node.close();
        return rule;
    }

    private static StepRule review(Node step) {
        var verdicts = step.wordSet("verdicts", Verdict.class);
        var backTo = Set.copyOf(step.textsOrNone("back-to"));
        if (verdicts.contains(Verdict.SEND_BACK) == backTo.isEmpty()) {
            step.fault("back-to", "PACK_BACK_TO", "写了 send-back 就要写 back-to(可退回的步骤),没写就不要写。");
        }
        return new StepRule.Review(verdicts, backTo);
    }

    private static StepRule decision(Node step) {
        Map<Boolean, StepRule.ServiceRule> service = new HashMap<>();
        var node = step.node("service");
        for (boolean granted : new boolean[] {true, false}) {
            var rule = service(node, granted ? "granted" : "refused");
            if (rule != null) {
                service.put(granted, rule);
            }
        }
        node.close();
        if (!service.containsKey(false)) {
            node.fault("refused", "PACK_REFUSAL_UNSERVED", "不予通过必须书面送达，请写 refused: { to, within }。");
        }
        List<StepRule.FollowUp> followUps = step.nodes("follow-ups").stream()
                .map(n -> {
                    var f = new StepRule.FollowUp(n.text("clause"), n.text("text"));
                    n.close();
                    return f;
                })
                .toList();
        return new StepRule.Decision(step.word("starts", StepRule.Start.class), service, followUps);
    }

    private static StepRule.@Nullable ServiceRule service(Node node, String key) {
        if (!node.has(key)) {
            return null;
        }
        var rule = node.node(key);
        var within = rule.node("within");
        var result = new StepRule.ServiceRule(Set.copyOf(rule.texts("to")), term(within));
        within.close();
        rule.close();
        return result;
    }

    /** Days, how they count, and roll-over when calendar days are to roll. */
    static LegalTerm term(Node node) {
        var roll = node.has("roll") ? node.word("roll", RollOver.class) : RollOver.NONE;
        return new LegalTerm(node.number("days", 1), node.word("count", DayCount.class), roll);
    }
}
