package org.lianhu.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The gate: every code that can reach a page has its English text, and no text stands for a code that is gone. */
class ProblemTextsTest {

    /** Modules whose refusals reach a page. */
    private static final List<String> MODULES = List.of("kernel", "procedure", "tabular", "app");

    /** What speaks on the command line or in the console's import preview only. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            ".*/(platform/(backup|startup|tls|database|crypto)|demo|procedure/definition|tabular/(layout|value|roster|write))/.*");

    /** A code in capitals, followed in the same statement by Chinese words. */
    private static final Pattern SPOKEN =
            Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"\\s*,[^;]{0,400}?[\\u4e00-\\u9fff]");

    /** Words of forms and states that look alike. */
    private static final Set<String> NO_CODES = Set.of(
            "FUNDS_PAY",
            "FUNDS_REVIEW",
            "FUNDS_SETTLE",
            "HIT_ANSWER",
            "HIT_SETTLE",
            "HIT_TELL",
            "HIT_VERIFY",
            "LIST_HASH",
            "LONG_TEXT",
            "MULTI_CHOICE",
            "NOTICE_END",
            "NOT_DRAWN",
            "NOT_MET",
            "PASS_DOWN");

    private static Set<String> spoken(String source) {
        return SPOKEN.matcher(source)
                .results()
                .map(m -> m.group(1))
                .filter(code -> !NO_CODES.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() throws IOException {
        var root = Path.of(System.getProperty("lianhu.root", ".."));
        var sources = new java.util.ArrayList<String>();
        for (var module : MODULES) {
            try (var files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    if (!ELSEWHERE.matcher(file.toString()).matches()) {
                        sources.add(Files.readString(file));
                    }
                }
            }
        }
        return sources;
    }

    private static Set<String> without(Set<String> codes, Set<String> known) {
        var left = new TreeSet<>(codes);
        left.removeAll(known);
        return left;
    }

    @Test
    void every_code_that_a_page_can_meet_has_an_english_text() throws IOException {
        var spoken = sources().stream()
                .flatMap(source -> spoken(source).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(spoken).hasSizeGreaterThan(250);
        assertThat(without(spoken, ProblemTexts.codes()))
                .as("add them to problems/en.properties")
                .isEmpty();
    }

    @Test
    void no_text_stands_for_a_code_that_is_gone() throws IOException {
        var all = String.join("\n", sources());
        assertThat(ProblemTexts.codes()).allSatisfy(code -> assertThat(all).contains("\"" + code + "\""));
    }

    @Test
    void a_code_without_a_text_is_found() {
        var bad = "throw new RefusedException(\n \"COW_NOT_COUNTED\", clause, \"牛没有数过。请先数牛。\");";
        assertThat(without(spoken(bad), ProblemTexts.codes())).containsExactly("COW_NOT_COUNTED");
    }

    private static ProblemDetail problem() {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, "请填写这一项。");
        problem.setProperty("code", "VALUE_REQUIRED");
        problem.setProperty(
                "errors", List.of(Map.of("where", "/name", "code", "NAME_MISSING", "message", "请填写姓名,或选择匿名。")));
        return problem;
    }

    @Test
    void chinese_stays_unless_english_is_preferred() {
        for (var language : new String[] {null, "", "zh-CN", "zh-CN,en;q=0.8", "fr", "*", "en;q=0.5,zh", "!!"}) {
            assertThat(ProblemTexts.translate(problem(), language)).as(language).isEqualTo(problem());
        }
    }

    @Test
    void english_is_spoken_with_the_chinese_words_beside_it() {
        var english = ProblemTexts.translate(problem(), "en-GB,en;q=0.9,zh;q=0.5");
        assertThat(english.getDetail()).isEqualTo("Fill in this field.");
        assertThat(english.getProperties()).containsEntry("original", "请填写这一项。");
        assertThat(String.valueOf(english.getProperties().get("errors")))
                .contains("The name is missing")
                .contains("original=请填写姓名");
    }

    @Test
    void a_code_without_a_text_keeps_its_chinese_words() {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "牛没有数过。");
        problem.setProperty("code", "COW_NOT_COUNTED");
        assertThat(ProblemTexts.translate(problem, "en").getDetail()).isEqualTo("牛没有数过。");
    }
}
