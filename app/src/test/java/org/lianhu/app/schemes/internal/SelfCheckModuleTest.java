package org.lianhu.app.schemes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.app.schemes.SelfCheck;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.beans.factory.annotation.Autowired;

@LianhuTest
class SelfCheckModuleTest {

    @Autowired
    Places places;

    @Autowired
    Households households;

    @Autowired
    Adoptions adoptions;

    @Autowired
    SelfCheck check;

    @Autowired
    People people;

    private AnswersFixture.County county;

    @BeforeEach
    void makeCounty() {
        county = new AnswersFixture(places, households, adoptions).county();
        county.adopt("songwennuan-suning");
    }

    private SelfCheck.Outcome ask(Map<String, String> answers, Set<String> skipped) {
        return CurrentScope.call(
                Scope.publicSite(), () -> check.ask(new SelfCheck.Told(county.code, answers, skipped)));
    }

    @Test
    void asks_only_what_still_matters_and_stops_when_all_is_decided() {
        var first = ask(Map.of(), Set.of()).question();
        assertThat(first).isNotNull().extracting(SelfCheck.Question::type).isEqualTo("MEMBERS");
        var urban = ask(Map.of("members", "2", "unit.settlement", "urban", "unit.recipient_groups", "dibao"), Set.of());
        assertThat(urban.question()).as("decided: nothing more to ask").isNull();
        assertThat(urban.results()).singleElement().satisfies(result -> {
            assertThat(result.answer()).isEqualTo("NOT_ELIGIBLE");
            assertThat(result.nearMiss()).isTrue();
            assertThat(result.reasons())
                    .allSatisfy(reason -> assertThat(reason.clause()).startsWith("S1-06"));
        });
        var rural = ask(Map.of("members", "2", "unit.settlement", "rural", "unit.recipient_groups", "dibao"), Set.of());
        assertThat(rural.question()).isNull();
        assertThat(rural.results().getFirst().answer()).isEqualTo("ELIGIBLE");
        assertThat(rural.results().getFirst().benefits()).anyMatch(text -> text.contains("100.00元"));
    }

    @Test
    void whoever_answers_every_question_comes_to_an_end_and_is_never_asked_twice() {
        county.adopt("shenyang-jiuzhu");
        var answers = new HashMap<String, String>();
        var seen = new HashSet<String>();
        for (var next = ask(answers, Set.of()).question();
                next != null;
                next = ask(answers, Set.of()).question()) {
            for (var path : next.paths()) {
                assertThat(seen.add(path)).as(path).isTrue();
                answers.put(path, answer(next));
            }
        }
        assertThat(ask(answers, Set.of()).left()).isZero();
    }

    private static String answer(SelfCheck.Question question) {
        return switch (question.type()) {
            case "MEMBERS" -> "2";
            case "BOOL" -> "true";
            case "DATE" -> "1950-01-01";
            case "CODE", "CODES" -> question.options().getFirst().code();
            default -> "1";
        };
    }

    @Test
    void i_do_not_know_is_not_asked_again_and_stays_unknown() {
        var answers = Map.of("members", "1", "unit.settlement", "rural");
        var next = ask(answers, Set.of()).question();
        assertThat(next).isNotNull();
        var after = ask(
                answers,
                Set.of("unit.recipient_groups", "members[0].major_disease", "members[0].poor_through_illness"));
        assertThat(after.question()).isNull();
        assertThat(after.results().getFirst().answer()).isEqualTo("UNKNOWN");
    }

    @Test
    void refuses_nonsense_by_the_question_it_belongs_to() {
        refused(Map.of("members", "0"), "members");
        refused(Map.of("members", "1", "members[0].birth_date", "2999-01-01"), "members[0].birth_date");
        refused(Map.of("members", "1", "members[3].birth_date", "1999-01-01"), "members[3].birth_date");
        refused(Map.of("members", "1", "unit.settlement", "moon"), "unit.settlement");
        refused(Map.of("members", "1", "unit.no_such_fact", "1"), "unit.no_such_fact");
    }

    private void refused(Map<String, String> answers, String where) {
        assertThatThrownBy(() -> ask(answers, Set.of()))
                .isInstanceOf(InvalidInputException.class)
                .satisfies(e -> assertThat(((InvalidInputException) e)
                                .violations()
                                .getFirst()
                                .where())
                        .isEqualTo(where));
    }

    @Test
    void needs_no_account_and_leaves_no_cookie() throws Exception {
        var browser = people.browser();
        var answer = browser.post(
                        "/public/eligibility",
                        "{\"place\":\"" + county.code
                                + "\",\"answers\":{\"members\":\"1\",\"unit.settlement\":\"rural\"}}")
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void somebody_elsewhere_chooses_the_place_first() {
        new AnswersFixture(places, households, adoptions).county().adopt("songwennuan-suning");
        @Nullable String nowhere = null;
        var outcome =
                CurrentScope.call(Scope.publicSite(), () -> check.ask(new SelfCheck.Told(nowhere, Map.of(), Set.of())));
        assertThat(outcome.places()).extracting(SelfCheck.Choice::code).contains(county.code);
        assertThat(outcome.question()).isNull();
    }
}
