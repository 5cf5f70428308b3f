package org.lianhu.procedure.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure.
 *
 * @param id unique within the procedure
 * @param title what people call it
 * @param source the clause that orders it and the readings it follows
 * @param by who does it
 * @param modes how it may come into the system
 * @param need whether every case must pass it
 * @param within its time limit, if the source sets one
 * @param rule what its kind demands
 */
public record StepDefinition(
        String id,
        String title,
        Source source,
        By by,
        Set<ModeKind> modes,
        Need need,
        @Nullable Within within,
        StepRule rule) {

    public StepDefinition {
        modes = Set.copyOf(modes);
    }

    /** The clause, such as {@code S3-2.2-2c}. */
    public String clause() {
        return source.clause();
    }

    /**
     * @param clause where the step stands in the source
     * @param readings ids of the {@link Reading}s it follows
     */
    public record Source(String clause, List<String> readings) {
        public Source {
            readings = List.copyOf(readings);
        }
    }

    /**
     * @param level the office's level
     * @param role the officer's role, such as {@code reviewer}
     * @param people how many people at least must take part
     */
    public record By(Level level, String role, int people) {}

    /** Whether every case must pass the step. */
    public sealed interface Need {
        record Always() implements Need {}

        /** 可视情: may be left out with a reason. */
        record Optional() implements Need {}

        /** Only when the case was drawn in that step. */
        record IfDrawn(String drawStep) implements Need {}
    }
}
