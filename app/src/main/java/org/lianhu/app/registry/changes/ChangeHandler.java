package org.lianhu.app.registry.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.LifeEvent.Kind;

/** One or a few kinds of change: what the form asks, what is wrong with it, what it writes. */
interface ChangeHandler {

    Set<Kind> kinds();

    /** The fields of the form; empty when the household cannot undergo this change. */
    List<ChangeField> fields(Kind kind, Home home);

    /** Reads the form and checks it against the household; writes nothing. */
    Draft read(Filled filled, Home home);

    /** Lets it take effect, on rows that are held. */
    Draft apply(Filled filled, Home home);

    /**
     * A filled-in form.
     *
     * @param changeId the request; absent while it is only tried
     * @param on the day from which it counts
     */
    record Filled(@Nullable UUID changeId, Kind kind, LocalDate on, String reason, ChangeValues values) {}

    /**
     * What a form comes to.
     *
     * @param summary in Chinese, without any number
     * @param other the other household concerned
     * @param approval grounds on which a second officer approves it; empty when the change as such needs none
     */
    record Draft(
            String summary,
            @Nullable UUID other,
            Set<UUID> persons,
            LifeEvent.@Nullable Passage passage,
            List<String> approval) {

        static Draft of(String summary, UUID... persons) {
            return new Draft(summary, null, Set.of(persons), null, List.of());
        }

        Draft with(@Nullable UUID household) {
            return new Draft(summary, household, persons, passage, approval);
        }

        Draft because(String... grounds) {
            return new Draft(summary, other, persons, passage, List.of(grounds));
        }
    }
}
