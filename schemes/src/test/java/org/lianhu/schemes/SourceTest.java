package org.lianhu.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianhu.engine.pack.Pack;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;

/** Every rule cites a clause that is quoted, every quote is the source's, every figure stands in its clause. */
class SourceTest {

    private static final SchemeLibrary LIBRARY = SchemeLibrary.bundled();

    static Stream<Scheme> schemes() {
        return LIBRARY.schemes().stream();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void quotesEachClauseThatARuleCites(Scheme scheme) {
        var quoted = scheme.sources().stream().map(SourceQuote::clause).toList();
        assertThat(quoted).containsAll(cited(scheme.pack()));
    }

    /** A whole section, such as the one that a duty of the system hangs on, needs no quote. */
    @ParameterizedTest
    @MethodSource("schemes")
    void quotesEachClauseThatAProcedureCites(Scheme scheme) {
        var quoted = scheme.sources().stream().map(SourceQuote::clause).toList();
        var ordered = new LinkedHashSet<String>();
        for (var procedure : scheme.procedures()) {
            procedure.steps().forEach(step -> ordered.add(step.clause()));
            procedure.readings().forEach(reading -> ordered.add(reading.clause()));
        }
        ordered.removeIf(clause -> clause.matches("S\\d-[\\d.]+"));
        assertThat(quoted).as("quoted in %s/source.md", scheme.id()).containsAll(ordered);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void findsEachFigureInItsQuote(Scheme scheme) {
        for (var parameter : scheme.pack().parameters().values()) {
            String quote = quote(scheme, parameter.clause());
            for (var dated : parameter.values()) {
                assertThat(Numerals.contains(quote, dated.written()))
                        .as("%s: %s 的值 %s 要在引文中:%s", scheme.id(), parameter.name(), dated.written(), quote)
                        .isTrue();
            }
        }
    }

    /** Days of a notice or a time limit stand in the quote, or a reading says whose figure they are. */
    @ParameterizedTest
    @MethodSource("schemes")
    void findsTheDaysOfEachStepInItsQuoteOrInAReading(Scheme scheme) {
        for (var procedure : scheme.procedures()) {
            for (var step : procedure.steps()) {
                for (int days : days(step)) {
                    assertThat(figures(scheme, procedure, step))
                            .as("%s %s: %d 天要在引文或解读中", scheme.id(), step.id(), days)
                            .anyMatch(words -> Numerals.contains(words, Integer.toString(days)));
                }
            }
        }
    }

    /** The quote of the step's clause, and what the readings it follows have chosen. */
    private static List<String> figures(Scheme scheme, ProcedureDefinition procedure, StepDefinition step) {
        var words = new ArrayList<>(List.of(quote(scheme, step.clause())));
        procedure.readings().stream()
                .filter(reading -> step.source().readings().contains(reading.id()))
                .forEach(reading -> words.add(reading.choice()));
        return words;
    }

    private static List<Integer> days(StepDefinition step) {
        var days = new ArrayList<Integer>();
        if (step.rule() instanceof StepRule.Notice notice) {
            days.add(notice.term().days());
        }
        var within = step.within();
        if (within != null) {
            days.add(within.term().days());
        }
        return days;
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void quotesTheSeedWordForWord(Scheme scheme) throws IOException {
        var seeds = seeds();
        if (seeds == null) {
            System.out.println("SKIPPED quotesTheSeedWordForWord: no seeds folder beside the project (LIANHU_SHARED)");
            return;
        }
        for (var quote : scheme.sources()) {
            byte[] seed = Files.readAllBytes(seeds.resolve(quote.seed()));
            byte[] words = quote.text().getBytes(StandardCharsets.UTF_8);
            var there = Arrays.copyOfRange(seed, quote.offset(), quote.offset() + words.length);
            assertThat(new String(there, StandardCharsets.UTF_8))
                    .as(quote.clause())
                    .isEqualTo(quote.text());
        }
    }

    @Test
    void tellsAFigureThatIsNotThereFromOneThatIs() {
        assertThat(Numerals.contains("低于6000元", "6000")).isTrue();
        assertThat(Numerals.contains("低于60000元", "6000")).isFalse();
        assertThat(Numerals.contains("最高3万元", "30000")).isTrue();
        assertThat(Numerals.contains("一年以上", "12")).isTrue();
        assertThat(Numerals.contains("不低于60%", "60%")).isTrue();
        assertThat(Numerals.contains("标准的1.3倍", "13/10")).isTrue();
        assertThat(Numerals.contains("年满六十周岁", "60")).isTrue();
        assertThat(Numerals.contains("补助5000元", "5000")).isTrue();
        assertThat(Numerals.contains("不低于10%", "11%")).isFalse();
    }

    @Test
    void refusesAQuoteWithoutItsOrigin() {
        assertThatThrownBy(() -> SourceQuote.parse("source.md", "## S3-2.1-1\n\n> 低于\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("source.md:3");
    }

    private static String quote(Scheme scheme, String clause) {
        return String.join(
                "\n",
                scheme.sources().stream()
                        .filter(quote -> quote.clause().equals(clause))
                        .map(SourceQuote::text)
                        .toList());
    }

    /** Clauses of who, what, by, with, watch and parameters. */
    private static Set<String> cited(Pack pack) {
        var cited = new LinkedHashSet<String>();
        var who = pack.who();
        who.conditions().forEach(condition -> cited.add(condition.clause()));
        who.categories().forEach(category -> {
            cited.add(category.clause());
            category.conditions().forEach(condition -> cited.add(condition.clause()));
        });
        who.gaps().forEach(gap -> cited.add(gap.clause()));
        who.judgement().ifPresent(it -> cited.add(it.clause()));
        who.selection().ifPresent(it -> {
            cited.add(it.clause());
            it.quotas().forEach(quota -> {
                cited.add(quota.clause());
                quota.limit().ifPresent(limit -> cited.add(limit.clause()));
            });
        });
        pack.combinations().forEach(rule -> cited.add(rule.clause()));
        for (var benefit : pack.benefits()) {
            cited.add(benefit.clause());
            benefit.conditions().forEach(condition -> cited.add(condition.clause()));
        }
        pack.provisions().forEach(provision -> cited.add(provision.clause()));
        pack.parameters().values().forEach(parameter -> cited.add(parameter.clause()));
        return cited;
    }

    private static Path seeds() {
        var given = System.getenv("LIANHU_SHARED");
        var root = Path.of(System.getProperty("lianhu.root", "."));
        return Stream.of(given == null ? List.<Path>of() : List.of(Path.of(given)), List.of(root.resolve("../shared")))
                .flatMap(List::stream)
                .map(path -> path.resolve("seeds"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }
}
