package org.lianhu.tabular.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.layout.ColumnType;
import org.lianhu.tabular.layout.ColumnWord;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.CellReader;
import org.lianhu.tabular.value.Note;
import org.lianhu.tabular.value.ReadCell;
import org.lianhu.tabular.value.Value;
import org.lianhu.tabular.value.Width;

/** Reads members written into one cell: {@code 吴凤香(配偶)、陈绍(之子)} or {@code 周思颖,配偶,5399…;赵旭睿,子,5399…}. */
final class MemberText {

    private static final Pattern BRACKETED = Pattern.compile("([^((]+)[((]([^))]*)[))](\\S*)");
    private static final ColumnWord NAME =
            new ColumnWord(RosterFields.NAME, "姓名", List.of(), ColumnType.NAME, false, false, List.of());
    private static final ColumnWord ID =
            new ColumnWord(RosterFields.ID_NUMBER, "身份证号码", List.of(), ColumnType.ID_NUMBER, false, false, List.of());

    private final RosterRow row;
    private final Optional<CellReader> relations;

    MemberText(RosterRow row) {
        this.row = row;
        this.relations = row.plan().relations();
    }

    void read(String given, Draft draft) {
        String text = Width.half(given);
        String[] parts = text.contains(";") || text.contains(";")
                ? text.split("[;;]")
                : text.split(text.matches(".*[((].*") ? "[、,,]" : "[、]");
        for (String part : parts) {
            if (!part.isBlank()) {
                add(part.strip(), draft);
            }
        }
    }

    private void add(String part, Draft draft) {
        Matcher bracketed = BRACKETED.matcher(part);
        String[] fields = bracketed.matches()
                ? new String[] {bracketed.group(1), bracketed.group(2), bracketed.group(3)}
                : part.split("[,,\\s]+");
        Map<String, Value> values = new HashMap<>();
        put(values, RosterFields.NAME, new CellReader(NAME, "").read(Cell.text(fields[0], false)), draft);
        if (fields.length > 1) {
            String relation = fields[1].strip();
            relations.ifPresent(
                    reader -> put(values, RosterFields.RELATION, reader.read(Cell.text(relation, false)), draft));
        }
        if (fields.length > 2 && !fields[2].isBlank()) {
            put(values, RosterFields.ID_NUMBER, new CellReader(ID, "").read(Cell.text(fields[2], false)), draft);
        }
        if (values.containsKey(RosterFields.NAME)) {
            draft.textMembers.add(new MemberDraft(row.plan().sheet().name(), row.number(), row.hidden(), values));
            if (!values.containsKey(RosterFields.ID_NUMBER)) {
                draft.find(
                        row,
                        RosterFields.CO_MEMBERS,
                        Note.of(
                                "MEMBER_WITHOUT_ID",
                                Action.WARN,
                                "成员“" + fields[0].strip() + "”只有姓名没有身份证号码:按无号码人员登记,请补填"));
            }
        }
    }

    private void put(Map<String, Value> values, String field, ReadCell read, Draft draft) {
        read.notes().stream()
                .filter(n -> n.action() != Action.NORMALISE)
                .forEach(n -> draft.find(row, RosterFields.CO_MEMBERS, n));
        if (!read.value().isNone()) {
            values.put(field, read.value());
        }
    }
}
