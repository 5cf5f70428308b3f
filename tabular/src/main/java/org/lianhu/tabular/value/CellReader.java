package org.lianhu.tabular.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.IdReading;
import org.lianhu.kernel.IdRepair;
import org.lianhu.kernel.PersonName;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.layout.ColumnWord;

/** Reads the cells of one column. */
public final class CellReader {

    /** A long number that a spreadsheet has rounded. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+1[4-8]");

    private static final Set<String> YES =
            Set.of("是", "有", "y", "yes", "true", "1", "√", "✓", "✔", "对", "已参保", "参保", "已", "1-是");
    private static final Set<String> NO =
            Set.of("否", "无", "没有", "n", "no", "false", "0", "×", "✗", "x", "错", "未参保", "未", "0-否");
    private static final Set<String> NOTHING = Set.of("无", "没有", "-", "--", "—", "——", "/", "\\", "空", "暂无", "不详", "〇");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");
    private static final Pattern GUARDS = Pattern.compile("^=\"|\"$|^['\u2018\u2019]");

    private final ColumnWord word;
    private final NumberReader numbers;
    private final DateReader dates = new DateReader();
    private final Map<String, ColumnWord.CodeValue> labels = new HashMap<>();
    private final Map<String, ColumnWord.CodeValue> variants = new HashMap<>();

    /** @param header the column's header text, read for a unit such as 万元 */
    public CellReader(ColumnWord word, String header) {
        this.word = word;
        this.numbers = new NumberReader(word, header);
        for (ColumnWord.CodeValue value : word.codes()) {
            labels.put(squeeze(value.label()), value);
            variants.putIfAbsent(squeeze(value.label()), value);
            value.variants().forEach(v -> variants.putIfAbsent(squeeze(v), value));
        }
    }

    public ColumnWord word() {
        return word;
    }

    /** Reads a cell; never throws, whatever stands in it. */
    public ReadCell read(Cell cell) {
        ReadCell read = switch (cell) {
            case Cell.Blank _ ->
                word.type() == org.lianhu.tabular.layout.ColumnType.ID_NUMBER ? idNumber(cell) : ReadCell.EMPTY;
            case Cell.Failed failed -> ReadCell.rejected("ERROR_CELL", "单元格是公式错误值" + failed.error() + ":请修正公式或直接填写结果");
            default -> byType(cell);
        };
        if (cell.isFormula() && !(cell instanceof Cell.Failed)) {
            return read.with(Note.of("FORMULA_CELL", Action.OK, "公式单元格:取缓存结果" + cell.shown()));
        }
        return read;
    }

    private ReadCell byType(Cell cell) {
        return switch (word.type()) {
            case TEXT -> text(cell);
            case NAME -> name(cell);
            case ID_NUMBER -> idNumber(cell);
            case PHONE, ACCOUNT -> digits(cell);
            case DATE -> date(cell);
            case MONEY, COUNT, QUANTITY -> numbers.read(cell);
            case YES_NO -> flag(cell);
            case CODE -> code(cell);
            case CODES -> codes(cell);
        };
    }

    private static ReadCell text(Cell cell) {
        return ReadCell.of(new Value.Text(trim(cell.shown())));
    }

    private static ReadCell name(Cell cell) {
        return switch (PersonName.read(cell.shown())) {
            case PersonName.Reading.Good good -> {
                List<Note> notes = new ArrayList<>();
                for (PersonName.Repair repair : good.repairs()) {
                    String code = "NAME_" + repair.name();
                    notes.add(new Note(
                            code,
                            Action.NORMALISE,
                            repair.message(),
                            good.name().value()));
                }
                yield new ReadCell(new Value.Name(good.name()), notes);
            }
            case PersonName.Reading.Blank _ -> ReadCell.EMPTY;
            case PersonName.Reading.Faulty faulty ->
                ReadCell.rejected(faulty.reason().code(), faulty.message());
        };
    }

    private static ReadCell idNumber(Cell cell) {
        if (cell instanceof Cell.Num num && Math.abs(num.value()) >= 1e15
                || cell instanceof Cell.Text text
                        && ROUNDED.matcher(text.text().strip()).matches()) {
            return ReadCell.rejected("ID_SCIENTIFIC", "身份证号码被存成数值,后三位已丢失,不能据此推断:请把该列设为文本格式后按证件重填");
        }
        IdReading reading = IdNumber.read(cell.shown());
        return switch (reading) {
            case IdReading.Valid valid ->
                repaired(reading, valid.repairs(), valid.number().value());
            case IdReading.Converted converted ->
                repaired(reading, converted.repairs(), "")
                        .with(new Note(
                                "ID_15_DIGIT",
                                Action.ASK,
                                converted.message(),
                                converted.number().value()));
            case IdReading.OtherCard card ->
                repaired(reading, card.repairs(), card.value())
                        .with(Note.of("ID_OTHER_CARD", Action.WARN, "旧式外国人永久居留证号码:按其他证件登记,不能用于身份证比对"));
            case IdReading.Missing missing ->
                ReadCell.of(
                        new Value.Id(reading),
                        Note.of(
                                "ID_MISSING",
                                Action.ASK,
                                "缺身份证号码" + (missing.given().isEmpty() ? "" : "(写的是“" + missing.given() + "”)")
                                        + ":请补填;确无号码的请选择原因"));
            case IdReading.Faulty faulty ->
                new ReadCell(
                        new Value.Id(reading),
                        List.of(Note.of(faulty.reason().code(), Action.REJECT_CELL, faulty.message())));
        };
    }

