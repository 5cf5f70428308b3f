package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.cases.Cases.Procedure;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.CaseState.Phase;
import org.lianhu.procedure.ServiceProof;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.Level;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Procedures other than S3-2.2 through the running server, each as a pack that a township adopted. */
@LianhuTest
@Import({PackFixture.class, PackFixture.Sheets.class})
class OtherProceduresModuleTest {

    private static final Procedure END = new Procedure("tekun-anhui", "end");
    private static final Procedure S54 = new Procedure("fanpin-hunan", "identify");
    private static final Procedure S60 = new Procedure("fangpin-lingshou", "identify");
    private static final Procedure S103 = new Procedure("dibao-anhui", "grant");

    @Autowired
    PackFixture fixture;

    @Autowired
    Notices notices;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void begin() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void restore() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().reason().code()).isEqualTo(code));
    }

    private static CaseEvent.StepDone done(Cases.Moved moved) {
        return (CaseEvent.StepDone) moved.events().getFirst();
    }

    private void serve(PackFixture.Township town, UUID id, String to) {
        var proof = ServiceProof.inPerson("不予确认告知书", to, "本人", "家中");
        town.command(
                town.as(Level.TOWNSHIP, "cases.notice"),
                id,
                (before, by) -> new CaseCommand.Serve(proof, by, fixture.today()));
    }

    @Test
    void S1_11_ten_working_days_seven_days_a_draw_and_the_next_month() {
        var town = fixture.township(PackFixture.S1);
        var id = town.at("investigation", "陈一");
        fixture.later(15);
        var late = done(town.perform(id, PackFixture.passing(town.next(id), town.state(id))));
        assertThat(late.lateDays()).as("2026-03-16 was the tenth working day").isEqualTo(1);
        town.command(
                town.as(town.next(id)),
                id,
                (before, by) -> new CaseCommand.Skip("appraisal", "情况清楚", by, fixture.today()));
        town.upTo("notice", List.of(id));
        var step = town.next(id);
        var tooLong = CurrentScope.call(
                town.as(step),
                () -> notices.draft(new Notices.NewNotice(Notices.Kind.NOTICE, town.village, List.of(id), 8)));
        refused(
                () -> CurrentScope.run(
                        town.as(step), () -> notices.post(tooLong, new Notices.Posting(fixture.today(), "村口", "照片"))),
                "NOTICE_TOO_SHORT");
        town.upTo("county-decision", List.of(id));
        assertThat(town.state(id).wasDrawn("county-draw"))
                .as("one of one is drawn")
                .isTrue();
        var moved = town.perform(id, PackFixture.passing(town.next(id), town.state(id)));
        var granted = (CaseEvent.Granted) moved.events().get(1);
        var today = fixture.today();
        assertThat(granted.effectiveFrom()).isEqualTo(today.withDayOfMonth(1).plusMonths(1));
        town.pass(List.of(id));
        assertThat(town.state(id).phase()).isEqualTo(Phase.GRANTED);
    }

    @Test
    void S1_11_a_justified_objection_publishes_again_and_stops_only_its_own_case() {
        var town = fixture.township(PackFixture.S1);
        var ids = List.of(town.open("陈二"), town.open("陈三"));
        town.upTo("notice", ids);
        var step = town.next(ids.getFirst());
        var notice = town.post(ids);
        var objection = CurrentScope.call(
                town.as(Level.TOWNSHIP, "cases.objection"),
                () -> notices.object(
                        notice,
                        ids.getFirst(),
                        new Notices.NewObjection("letter", fixture.today(), null, null, "有子女赡养")));
        fixture.later(8);
        var sealed = town.remove(notice, step);
        assertThat(sealed.done()).containsExactly(ids.getLast());
        assertThat(sealed.failed().getFirst().refusal().reason().code()).isEqualTo("OBJECTION_OPEN");
        CurrentScope.run(
                town.as(Level.TOWNSHIP, "cases.objection"),
                () -> notices.answer(objection.id(), new Notices.Answer(true, "经查属实，重新提出意见", fixture.today())));
        assertThat(town.next(ids.getFirst()).id()).isEqualTo("notice");
        assertThat(town.state(ids.getFirst()).notice().current()).isNull();
        town.pass(List.of(ids.getFirst()));
        assertThat(town.next(ids.getFirst()).id()).isEqualTo("county-draw");
    }

    @Test
    void S1_11_a_refusal_is_written_and_served_within_three_working_days() {
        var town = fixture.township(PackFixture.S1);
        var id = town.at("county-decision", "陈四");
        refused(() -> town.perform(id, new StepResult.Decision(null, false, " ", "云民〔2026〕2号")), "REASON_MISSING");
        town.perform(id, new StepResult.Decision(null, false, "有劳动能力", "云民〔2026〕2号"));
        assertThat(town.state(id).decision().unserved()).containsExactly("applicant");
        fixture.later(12);
        serve(town, id, "applicant");
        assertThat(town.state(id).decision().unserved()).isEmpty();
        refused(() -> serve(town, id, "applicant"), "NOTHING_TO_SERVE");
    }

    @Test
    void S1_11_ending_hangs_in_the_village_or_the_home_and_is_served_on_both() {
        var town = fixture.township(PackFixture.S1);
        var household = town.household("陈五");
        var id = town.open(household, END);
        town.upTo("county-decision", List.of(id));
        town.perform(id, new StepResult.Decision(null, true, "依法被判处刑罚且在监狱服刑", "云民〔2026〕3号"));
        assertThat(town.state(id).decision().unserved()).containsExactlyInAnyOrder("applicant", "village-committee");
        serve(town, id, "applicant");
        serve(town, id, "village-committee");
        assertThat(town.state(id).decision().unserved()).isEmpty();
    }

    @Test
    void S0_20_six_steps_with_a_hit_that_the_village_sets_aside() {
        var town = fixture.township(PackFixture.S0);
        var id = town.at("comparison", "林一");
        var all = Set.of("deposits", "vehicles", "real-estate", "enterprises", "payroll");
        var aside = new StepResult.Comparison(all, Set.of("vehicles"), Set.of(), Set.of("vehicles"));
        refused(() -> town.perform(id, aside), "SET_ASIDE_NOT_EVALUATED");
        town.perform(id, new StepResult.Comparison(all, Set.of("vehicles"), Set.of()));
        assertThat(town.next(id).id()).isEqualTo("verification");
        town.upTo("comparison", List.of(id));
        town.perform(id, aside);
        town.upTo("registration", List.of(id));
        town.pass(List.of(id));
        var state = town.state(id);
        assertThat(state.phase()).isEqualTo(Phase.GRANTED);
        assertThat(state.progress().done()).hasSize(12);
    }

    @Test
    void S0_20_the_team_votes_with_the_representatives_and_four_days_are_too_few() {
        var town = fixture.township(PackFixture.S0);
        var id = town.at("village-notice", "林二");
        var step = town.next(id);
        var draft = CurrentScope.call(
                town.as(step),
                () -> notices.draft(new Notices.NewNotice(Notices.Kind.NOTICE, town.village, List.of(id), 4)));
        refused(
                () -> CurrentScope.run(
                        town.as(step), () -> notices.post(draft, new Notices.Posting(fixture.today(), "村口", "照片"))),
                "NOTICE_TOO_SHORT");
    }

    @Test
    void S0_54_five_steps_and_seven_days() {
        var town = fixture.township(S54);
        var id = town.at("registration", "林三");
        town.pass(List.of(id));
        assertThat(town.state(id).phase()).isEqualTo(Phase.GRANTED);
    }

    @Test
    void S0_60_two_notices_of_five_days_and_more_than_twenty_working_days_are_counted_late() {
        var town = fixture.township(S60);
        var id = town.at("decide", "林四");
        fixture.later(30);
        var decided = done(town.perform(id, PackFixture.passing(town.next(id), town.state(id))));
        assertThat(decided.lateDays()).isPositive();
    }

    @Test
    void S1_03_the_township_reviews_and_the_county_confirms() {
        var town = fixture.township(S103);
        var id = town.at("confirm", "林五");
        town.perform(id, PackFixture.passing(town.next(id), town.state(id)));
        assertThat(town.state(id).phase()).isEqualTo(Phase.GRANTED);
    }
}
