package org.lianhu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.procedure.CaseState.Phase;
import org.lianhu.procedure.definition.ProcedureReader;

/** What becomes of a running case when somebody dies, moves, goes to prison or leaves. */
class LifeChangeTest {

    private static final Subject LEFT_OVER = new Subject(Cast.person(2), Set.of(Cast.person(2)), Set.of());

    static List<Packs.Entry> procedures() {
        return Packs.all();
    }

    private static CaseCommand change(Walk walk, LifeChange change, @Nullable Subject after) {
        var to = change == LifeChange.MOVED ? "539902001001" : null;
        var by = Cast.officer(walk.definition.steps().getFirst(), 90);
        return new CaseCommand.Change(change, after, to, "户籍登记", "登记号1", by, walk.today);
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void nobody_left_ends_the_case_everywhere(Packs.Entry entry) {
        var definition = entry.procedure();
        var walk = new Walk(definition).upTo(definition.steps().get(1).id());
        var events = walk.must(change(walk, LifeChange.DEATH, null));
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseEvent.Ended.class, e -> assertThat(e.kind()).isEqualTo(EndKind.DEATH));
        assertThat(walk.state.phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void S1_11_a_supporter_household_that_shrank_is_checked_again_and_its_notice_ends() {
        var walk = new Walk(Packs.s1Grant()).upTo("notice");
        walk.must(walk.joining(7));
        var events = walk.must(change(walk, LifeChange.DEATH, LEFT_OVER));
        assertThat(events).hasSize(2);
        assertThat(walk.state.subject()).isEqualTo(LEFT_OVER);
        assertThat(walk.state.next(walk.definition).id()).isEqualTo("investigation");
        assertThat(walk.state.notice().current()).isNull();
    }

    @Test
    void S0_20_who_joins_changes_the_unit_and_nothing_else() {
        var walk = new Walk(Packs.s0()).upTo("village-meeting");
        var bigger = new Subject(Cast.APPLICANT, Set.of(Cast.APPLICANT, UUID.randomUUID()), Set.of());
        assertThat(walk.must(change(walk, LifeChange.JOINED, bigger))).hasSize(1);
        assertThat(walk.state.next(walk.definition).id()).isEqualTo("village-meeting");
    }

    @Test
    void S0_20_an_absence_before_the_check_sends_nothing_back() {
        var walk = new Walk(Packs.s0()).upTo("verification");
        assertThat(walk.must(change(walk, LifeChange.AWAY, Cast.HOUSEHOLD))).hasSize(1);
        assertThat(walk.state.next(walk.definition).id()).isEqualTo("verification");
    }

    @Test
    void S3_2_2_a_household_that_moved_is_handed_over() {
        var walk = new Walk(Packs.s3()).upTo("field-check");
        walk.must(change(walk, LifeChange.MOVED, Cast.HOUSEHOLD));
        assertThat(walk.state.phase()).isEqualTo(Phase.HANDED_OVER);
        walk.refused(change(walk, LifeChange.DEATH, null), "CASE_NOT_RUNNING", "S3-2.2");
    }

    @Test
    void S0_20_a_hit_that_holds_is_set_aside_only_by_the_village_after_it_became_known() {
        var walk = new Walk(Packs.s0()).upTo("comparison").later(1);
        var all = Set.of("deposits", "vehicles", "real-estate", "enterprises", "payroll");
        var aside = new StepResult.Comparison(all, Set.of("vehicles"), Set.of(), Set.of("vehicles"));
        walk.refused(walk.perform("comparison", aside), "SET_ASIDE_NOT_EVALUATED", "S0-20 程序5");
        walk.must(walk.perform("comparison", new StepResult.Comparison(all, Set.of("vehicles"), Set.of())));
        walk.upTo("comparison").later(1);
        walk.must(walk.perform("comparison", aside));
        assertThat(walk.state.next(walk.definition).id()).isEqualTo("decision");
    }

    /** The pack with its meeting made optional: a meeting left out has evaluated nothing. */
    @Test
    @SuppressWarnings("unchecked")
    void a_hit_is_not_set_aside_where_the_meeting_was_left_out() {
        var how = Packs.how("fanpin-suining");
        var procedure = ((List<Map<String, Object>>) how.get("procedures")).getFirst();
        ((List<Map<String, Object>>) procedure.get("steps"))
                .stream().filter(s -> "village-meeting".equals(s.get("id"))).forEach(s -> s.put("optional", true));
        var walk = new Walk(ProcedureReader.read(how).getFirst())
                .upTo("village-meeting")
                .later(1);
        walk.must(new CaseCommand.Skip("village-meeting", "情况清楚", walk.officer(), walk.today));
        walk.upTo("comparison").later(1);
        var all = Set.of("deposits", "vehicles", "real-estate", "enterprises", "payroll");
        walk.must(walk.perform("comparison", new StepResult.Comparison(all, Set.of("vehicles"), Set.of())));
        walk.upTo("village-meeting").later(1);
        walk.must(new CaseCommand.Skip("village-meeting", "情况清楚", walk.officer(), walk.today));
        var aside = new StepResult.Comparison(all, Set.of("vehicles"), Set.of(), Set.of("vehicles"));
        walk.upTo("comparison")
                .later(1)
                .refused(walk.perform("comparison", aside), "SET_ASIDE_NOT_EVALUATED", "S0-20 程序5");
    }

    /** A meeting before the step that a hit sends back to would not be held again. */
    @Test
    @SuppressWarnings("unchecked")
    void a_pack_whose_meeting_would_not_be_held_again_is_refused() {
        var how = Packs.how("fanpin-suining");
        var procedure = ((List<Map<String, Object>>) how.get("procedures")).getFirst();
        ((List<Map<String, Object>>) procedure.get("steps"))
                .stream()
                        .filter(s -> "comparison".equals(s.get("id")))
                        .forEach(s -> s.put("back-to", "town-spot-check"));
        assertThatThrownBy(() -> ProcedureReader.read(how))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations())
                                .anySatisfy(
                                        v -> assertThat(v.reason().toString()).contains("PACK_SET_ASIDE")));
    }
}
