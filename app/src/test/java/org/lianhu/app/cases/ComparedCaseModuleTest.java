package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.lianhu.app.comparison.ComparisonStanding;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.CaseState;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The step of comparison in a running case (S0-20): hits first have to be settled, and what is upheld counts. */
@LianhuTest
@Import({PackFixture.class, PackFixture.Sheets.class})
class ComparedCaseModuleTest {

    @Autowired
    PackFixture packs;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    ComparisonStanding standing;

    @Autowired
    Cases cases;

    private static final String HIT = """
            WITH s AS (INSERT INTO comparison.source (id, place_code, department, title, agency, legal_basis, agreement,
              purposes, agreed_on, rhythm_days, retention_days, verify_days, answer_days, created_by_label, created_at,
              updated_at)
              VALUES (gen_random_uuid(), {1}, 'vehicles', '车辆', '车管所', '办法', '协议', ARRAY['核对'], '2025-01-01', 30, 30, 10, 10,
              't', now(), now()) RETURNING id),
            l AS (INSERT INTO comparison.load (id, source_id, place_code, attachment_id, file_name, extract_on, delete_on,
              state, shape, sheets, remembered, created_by_label, created_at, updated_at)
              SELECT gen_random_uuid(), id, {1}, gen_random_uuid(), 'f', '2026-01-01', '2026-12-31', 'READY', 's', '[]',
              false, 't', now(), now() FROM s RETURNING id, source_id),
            r AS (INSERT INTO comparison.run (id, load_id, source_id, place_code, scope_place, purpose, asks_authorisation,
              run_on, state, created_by_label, created_at)
              SELECT gen_random_uuid(), id, source_id, {1}, {1}, '核对', false, '2026-01-02', 'DONE', 't', now()
              FROM l RETURNING id, load_id, source_id)
            INSERT INTO comparison.hit (id, run_id, load_id, source_id, statement_id, person_id, household_id, place_code,
              department, meaning, words, source_title, agency, legal_basis, field_codes, field_labels, content_index,
              state, valid_on, answer_days, served_on, answer_by, answered_on, settled_on, created_at)
            SELECT gen_random_uuid(), id, load_id, source_id, gen_random_uuid(), gen_random_uuid(), {0}, {1}, 'vehicles',
              'EXCLUSION', '载客汽车', '车辆', '车管所', '办法', ARRAY[]::text[], ARRAY[]::text[],
              decode(md5({0}::text), 'hex'), {2}, '2026-01-01', 10, '2026-01-02', '2026-01-12', '2026-01-03', '2026-01-03',
              now() FROM r""";

    /** A hit as the comparison leaves it; how it comes about is tested where it comes about. */
    private void hit(UUID household, String village, String state) {
        CurrentScope.run(
                Scope.job("test"),
                () -> tx.executeWithoutResult(
                        _ -> db.execute(HIT, DSL.val(household), DSL.val(village), DSL.val(state))));
    }

    private void settle(UUID household, String state) {
        CurrentScope.run(
                Scope.job("test"),
                () -> tx.executeWithoutResult(_ ->
                        db.execute("UPDATE comparison.hit SET state = ? WHERE household_id = ?", state, household)));
    }

    private static Set<String> departments(PackFixture.Township town, UUID id) {
        return new HashSet<>(((StepRule.Comparison) town.next(id).rule()).departments());
    }

    @Test
    void the_step_waits_until_every_hit_of_the_case_is_settled() {
        var town = packs.township(PackFixture.S0);
        var id = town.at("comparison", "百里待核");
        var household = household(town, id);
        hit(household, town.village, "TO_VERIFY");
        var all = departments(town, id);
        assertThatThrownBy(() -> town.perform(id, new StepResult.Comparison(all, Set.of(), Set.of())))
                .isInstanceOf(RefusedException.class)
                .extracting(e -> ((RefusedException) e).refusal().reason().code())
                .isEqualTo("COMPARISON_HITS_OPEN");
        settle(household, "REFUTED");
        town.perform(id, new StepResult.Comparison(all, Set.of("vehicles"), Set.of("vehicles")));
        assertThat(town.next(id).id()).isNotEqualTo("comparison");
    }

    @Test
    void an_upheld_hit_cannot_be_passed_over_and_only_the_village_sets_it_aside() {
        var town = packs.township(PackFixture.S0);
        var id = town.at("comparison", "百里有车");
        var household = household(town, id);
        hit(household, town.village, "UPHELD");
        var all = departments(town, id);
        for (var passing : List.of(
                new StepResult.Comparison(all, Set.of(), Set.of()),
                new StepResult.Comparison(all, Set.of("vehicles"), Set.of("vehicles")))) {
            assertThatThrownBy(() -> town.perform(id, passing))
                    .isInstanceOf(RefusedException.class)
                    .extracting(e -> ((RefusedException) e).refusal().reason().code())
                    .isEqualTo("COMPARISON_HIT_UPHELD");
        }
        var aside = new StepResult.Comparison(all, Set.of("vehicles"), Set.of(), Set.of("vehicles"));
        assertThatThrownBy(() -> town.perform(id, aside))
                .extracting(e -> ((RefusedException) e).refusal().reason().code())
                .isEqualTo("SET_ASIDE_NOT_EVALUATED");
        town.perform(id, new StepResult.Comparison(all, Set.of("vehicles"), Set.of()));
        assertThat(town.next(id).id()).isEqualTo("verification");
        town.upTo("comparison", List.of(id));
        town.perform(id, aside);
        assertThat(town.next(id).id()).isEqualTo("decision");
    }

    @Test
    void the_authorisation_signed_in_a_case_counts_for_the_comparison() {
        var town = packs.township(PackFixture.S0);
        var id = town.at("comparison", "百里已签");
        var household = household(town, id);
        var signed = CurrentScope.call(
                Scope.job("test"),
                () -> tx.execute(_ -> db.fetchOne(
                                "SELECT count(*)::int FROM comparison.household_authorisation WHERE household_id = ? AND origin = ?",
                                household,
                                "case:" + id)
                        .get(0, Integer.class)));
        assertThat(signed).isEqualTo(1);
        assertThat(town.state(id).phase()).isEqualTo(CaseState.Phase.RUNNING);
    }

    private UUID household(PackFixture.Township town, UUID id) {
        return CurrentScope.call(
                town.as(org.lianhu.procedure.definition.Level.VILLAGE),
                () -> cases.get(id).householdId());
    }
}
