package org.lianhu.tabular.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;
import org.lianhu.tabular.value.ReadCell;
import org.lianhu.tabular.value.Value;

/** A household while it is read: the checks look into it and add what they find. */
final class Draft {

    /** A member while it is read. */
    static final class Member {
        final RosterRow row;
        final Map<String, ReadCell> cells = new HashMap<>();
        boolean shifted;

        Member(RosterRow row) {
            this.row = row;
        }

        Value value(String field) {
            ReadCell read = cells.get(field);
            return read == null ? Value.NONE : read.value();
        }

        boolean has(String field, String code) {
            ReadCell read = cells.get(field);
            return read != null && read.has(code);
        }

        MemberDraft toDraft() {
            Map<String, Value> values = new HashMap<>();
            cells.forEach((field, read) -> {
                if (!read.value().isNone()) {
                    values.put(field, read.value());
                }
            });
            return new MemberDraft(row.plan().sheet().name(), row.number(), row.hidden(), values);
        }
    }

    final HouseholdRows source;
    final Map<String, ReadCell> cells = new HashMap<>();
    final Map<String, RosterRow> where = new HashMap<>();
    final List<Member> members = new ArrayList<>();
    final List<MemberDraft> textMembers = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    PlaceDirectory.@Nullable Village village;

    Draft(HouseholdRows source) {
        this.source = source;
    }

    Value value(String field) {
        ReadCell read = cells.get(field);
        return read == null ? Value.NONE : read.value();
    }

    boolean has(String field, String code) {
        ReadCell read = cells.get(field);
        return read != null && read.has(code);
    }

    /** Whether the column exists in the sheet the household stands in. */
    boolean asks(String field) {
        return source.first().plan().has(field);
    }

    Optional<Long> fen(String field) {
        return value(field) instanceof Value.Fen fen ? Optional.of(fen.fen()) : Optional.empty();
    }

    String code(String field) {
        return value(field) instanceof Value.Codes codes ? codes.codes().getFirst() : "";
    }

    /** Adds a finding at a household field: at the row its value was read from. */
    void find(String field, String code, Action action, String message) {
        find(where.getOrDefault(field, source.first()), field, Note.of(code, action, message));
    }

    void find(RosterRow row, String field, Note note) {
        int slot = row.plan().slot(field);
        if (slot < 0) {
            findings.add(new Finding(row.plan().sheet().name(), row.number(), -1, "", "", note));
            return;
        }
        SheetPlan.Slot column = row.plan().slots().get(slot);
        Cell cell = row.cell(slot);
        findings.add(new Finding(
                row.plan().sheet().name(), row.number(), column.column(), column.title(), cell.shown(), note));
    }

    /** Members that count: rows that are not shifted, and those named in a text cell. */
    int size() {
        return members.size() + textMembers.size();
    }

    HouseholdDraft toDraft() {
        Map<String, Value> values = new HashMap<>();
        cells.forEach((field, read) -> {
            if (!read.value().isNone()) {
                values.put(field, read.value());
            }
        });
        List<MemberDraft> all = new ArrayList<>();
        members.stream().filter(m -> !m.shifted).map(Member::toDraft).forEach(all::add);
        all.addAll(textMembers);
        return new HouseholdDraft(
                source.key,
                source.keyField,
                source.first().number(),
                values,
                Optional.ofNullable(village),
                all,
                findings);
    }
}
