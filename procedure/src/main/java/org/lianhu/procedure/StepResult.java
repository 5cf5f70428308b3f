package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.procedure.definition.Verdict;

/** What a step of each kind produced. */
public sealed interface StepResult {

    /**
     * @param origin how the case came about, one of the pack's origins
     * @param written whether there is a signed paper
     * @param materials ids of the papers handed in
     * @param notApplicable ids of conditional papers that do not apply to this unit
     */
    record Intake(String origin, boolean written, Set<String> materials, Set<String> notApplicable)
            implements StepResult {
        public Intake {
            materials = Set.copyOf(materials);
            notApplicable = Set.copyOf(notApplicable);
        }
    }

    record Authorisation(Set<UUID> signedBy, String document) implements StepResult {
        public Authorisation {
            signedBy = Set.copyOf(signedBy);
        }
    }

    /** Findings one by one, no verdict (S3-2.1). */
    record Check(Set<UUID> investigators, Map<String, Finding> findings, String report) implements StepResult {
        public Check {
            investigators = Set.copyOf(investigators);
            findings = Map.copyOf(findings);
        }
    }

    enum Finding {
        MET,
        NOT_MET,
        UNKNOWN
    }

    /**
     * @param compared departments that answered
     * @param hits departments that reported something
     * @param cleared hits that have been verified and explained
     * @param setAside hits that hold and were set aside in a special case by the village's evaluation
     */
    record Comparison(
            Set<String> compared,
            Set<String> hits,
            Set<String> cleared,
            @Nullable Set<String> setAside) implements StepResult {

        public Comparison(Set<String> compared, Set<String> hits, Set<String> cleared) {
            this(compared, hits, cleared, Set.of());
        }

        /** Hits that still stand in the way. */
        public Set<String> open() {
            var open = new java.util.HashSet<>(hits);
            open.removeAll(cleared);
            open.removeAll(Objects.requireNonNull(setAside));
            return Set.copyOf(open);
        }

        public Comparison {
            // Events written before hits could be set aside have none.
            setAside = setAside == null ? Set.of() : Set.copyOf(setAside);
            compared = Set.copyOf(compared);
            hits = Set.copyOf(hits);
            cleared = Set.copyOf(cleared);
        }
    }

    /**
     * The sealed result of a meeting sheet for this case.
     *
     * @param electorate how many are entitled to vote
     * @param present how many came
     * @param voters those present who were not recused from this case
     */
    record Meeting(UUID sheet, LocalDate heldOn, int electorate, int present, Set<UUID> voters, Tally tally)
            implements StepResult {
        public Meeting {
            voters = Set.copyOf(voters);
        }
    }

    record Tally(int inFavour, int against, int abstained) {
        public int cast() {
            return inFavour + against + abstained;
        }
    }

    /** The sealed result of a notice sheet. */
    record Notice(UUID sheet, LocalDate closedOn, String removalProof) implements StepResult {}

    /** The sealed result of a draw sheet for this case. */
    record Draw(UUID sheet, String listHash, int listSize, int drawnCount, boolean drawn) implements StepResult {}

    record Review(Verdict verdict, String reason, @Nullable String backTo) implements StepResult {}

    /** One line of a decision batch. */
    record Decision(@Nullable UUID batch, boolean granted, String reasons, String document) implements StepResult {}

    record Announcement(String place, String proof) implements StepResult {}

    record Registration(String number) implements StepResult {}

    /**
     * What a body outside this system did: only with {@link Mode.Outside}.
     *
     * @param from first day of what it did; for a notice the day of posting
     * @param passed whether the case went on from there
     */
    record External(LocalDate from, boolean passed, String outcome) implements StepResult {}
}
