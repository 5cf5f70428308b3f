package org.lianhu.app.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.expression.Value;

/**
 * Everything about one household on one day that rules may look at. Sealed facts, names and numbers are not part of it.
 *
 * @param facts of the household, by vocabulary code
 * @param members everybody in it, the head first
 * @param supporters legal supporters outside it; absent when nothing was ever written down about them
 * @param recognitions categories and schemes it was recognised in, ended ones too
 * @param versions of the adopted facts, which a decision cites
 */
public record FactSheet(
        Home home,
        Map<String, Value> facts,
        List<Person> members,
        @Nullable List<Person> supporters,
        List<Recognised> recognitions,
        List<UUID> versions) {

    public FactSheet {
        facts = Map.copyOf(facts);
        members = List.copyOf(members);
        recognitions = List.copyOf(recognitions);
        versions = List.copyOf(versions);
    }

    /** Which household. */
    public record Home(
            UUID id,
            @Nullable String number,
            String headName,
            String placeCode,
            @Nullable String orgCode) {}

    /**
     * @param id of the person
     * @param name for people to read; never part of a rule
     */
    public record Person(UUID id, String name, Map<String, Value> facts) {
        public Person {
            facts = Map.copyOf(facts);
        }
    }

    /** @param endedOn first day on which it no longer held; absent while it runs */
    public record Recognised(
            String category, LocalDate on, @Nullable LocalDate endedOn) {

        public boolean runsOn(LocalDate day) {
            return !on.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }
}
