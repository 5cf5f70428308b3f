package org.lianhu.app.registry.changes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.lianhu.app.registry.LifeEventFollower.Consequence;

/** The shapes in which changes are read and asked for. */
public final class ChangeView {

    private ChangeView() {}

    /** One entry of the menu on a household's page. */
    public record Entry(Kind kind, String label, String effect, String evidence, List<ChangeField> fields) {}

    /**
     * What somebody asks for.
     *
     * @param on day from which it counts
     * @param evidence attachments
     * @param values by field name
     */
    public record Proposal(
            @Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable List<UUID> evidence,
            @Nullable Map<String, Object> values) {

        /** Values may hold a number: never in a log. */
        @Override
        public String toString() {
            return "proposal " + kind;
        }
    }

    /** What would become of a proposal. */
    public record Preview(boolean needsApproval, String why, String summary, List<Consequence> consequences) {}

    /** A change as the list and its page show it. */
    public record Change(
            UUID id,
            UUID householdId,
            Kind kind,
            String kindLabel,
            @JsonUnwrapped Content content,
            @JsonUnwrapped Standing standing,
            @JsonUnwrapped Course course) {}

    /** What it is about. */
    public record Content(LocalDate on, String reason, String summary, List<UUID> evidence, String placeCode) {}

    /** Where it stands. */
    public record Standing(
            String state, boolean needsApproval, String approvalWhy, boolean mayDecide, boolean mayWithdraw) {}

    /** Who did what when. */
    public record Course(
            @Nullable String requestedBy,
            Instant requestedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {}
}
