package org.lianhu.app.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.cases.CaseFixture;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.procedure.CaseCommand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@LianhuTest
@Import(CaseFixture.class)
class IdentificationModuleTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    HouseholdBrowser households;

    @Autowired
    MutableClock clock;

    private CaseFixture.Village village;

    @BeforeEach
    void begin() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        village = fixture.village();
    }

    @AfterEach
    void restore() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    private UUID reviewed(String head) {
        var id = village.checked(head);
        village.met(List.of(id), 9);
        var notice = village.posted(List.of(id));
        fixture.later(8);
        village.taken(notice);
        village.reviewed(id);
        return id;
    }

    private List<HouseholdBrowser.Recognition> recognitions(UUID caseId) {
        return CurrentScope.call(
                village.countyDecider,
                () -> households.get(cases.get(caseId).householdId()).recognitions());
    }

    @Test
    void a_grant_makes_a_recipient_with_the_deciding_document() {
        var id = reviewed("韩一");
        assertThat(recognitions(id)).isEmpty();
        village.decided(id, true);
        assertThat(recognitions(id)).singleElement().satisfies(r -> {
            assertThat(r.kind()).isEqualTo("procedure");
            assertThat(r.category()).isEqualTo("fupin-lianhu");
            assertThat(r.documentNumber()).isEqualTo("云联〔2026〕1号");
            assertThat(r.recognisedOn()).isEqualTo(fixture.today());
        });
    }

    @Test
    void a_refusal_makes_none() {
        var id = reviewed("韩二");
        village.decided(id, false);
        assertThat(recognitions(id)).isEmpty();
    }

    @Test
    void reopening_ends_what_was_decided() {
        var id = reviewed("韩三");
        village.decided(id, true);
        CurrentScope.run(
                village.countyDecider,
                () -> cases.apply(
                        id,
                        null,
                        (before, by) ->
                                new CaseCommand.Reopen("field-check", "核查有误", "云联〔2026〕9号", by, fixture.today())));
        assertThat(recognitions(id))
                .singleElement()
                .satisfies(r -> assertThat(r.endedOn()).isEqualTo(fixture.today()));
    }
}
