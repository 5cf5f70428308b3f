package org.lianhu.tabular.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.tabular.value.Value;

/**
 * One household as read, with everything found about it.
 *
 * @param number its number in the roster; empty when the roster gives none
 * @param keyField the field the number comes from
 * @param values household fields; fields without a value are left out
 * @param village the village found, when it is certain
 */
public record HouseholdDraft(
        String number,
        String keyField,
        int firstRow,
        Map<String, Value> values,
        Optional<PlaceDirectory.Village> village,
        List<MemberDraft> members,
        List<Finding> findings) {

    public HouseholdDraft {
        values = Map.copyOf(values);
        members = List.copyOf(members);
        findings = List.copyOf(findings);
    }

    public Value value(String field) {
        return values.getOrDefault(field, Value.NONE);
    }

    public Optional<MemberDraft> head() {
        return members.stream().filter(MemberDraft::isHead).findFirst();
    }

    /** Whether something in it keeps the whole household out. */
    public boolean blocked() {
        return findings.stream().anyMatch(f -> f.note().action().blocks());
    }

    /** Whether a person has to decide something before it is taken in. */
    public boolean asks() {
        return findings.stream().anyMatch(f -> f.note().action() == org.lianhu.tabular.value.Action.ASK);
    }
}
