package org.lianhu.schemes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.schemes.SchemeContent;
import org.lianhu.schemes.SchemeLibrary;

/**
 * Every bad input that was asked about: a clear complaint with file and line, and nothing loaded, not even the good
 * part.
 */
class BadInputTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-08T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final String GOOD = """
            id: bad
            version: 1
            title: 示例
            issuer: 县民政局
            sources: [{section: S1-06, seed: a.txt}]
            who:
              unit: household
              text: 困难家庭
              conditions: [{id: poor, clause: S1-06, text: 收入低, kind: require, when: "unit.monthly_income < param.line"}]
            what:
              - {id: cash, label: 慰问金, clause: S1-06, form: cash, per: 户, frequency: festival, amount: {use: sum}}
            formulas:
              sum: {cap: {of: param.line, at: param.line}}
            parameters:
              line: {label: 标准, type: money, unit: 元, clause: S1-06, values: [{value: 100, from: 2020-01-01, to: 2021-01-01}, {value: 200, from: 2021-01-01}]}
            """;

    private static String complaint(Path folder, String text) throws IOException {
        Files.createDirectories(folder.resolve("packs/bad"));
        Files.writeString(folder.resolve("packs/bad/scheme.yaml"), text);
        var err = new ByteArrayOutputStream();
        int exit = SchemeMain.run(
                List.of("check", folder.resolve("packs").toString()),
                CLOCK,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return exit + " " + err.toString(StandardCharsets.UTF_8);
    }

    private static void refused(Path folder, String from, String to, String... words) throws IOException {
        assertThat(GOOD).as("the bad example differs from the good one").contains(from);
        var said = complaint(folder, GOOD.replace(from, to));
        assertThat(said).doesNotStartWith("0").contains(words).doesNotContain("Exception");
        assertThat(said).containsPattern("bad/scheme\\.yaml(:\\d+)?");
        assertThatThrownBy(() -> SchemeLibrary.folder(SchemeContent.vocabulary(), folder.resolve("packs")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theGoodExampleIsGood(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("packs/bad"));
        Files.writeString(folder.resolve("packs/bad/scheme.yaml"), GOOD);
        assertThat(SchemeLibrary.folder(SchemeContent.vocabulary(), folder.resolve("packs"))
                        .schemes())
                .hasSize(1);
    }

    @Test
    void misspeltKey(@TempDir Path folder) throws IOException {
        refused(folder, "frequency: festival", "frequencey: festival", "frequencey", "frequency");
    }

    @Test
    void wrongType(@TempDir Path folder) throws IOException {
        refused(folder, "version: 1", "version: 一", "version");
        refused(folder, "unit: household", "unit: [household]", "unit");
        refused(folder, "value: 100", "value: 一百", "一百");
    }

    @Test
    void parameterWithoutUnit(@TempDir Path folder) throws IOException {
        refused(folder, "type: money, unit: 元, ", "type: money, ", "unit");
    }

    @Test
    void overlappingValidity(@TempDir Path folder) throws IOException {
        refused(folder, "to: 2021-01-01}", "to: 2021-01-02}", "line");
    }

    @Test
    void cyclicFormula(@TempDir Path folder) throws IOException {
        refused(folder, "sum: {cap: {of: param.line,", "sum: {cap: {of: {use: sum},", "sum");
    }

    @Test
    void cyclicTable(@TempDir Path folder) throws IOException {
        refused(
                folder,
                "sum: {cap: {of: param.line, at: param.line}}",
                "sum: {table: {on: unit.household_kind, rows: {ordinary: {use: other}}}}\n  other: {use: sum}",
                "圈");
    }

    @Test
    void benefitsThatCannotBeCombined(@TempDir Path folder) throws IOException {
        var rule = "parameters:\n";
        var combine =
                "combine:\n  - {id: once, clause: S1-06, text: 不重复, order: %s, of: [cash, %s], body: 县民政局}\n" + rule;
        refused(folder, rule, combine.formatted("not-together", "aizhu-jiaoshi/grand"), "aizhu-jiaoshi/grant");
        refused(folder, rule, combine.formatted("together", "aizhu-jiaoshi/grant"), "not-together");
        refused(folder, rule, combine.formatted("highest", "cosh"), "cosh", "cash");
    }

    @Test
    void triggersInWords(@TempDir Path folder) throws IOException {
        refused(folder, "frequency: festival", "frequency: festival, trigger: 春节", "events: [flood]");
        refused(
                folder,
                "frequency: festival",
                "frequency: festival, trigger: {events: [spring-fest], text: 春节}",
                "spring-festival");
    }

    @Test
    void unknownFactAndWrongExpression(@TempDir Path folder) throws IOException {
        refused(folder, "unit.monthly_income <", "unit.montly_income <", "montly_income");
        refused(folder, "unit.monthly_income < param.line", "unit.monthly_income / 2 < param.line", "/");
        refused(folder, "unit.monthly_income < param.line", "unit.monthly_income <", "conditions[0].when");
    }

    @Test
    void tenMegabytes(@TempDir Path folder) throws IOException {
        refused(folder, "text: 困难家庭", "text: " + "困".repeat(10_000_000), "2000000");
    }

    @Test
    void bombs(@TempDir Path folder) throws IOException {
        var laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        refused(folder, "title: 示例\n", "title: 示例\n" + laughs, "锚点");
        refused(folder, "title: 示例", "title: " + "[".repeat(5000) + "]".repeat(5000), "嵌套");
        refused(folder, "title: 示例\n", "title: 示例\ntitle: 又一个\n", "title");
    }

    private static String facts(Path folder, String json) throws IOException {
        var file = folder.resolve("facts.json");
        Files.writeString(file, json);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = SchemeMain.run(
                List.of("explain", "--all", "--facts", file.toString(), "--on", "2026-01-08"),
                CLOCK,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(exit).isNotZero();
        assertThat(out.size()).as("no answer on wrong facts").isZero();
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void factsThatCannotBe(@TempDir Path folder) throws IOException {
        assertThat(facts(folder, "{\"unit\": {\"monthly_income\": -1}}")).contains("家庭月收入", "-1");
        assertThat(facts(folder, "{\"members\": [{\"birth_date\": \"2026-01-09\"}]}"))
                .contains("2026-01-09", "出生日期");
        var twice = "{\"id_number\": \"539901197001010011\"}";
        assertThat(facts(folder, "{\"members\": [" + twice + "," + twice + "]}"))
                .contains("身份证号码");
        assertThat(facts(folder, "{\"unit\": {\"montly_income\": 1}}")).contains("montly_income", "monthly_income");
        assertThat(facts(folder, "{\"unit\": {\"monthly_income\": \"abc\"}}")).contains("abc");
        assertThat(facts(folder, "{\"unit\": ")).contains("facts.json");
    }
}
