package org.lianhu.tabular.roster;

import java.util.Map;
import java.util.Optional;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.IdReading;
import org.lianhu.kernel.PersonName;
import org.lianhu.tabular.value.Value;

/**
 * One member as read.
 *
 * @param row the row it was read from
 * @param hidden whether that row is hidden in the file
 * @param values field code to value; fields without a value are left out
 */
public record MemberDraft(String sheet, int row, boolean hidden, Map<String, Value> values) {

    public MemberDraft {
        values = Map.copyOf(values);
    }

    public Value value(String field) {
        return values.getOrDefault(field, Value.NONE);
    }

    public Optional<PersonName> name() {
        return value(RosterFields.NAME) instanceof Value.Name name ? Optional.of(name.name()) : Optional.empty();
    }

    /** The good number, also one that follows from 15 digits. */
    public Optional<IdNumber> idNumber() {
        if (!(value(RosterFields.ID_NUMBER) instanceof Value.Id id)) {
            return Optional.empty();
        }
        return switch (id.reading()) {
            case IdReading.Valid valid -> Optional.of(valid.number());
            case IdReading.Converted converted -> Optional.of(converted.number());
            case IdReading.Faulty _, IdReading.Missing _, IdReading.OtherCard _ -> Optional.empty();
        };
    }

    /** Code of the relation to the head, or empty. */
    public String relation() {
        return code(RosterFields.RELATION);
    }

    /** The first code of a coded field, or empty. */
    public String code(String field) {
        return value(field) instanceof Value.Codes codes ? codes.codes().getFirst() : "";
    }

    public boolean isHead() {
        return relation().equals(RosterFields.HEAD);
    }
}