    private static ReadCell repaired(IdReading reading, Set<IdRepair> repairs, String value) {
        List<Note> notes = new ArrayList<>();
        for (IdRepair repair : repairs) {
            String code = switch (repair) {
                case FULL_WIDTH -> "ID_FULLWIDTH";
                case LOWER_CASE_X -> "ID_LOWERCASE_X";
                case WHITESPACE -> "ID_WHITESPACE";
                case APOSTROPHE -> "ID_APOSTROPHE_LITERAL";
                case TEXT_GUARD -> "ID_TEXT_GUARD";
            };
            notes.add(new Note(code, Action.NORMALISE, repair.message(), value));
        }
        return new ReadCell(new Value.Id(reading), notes);
    }

    /** Phones and accounts: long numbers kept as text; one that went through a number cell has lost its end. */
    private ReadCell digits(Cell cell) {
        if (cell instanceof Cell.Num num) {
            return Math.abs(num.value()) >= 1e15
                    ? ReadCell.rejected("NUMBER_PRECISION_LOST", word.label() + "被存成数值,末几位已丢失:请把该列设为文本格式后重填")
                    : ReadCell.of(new Value.Text(cell.shown()));
        }
        String shown = trim(cell.shown());
        if (shown.chars().allMatch(c -> c >= '0' && c <= '9') && !shown.isEmpty()) {
            return ReadCell.of(new Value.Text(shown));
        }
        String plain = GUARDS.matcher(Width.half(shown)).replaceAll("");
        return NOTHING.contains(plain)
                ? ReadCell.EMPTY
                : ReadCell.of(new Value.Text(BLANKS.matcher(plain).replaceAll("")));
    }

    private ReadCell date(Cell cell) {
        return NOTHING.contains(trim(cell.shown())) ? ReadCell.EMPTY : dates.read(cell);
    }

    private ReadCell flag(Cell cell) {
        String text = Width.half(trim(cell.shown())).toLowerCase(java.util.Locale.ROOT);
        if (YES.contains(text)) {
            return ReadCell.of(new Value.Flag(true));
        }
        return NO.contains(text)
                ? ReadCell.of(new Value.Flag(false))
                : ReadCell.of(
                        Value.NONE, Note.of("VOCABULARY_UNKNOWN", Action.ASK, "“" + cell.shown() + "”不是“是/否”:请选择"));
    }

    private ReadCell code(Cell cell) {
        String text = trim(cell.shown());
        if (word.codes().isEmpty()) {
            return ReadCell.of(new Value.Text(text));
        }
        List<Note> notes = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        lookUp(text, codes, notes);
        return new ReadCell(codes.isEmpty() ? Value.NONE : new Value.Codes(List.copyOf(codes)), notes);
    }

    private ReadCell codes(Cell cell) {
        List<Note> notes = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (String part : Width.half(trim(cell.shown())).split("[,,、;;/\\s]+")) {
            if (!part.isEmpty()) {
                lookUp(part, codes, notes);
            }
        }
        return new ReadCell(codes.isEmpty() ? Value.NONE : new Value.Codes(List.copyOf(codes)), notes);
    }

    private void lookUp(String text, Set<String> codes, List<Note> notes) {
        ColumnWord.CodeValue exact = labels.get(squeeze(text));
        if (exact != null) {
            codes.add(exact.code());
            return;
        }
        ColumnWord.CodeValue variant = variants.get(squeeze(text));
        if (variant != null) {
            codes.add(variant.code());
            notes.add(new Note(
                    "VOCABULARY_VARIANT",
                    Action.NORMALISE,
                    "“" + text + "”按代码表记为“" + variant.label() + "”",
                    variant.label()));
            return;
        }
        notes.add(Note.of("VOCABULARY_UNKNOWN", Action.ASK, "“" + text + "”不在" + word.label() + "的代码表内,不能对应:请从代码表中选择"));
    }

    /** Without blanks and invisible characters at both ends. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && IdRepair.isInvisible(text.charAt(from))) {
            from++;
        }
        while (to > from && IdRepair.isInvisible(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String squeeze(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E' || IdRepair.isInvisible(c)) {
                return BLANKS.matcher(Width.half(text)).replaceAll("");
            }
        }
        return text;
    }
}
