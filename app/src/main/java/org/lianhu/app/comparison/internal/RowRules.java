package org.lianhu.app.comparison.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.app.comparison.Meaning;

/** What a row means: the first rule of the agreement that fits; none fits = to be looked at. */
final class RowRules {

    static final Agreement.Rule UNKNOWN =
            new Agreement.Rule(Agreement.Test.ALWAYS, "", "", Meaning.REVIEW, "部门有记录,含义须核实", null);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");

    private final List<Agreement.Rule> rules;

    RowRules(Agreement agreement) {
        this.rules = agreement.rules();
    }

    Agreement.Rule of(RowContent row) {
        return rules.stream().filter(r -> fits(r, row)).findFirst().orElse(UNKNOWN);
    }

    private static boolean fits(Agreement.Rule rule, RowContent row) {
        var text = row.facts().getOrDefault(rule.field(), "");
        return switch (rule.test()) {
            case ALWAYS -> true;
            case FILLED -> !text.isBlank();
            case CONTAINS -> Arrays.stream(rule.value().split("\\|")).anyMatch(text::contains);
            case AT_LEAST -> atLeast(text, rule.value());
        };
    }

    private static boolean atLeast(String text, String least) {
        var plain = text.replace(",", "").replaceAll("(元|万元)$", "").strip();
        return NUMBER.matcher(plain).matches() && new BigDecimal(plain).compareTo(new BigDecimal(least)) >= 0;
    }
}
