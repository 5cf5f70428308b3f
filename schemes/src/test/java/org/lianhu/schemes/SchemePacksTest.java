package org.lianhu.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianhu.schemes.cases.CaseReader;
import org.lianhu.schemes.cases.SchemeTester;

/** Every shipped pack passes its cases, and its cases notice every mutant of it. */
class SchemePacksTest {

    private static final SchemeLibrary LIBRARY = SchemeLibrary.bundled();

    static Stream<String> ids() {
        return LIBRARY.schemes().stream().map(Scheme::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void passesItsCasesAndLetsNoMutantLive(String id) {
        var report = new SchemeTester(LIBRARY.vocabulary()).test(LIBRARY.get(id));
        assertThat(report.failures()).isEmpty();
        assertThat(report.survivors()).isEmpty();
        assertThat(report.cases()).isPositive();
        assertThat(report.mutants()).isPositive();
        System.out.println(id + ": " + report.cases() + " cases, " + report.mutants() + " mutants");
    }

    @Test
    void reportsTheMutantsThatLiveWhenACaseAtTheLineIsMissing() {
        var whole = LIBRARY.get("fupin-lianhu");
        var cases = whole.cases().stream()
                .filter(one -> !one.name().contains("恰好等于贫困线"))
                .toList();
        var thinner = new Scheme(whole.pack(), whole.text(), whole.procedures(), whole.sources(), cases);
        var report = new SchemeTester(LIBRARY.vocabulary()).test(thinner);
        assertThat(report.failures()).isEmpty();
        assertThat(report.survivors())
                .anySatisfy(survivor -> assertThat(survivor).contains("AT_MOST"));
        assertThat(report.passed()).isFalse();
    }

    @Test
    void reportsACaseWhoseAnswerIsAnother() {
        var scheme = LIBRARY.get("tekun-anhui");
        var wrong = CaseReader.read(
                LIBRARY.vocabulary(),
                "wrong.yaml",
                "cases:\n  - {name: 错的期望, set: {unit.province_registered: false}, expect: {answer: eligible}}\n");
        var report = new SchemeTester(LIBRARY.vocabulary())
                .test(new Scheme(scheme.pack(), scheme.text(), scheme.procedures(), scheme.sources(), wrong));
        assertThat(report.failures()).singleElement().asString().contains("应为 eligible,实为 not-eligible");
    }
}
