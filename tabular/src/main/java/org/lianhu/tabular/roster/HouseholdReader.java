package org.lianhu.tabular.roster;

import java.util.List;
import java.util.Set;
import org.lianhu.kernel.IdReading;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.layout.ColumnType;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;
import org.lianhu.tabular.value.ReadCell;
import org.lianhu.tabular.value.Value;

/** Reads the cells of one household into a draft, before anything is judged across cells. */
final class HouseholdReader {

    private static final int STRONG = 3;

    Draft read(HouseholdRows source) {
        Draft draft = new Draft(source);
        for (RosterRow row : source.rows) {
            readHouseholdCells(draft, row);
            readMember(draft, row);
        }
        if (draft.value(RosterFields.CO_MEMBERS) instanceof Value.Text text) {
            RosterRow row = draft.where.getOrDefault(RosterFields.CO_MEMBERS, source.first());
            new MemberText(row).read(text.text(), draft);
        }
        return draft;
    }

    private static void readHouseholdCells(Draft draft, RosterRow row) {
        List<SheetPlan.Slot> slots = row.plan().slots();
        for (int i = 0; i < slots.size(); i++) {
            SheetPlan.Slot slot = slots.get(i);
            if (!slot.word().household() || row.isFilled(i)) {
                continue;
            }
            Cell cell = row.cell(i);
            RosterRow first = draft.where.get(slot.field());
            if (first == null) {
                if (!cell.isBlank()) {
                    ReadCell read = slot.reader().read(cell);
                    draft.cells.put(slot.field(), read);
                    draft.where.put(slot.field(), row);
                    read.notes().forEach(note -> draft.find(row, slot.field(), note));
                }
            } else if (!cell.isBlank() && row.plan() == first.plan()) {
                compare(draft, row, slot, first);
            }
        }
    }

    private static void compare(Draft draft, RosterRow row, SheetPlan.Slot slot, RosterRow first) {
        Cell own = row.cell(slot.field());
        Cell theirs = first.cell(slot.field());
        if (own.equals(theirs) || own.shown().strip().equals(theirs.shown().strip())) {
            return;
        }
        ReadCell read = slot.reader().read(own);
        if (!read.value().equals(draft.value(slot.field())) && !slot.field().equals(RosterFields.HEAD_NAME)) {
            draft.find(
                    row,
                    slot.field(),
                    Note.of(
                            "HOUSEHOLD_CELLS_DISAGREE",
                            Action.ASK,
                            "同一户各行的“" + slot.title() + "”不一致(第" + first.number() + "行为" + theirs.shown()
                                    + "):请确认以哪个为准"));
        }
    }

    private static void readMember(Draft draft, RosterRow row) {
        Draft.Member member = new Draft.Member(row);
        if (isShifted(row)) {
            member.shifted = true;
            draft.members.add(member);
            draft.find(
                    row,
                    RosterFields.NAME,
                    Note.of("ROW_SHIFTED", Action.REJECT_ROW, "整行错位(右移一格):请在原表中把本行成员信息左移一格后重新上传"));
            return;
        }
        if (row.hidden()) {
            draft.findings.add(new Finding(
                    row.plan().sheet().name(),
                    row.number(),
                    -1,
                    "",
                    "",
                    Note.of("HIDDEN_ROW", Action.WARN, "本行在文件中被隐藏:内容仍按真实数据导入,请确认是否需要")));
        }
        List<SheetPlan.Slot> slots = row.plan().slots();
        for (int i = 0; i < slots.size(); i++) {
            SheetPlan.Slot slot = slots.get(i);
            if (!slot.word().household()) {
                ReadCell read = slot.reader().read(row.cell(i));
                if (read != ReadCell.EMPTY) {
                    member.cells.put(slot.field(), read);
                }
            }
        }
        adoptHead(draft, member);
        member.cells.forEach((field, read) -> read.notes().forEach(note -> {
            if (row.plan().has(field)) {
                draft.find(row, field, note);
            }
        }));
        draft.members.add(member);
    }

    /** Where a sheet has one row a household, the head's columns are the member's. */
    private static void adoptHead(Draft draft, Draft.Member member) {
        SheetPlan plan = member.row.plan();
        if (!plan.has(RosterFields.NAME) && draft.cells.containsKey(RosterFields.HEAD_NAME)) {
            member.cells.put(RosterFields.NAME, draft.cells.get(RosterFields.HEAD_NAME));
        }
        if (!plan.has(RosterFields.ID_NUMBER) && draft.cells.containsKey(RosterFields.HEAD_ID_NUMBER)) {
            member.cells.put(RosterFields.ID_NUMBER, draft.cells.get(RosterFields.HEAD_ID_NUMBER));
        }
        boolean only = !plan.has(RosterFields.RELATION);
        if (only && (!plan.has(RosterFields.NAME) || plan.keyField().isEmpty() || draft.members.isEmpty())) {
            member.cells.put(
                    RosterFields.RELATION, new ReadCell(new Value.Codes(List.of(RosterFields.HEAD)), List.of()));
        }
    }

    /** Whether the strongly typed columns of a row read well one column further right, and not where they stand. */
    private static boolean isShifted(RosterRow row) {
        SheetPlan plan = row.plan();
        if (!row.cell(RosterFields.NAME).isBlank() || !plan.has(RosterFields.NAME)) {
            return false;
        }
        int shifted = 0;
        int straight = 0;
        List<SheetPlan.Slot> slots = plan.slots();
        for (int i = 0; i + 1 < slots.size(); i++) {
            SheetPlan.Slot slot = slots.get(i);
            boolean next = slots.get(i + 1).column() == slot.column() + 1;
            if (!slot.word().household() && next && isStrong(slot)) {
                straight += fits(slot, row.cell(i)) ? 1 : 0;
                shifted += fits(slot, row.cell(i + 1)) ? 1 : 0;
            }
        }
        return shifted >= STRONG && shifted > straight;
    }

    private static boolean isStrong(SheetPlan.Slot slot) {
        ColumnType type = slot.word().type();
        boolean coded = Set.of(ColumnType.CODE, ColumnType.CODES).contains(type)
                && !slot.word().codes().isEmpty();
        return coded || type == ColumnType.ID_NUMBER;
    }

    private static boolean fits(SheetPlan.Slot slot, Cell cell) {
        return switch (slot.reader().read(cell).value()) {
            case Value.Id id -> id.reading() instanceof IdReading.Valid;
            case Value.Codes _ -> true;
            default -> false;
        };
    }
}
