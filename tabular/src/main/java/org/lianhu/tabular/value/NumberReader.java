package org.lianhu.tabular.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.layout.ColumnType;
import org.lianhu.tabular.layout.ColumnWord;

/**
 * Reads amounts and counts: number cells, numbers written as text, with units or separators, or in Chinese capitals.
 */
final class NumberReader {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern DECORATED = Pattern.compile(
            "(人民币|RMB|[\\u00A5\\uFFE5$])?\\s*([+-]?\\d{1,3}(?:[,,]\\d{3})+(?:\\.\\d+)?|[+-]?\\d+(?:\\.\\d+)?)\\s*(万|千|百)?\\s*"
                    + "(元整|圆整|元|圆|块|人|个月|月|口|户|亩|斤|岁|天|次|%|平方米|㎡)?(/(人·)?(月|年|学期|人))?");
    private static final Set<String> MAYBE_ZERO = Set.of("无", "没有", "/", "\\", "-", "--", "—", "——", "〇", "空");
    private static final BigDecimal GREATEST = new BigDecimal("1e14");

    private final ColumnWord word;
    private final BigDecimal factor;

    NumberReader(ColumnWord word, String header) {
        this.word = word;
        boolean tenThousands = word.type() == ColumnType.MONEY && header.contains("万元");
        this.factor = tenThousands ? BigDecimal.valueOf(10_000) : BigDecimal.ONE;
    }

    ReadCell read(Cell cell) {
        return switch (cell) {
            case Cell.Num num -> value(BigDecimal.valueOf(num.value()).multiply(factor));
            case Cell.Text text -> text(text.text());
            default -> ReadCell.rejected("TEXT_IN_NUMBER", "数字栏内是“" + cell.shown() + "”:请填写数字");
        };
    }

    private ReadCell text(String given) {
        String text = CellReader.trim(given);
        String narrow = Width.half(text);
        if (PLAIN.matcher(narrow).matches()) {
            String code = text.equals(given) && narrow.equals(text) ? "NUMBER_AS_TEXT" : "TEXT_IN_NUMBER_PARSEABLE";
            return value(new BigDecimal(narrow).multiply(factor))
                    .with(new Note(code, Action.NORMALISE, "以文本存储的数字,已直接转换", narrow));
        }
        Optional<BigDecimal> decorated = decorated(narrow).or(() -> ChineseNumerals.read(narrow));
        if (decorated.isPresent()) {
            String shown = decorated.get().stripTrailingZeros().toPlainString();
            return value(decorated.get())
                    .with(new Note(
                            "TEXT_IN_NUMBER_PARSEABLE", Action.NORMALISE, "“" + text + "”带单位或分隔符,已换算为" + shown, shown));
        }
        String doubt = MAYBE_ZERO.contains(narrow) ? ";“" + text + "”可能是0,也可能是没有填,须确认" : "";
        return ReadCell.rejected("TEXT_IN_NUMBER", "数字栏内是文字“" + text + "”" + doubt + ":请填写数字,没有的填0,不清楚的留空");
    }

    private Optional<BigDecimal> decorated(String text) {
        Matcher match = DECORATED.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(match.group(2).replaceAll("[,,]", ""));
        int times = switch (match.group(3)) {
            case "万" -> 10_000;
            case "千" -> 1_000;
            case "百" -> 100;
            case null, default -> 1;
        };
        boolean bareUnit = times == 1 && !text.contains("元");
        return Optional.of(number.multiply(BigDecimal.valueOf(times)).multiply(bareUnit ? factor : BigDecimal.ONE));
    }

    private ReadCell value(BigDecimal number) {
        if (number.abs().compareTo(GREATEST) > 0) {
            return ReadCell.rejected("NUMBER_TOO_LARGE", "数字过大:请检查是否把号码填进了数字栏");
        }
        if (word.nonNegative() && number.signum() < 0) {
            return ReadCell.rejected("INCOME_NEGATIVE", word.label() + "不能为负:请核实后填写;亏损请在支出中反映");
        }
        if (word.type() == ColumnType.COUNT) {
            return whole(number);
        }
        long hundredths =
                number.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return ReadCell.of(
                word.type() == ColumnType.MONEY ? new Value.Fen(hundredths) : new Value.Quantity(hundredths));
    }

    private ReadCell whole(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            return ReadCell.rejected("NUMBER_NOT_WHOLE", word.label() + "应为整数,现为" + number.toPlainString() + ":请核实");
        }
        return ReadCell.of(new Value.Count(number.longValueExact()));
    }
}
