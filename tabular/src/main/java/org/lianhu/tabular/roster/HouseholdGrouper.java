package org.lianhu.tabular.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;
import org.lianhu.tabular.value.Value;

/**
 * Puts rows together to households: by the household number where one stands, "as above" where the cell is blank, by
 * the head where there is no number at all. A row that is a head itself never belongs to the household above it.
 */
final class HouseholdGrouper {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    private enum Style {
        MERGED("户级信息用合并单元格,已归到本户全部成员"),
        BLANK("户级信息只在首行,其余行留空,已归到本户全部成员"),
        REPEAT("每行重复户级信息,已按户归并");

        private final String message;

        Style(String message) {
            this.message = message;
        }
    }

    private final List<HouseholdRows> households = new ArrayList<>();
    private final Map<String, HouseholdRows> byKey = new HashMap<>();
    private final List<Finding> layout;

    HouseholdGrouper(List<Finding> layout) {
        this.layout = layout;
    }

    List<HouseholdRows> households() {
        return households;
    }

    /** Takes in the rows of one sheet. */
    void add(SheetPlan plan, List<RosterRow> rows, List<Integer> breaks) {
        String keyField = plan.keyField();
        @Nullable HouseholdRows current = null;
        int nextBreak = 0;
        int segment = 0;
        for (int i = 0; i < rows.size(); i++) {
            RosterRow row = rows.get(i);
            boolean broken = false;
            while (nextBreak < breaks.size() && breaks.get(nextBreak) < row.number()) {
                nextBreak++;
                broken = true;
            }
            if (broken && i > segment) {
                describe(plan, keyField, rows.subList(segment, i));
                segment = i;
            }
            current = place(row, keyField, broken ? null : current);
        }
        if (segment < rows.size()) {
            describe(plan, keyField, rows.subList(segment, rows.size()));
        }
    }

    private HouseholdRows place(RosterRow row, String keyField, @Nullable HouseholdRows current) {
        HouseholdRows target;
        String number = keyField.isEmpty() ? "" : row.cell(keyField).shown().strip();
        if (!number.isEmpty()) {
            target = byNumber(row, keyField, number, current);
        } else if (current != null && continues(row, keyField)) {
            target = current;
            fill(row, current);
        } else {
            target = start("", keyField);
            target.numberMissing = !keyField.isEmpty();
        }
        target.rows.add(row);
        return target;
    }

    /** Without a number a row goes on with the household above unless it names a head or nothing ties it. */
    private static boolean continues(RosterRow row, String keyField) {
        if (row.plan().has(RosterFields.RELATION)) {
            return !isHead(row);
        }
        return !keyField.isEmpty()
                && row.plan().has(RosterFields.NAME)
                && row.cell(RosterFields.HEAD_NAME).isBlank();
    }

    private HouseholdRows byNumber(RosterRow row, String keyField, String number, @Nullable HouseholdRows current) {
        HouseholdRows known = byKey.get(keyField + '\n' + number);
        if (known == null) {
            return register(keyField, number);
        }
        if (known == current || !otherHousehold(known, row)) {
            return known == current && otherHousehold(known, row) ? reuse(known, keyField, number) : known;
        }
        return reuse(known, keyField, number);
    }

    private HouseholdRows register(String keyField, String number) {
        HouseholdRows fresh = start(number, keyField);
        byKey.put(keyField + '\n' + number, fresh);
        return fresh;
    }

    private HouseholdRows reuse(HouseholdRows known, String keyField, String number) {
        known.reused = true;
        HouseholdRows fresh = register(keyField, number);
        fresh.reused = true;
        return fresh;
    }

    /** Another head under the same number is another household; rows apart from each other are not. */
    private static boolean otherHousehold(HouseholdRows known, RosterRow row) {
        String mine = letters(row.cell(RosterFields.HEAD_NAME));
        String theirs = letters(known.first().cell(RosterFields.HEAD_NAME));
        return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
    }

    private static String letters(Cell cell) {
        return NO_LETTER.matcher(cell.shown()).replaceAll("");
    }

    private HouseholdRows start(String key, String keyField) {
        HouseholdRows fresh = new HouseholdRows(key, keyField);
        households.add(fresh);
        return fresh;
    }

    /** Blank household cells mean "as above". */
    private static void fill(RosterRow row, HouseholdRows above) {
        RosterRow first = above.first();
        if (first.plan() != row.plan()) {
            return;
        }
        List<SheetPlan.Slot> slots = row.plan().slots();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).word().household() && row.cells()[i].isBlank()) {
                row.cells()[i] = first.cells()[i];
                row.filled()[i] = true;
            }
        }
    }

    private static boolean isHead(RosterRow row) {
        int slot = row.plan().slot(RosterFields.RELATION);
        Cell cell = row.cell(slot);
        return !cell.isBlank()
                && row.plan().slots().get(slot).reader().read(cell).value() instanceof Value.Codes codes
                && codes.codes().contains(RosterFields.HEAD);
    }

    private void describe(SheetPlan plan, String keyField, List<RosterRow> rows) {
        int slot = plan.slot(keyField);
        if (slot < 0 || rows.size() < 2) {
            return;
        }
        int merged = 0;
        int blank = 0;
        Set<Integer> tall = new java.util.HashSet<>();
        plan.sheet().merges().forEach(area -> {
            if (area.firstColumn() == plan.slots().get(slot).column() && area.lastRow() > area.firstRow()) {
                tall.add(area.firstRow());
            }
        });
        for (RosterRow row : rows) {
            merged += tall.contains(row.number()) ? 1 : 0;
            blank += row.isFilled(slot) ? 1 : 0;
        }
        Style style = merged > 0 ? Style.MERGED : blank > 0 ? Style.BLANK : Style.REPEAT;
        layout.add(new Finding(
                plan.sheet().name(),
                rows.getFirst().number(),
                -1,
                "",
                style.name().toLowerCase(java.util.Locale.ROOT),
                Note.of(
                        "LAYOUT_HOUSEHOLD_CELLS",
                        Action.OK,
                        "第" + rows.getFirst().number() + "至" + rows.getLast().number() + "行:" + style.message)));
    }
}
