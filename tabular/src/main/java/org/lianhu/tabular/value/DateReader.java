package org.lianhu.tabular.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.file.SerialDay;

/** Reads dates: date cells, serial numbers in plain cells, and text with the precision it was written with. */
final class DateReader {

    private static final Pattern QUOTES = Pattern.compile("^'+");

    private static final Pattern FULL =
            Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?(\\s.*|T.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*月?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final int FIRST_YEAR = 1870;
    private static final int LAST_YEAR = 2100;
    private static final int ISO_LENGTH = 10;

    ReadCell read(Cell cell) {
        return switch (cell) {
            case Cell.Num num when num.date() -> ReadCell.of(day(SerialDay.toDate(num.value())));
            case Cell.Num num -> plainNumber(num.value());
            case Cell.Text text ->
                text(QUOTES.matcher(Width.half(CellReader.trim(text.text()))).replaceAll(""));
            default -> unreadable(cell.shown());
        };
    }

    private static Value day(LocalDate date) {
        return new Value.Day(PartialDate.of(date));
    }

    private ReadCell plainNumber(double number) {
        if (number >= 18_000 && number < 80_000) {
            LocalDate date = SerialDay.toDate(number);
            return ReadCell.of(
                    day(date),
                    new Note("DATE_SERIAL_GENERAL", Action.NORMALISE, "日期以常规格式的序列数存储,已还原为" + date, date.toString()));
        }
        return text(Long.toString(Math.round(number)));
    }

    private ReadCell text(String text) {
        if (text.length() == ISO_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            try {
                LocalDate date = LocalDate.parse(text);
                return inRange(date.getYear()) ? ReadCell.of(day(date)) : impossible(text);
            } catch (DateTimeException _) {
                return impossible(text);
            }
        }
        if (SERIAL.matcher(text).matches()) {
            return plainNumber(Double.parseDouble(text));
        }
        Matcher full = FULL.matcher(text);
        if (full.matches()) {
            return full(text, full);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return compact.group(3) == null ? month(text, compact) : full(text, compact);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return month(text, month);
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches() && inRange(Integer.parseInt(year.group(1)))) {
            PartialDate date = new PartialDate(Integer.parseInt(year.group(1)), 0, 0);
            return ReadCell.of(new Value.Day(date), Note.of("DATE_YEAR_MONTH", Action.NORMALISE, "只写到年:保留到年的精度,不补月日"));
        }
        return unreadable(text);
    }

    private static ReadCell full(String text, Matcher match) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)));
            if (!inRange(date.getYear())) {
                return impossible(text);
            }
            return text.equals(date.toString())
                    ? ReadCell.of(day(date))
                    : ReadCell.of(
                            day(date), new Note("DATE_TEXT", Action.NORMALISE, "文本日期,已转为" + date, date.toString()));
        } catch (DateTimeException _) {
            return impossible(text);
        }
    }

    private static ReadCell month(String text, Matcher match) {
        int year = Integer.parseInt(match.group(1));
        int month = Integer.parseInt(match.group(2));
        if (month < 1 || month > 12 || !inRange(year)) {
            return impossible(text);
        }
        return ReadCell.of(
                new Value.Day(new PartialDate(year, month, 0)),
                Note.of("DATE_YEAR_MONTH", Action.NORMALISE, "文本日期只到月:保留到月的精度,不补日"));
    }

    private static boolean inRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static ReadCell impossible(String text) {
        return ReadCell.rejected("DATE_IMPOSSIBLE", "日期“" + text + "”不存在:请按年-月-日填写真实日期,如2025-02-28");
    }

    private static ReadCell unreadable(String text) {
        return ReadCell.rejected("DATE_UNREADABLE", "“" + text + "”不是能识别的日期:请按年-月-日填写,如2025-03-01");
    }
}
