package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.procedure.definition.Level;
import org.lianhu.procedure.sheet.DrawLots;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A draw tampered with by SQL, as the application's own role with the county's scope: every way is shut. */
@LianhuTest
@Import({PackFixture.class, PackFixture.Sheets.class})
class DrawSqlModuleTest {

    private static final String DENIED = "42501";
    private static final String TWICE = "23505";

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    PackFixture fixture;

    @Autowired
    MutableClock clock;

    private PackFixture.Township town;
    private List<UUID> ids = List.of();

    @BeforeEach
    void begin() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        town = fixture.township(PackFixture.S1);
        ids = List.of(town.open("抽甲"), town.open("抽乙"), town.open("抽丙"));
        town.upTo("county-draw", ids);
    }

    @AfterEach
    void restore() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    private void denied(String state, String statement, Object... parameters) {
        try {
            CurrentScope.run(
                    town.as(Level.COUNTY, "cases.draw"),
                    () -> tx.executeWithoutResult(
                            t -> sql.sql(statement).params(List.of(parameters)).update()));
        } catch (DataAccessException e) {
            assertThat(sqlState(e)).as(statement).isEqualTo(state);
            return;
        }
        fail("The database let it pass: " + statement);
    }

    private static String sqlState(Throwable e) {
        for (var t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException s) {
                return s.getSQLState();
            }
        }
        return "";
    }

    private static final String LOT = """
            INSERT INTO cases.draw_lot (sheet_id, case_id, lot, drawn, place_code, household_id)
            SELECT sheet_id, case_id, cases.sha(? || case_id), ?, place_code, household_id
            FROM cases.sheet_item WHERE sheet_id = ? AND case_id = ?
            """;

    private static final String MADE =
            "UPDATE cases.draw SET seed = ?, drawn_on = '2026-03-20', drawn_count = ? WHERE sheet_id = ?";

    @Test
    void a_lot_is_not_put_in_before_or_against_the_draw() {
        var draw = town.closeList(ids);
        denied("LH020", LOT, "seed", true, draw, ids.getFirst());
        denied("LH020", MADE, DrawLots.sha256("seed"), 1, draw);
        town.commit(draw, "民政局", "one-secret");
        town.commit(draw, "纪委监委", "two-secret");
        denied("LH020", MADE, DrawLots.sha256("seed"), 1, draw);
        town.reveal(draw, "one-secret");
        town.reveal(draw, "two-secret");
        denied("LH019", MADE, DrawLots.sha256("seed"), 1, draw);
        denied(
                TWICE,
                LOT.replace(
                                "? || case_id",
                                "(SELECT seed FROM cases.draw d WHERE d.sheet_id = sheet_item.sheet_id"
                                        + " AND ?::text IS NOT NULL) || case_id")
                        .replace(
                                ", ?, place",
                                ", (SELECT l.drawn AND ?::boolean IS NOT NULL FROM cases.draw_lot l"
                                        + " WHERE l.sheet_id = sheet_item.sheet_id AND l.case_id = sheet_item.case_id), place"),
                "x",
                true,
                draw,
                ids.getFirst());
        denied(DENIED, "UPDATE cases.draw_lot SET drawn = NOT drawn WHERE sheet_id = ?", draw);
        denied(DENIED, "DELETE FROM cases.draw_lot WHERE sheet_id = ?", draw);
        denied(DENIED, "DELETE FROM cases.draw WHERE sheet_id = ?", draw);
    }

    @Test
    void a_closed_list_takes_no_case_and_loses_none() {
        var draw = town.closeList(ids.subList(0, 2));
        denied("LH012", """
                INSERT INTO cases.sheet_item (sheet_id, case_id, entry_no, label, place_code, household_id)
                SELECT ?, id, 9, unit_label, place_code, household_id FROM cases.case_file WHERE id = ?
                """, draw, ids.getLast());
        denied(DENIED, "DELETE FROM cases.sheet_item WHERE sheet_id = ?", draw);
        denied(DENIED, "UPDATE cases.draw SET list_hash = ? WHERE sheet_id = ?", DrawLots.sha256("x"), draw);
        denied(DENIED, "UPDATE cases.draw_publication SET record = '{}' WHERE stage = 'LIST'");
        denied("LH020", """
                INSERT INTO cases.draw_publication SELECT code, 'DRAWN', '{"listHash": "x"}', created_at
                FROM cases.sheet WHERE id = ?
                """, draw);
    }

    @Test
    void secrets_are_opened_once_after_both_commitments_and_fit() {
        var draw = town.closeList(ids);
        var open = "UPDATE cases.draw_commitment SET secret = ? WHERE sheet_id = ? AND ordinal = 1";
        var commit = """
                INSERT INTO cases.draw_commitment (sheet_id, ordinal, office, digest, committed_by, committed_at, place_code)
                SELECT sheet_id, ?, ?, ?, gen_random_uuid(), list_closed_at, place_code FROM cases.draw WHERE sheet_id = ?
                """;
        denied("LH021", commit, 2, "民政局", DrawLots.sha256("one-secret"), draw);
        town.commit(draw, "民政局", "one-secret");
        denied("LH021", open, "one-secret", draw);
        denied(TWICE, commit, 2, "民政局", DrawLots.sha256("other"), draw);
        town.commit(draw, "纪委监委", "two-secret");
        denied("LH021", open, "three-secret", draw);
        town.reveal(draw, "one-secret");
        denied("LH019", open, "one-secret", draw);
        denied(DENIED, "UPDATE cases.draw_commitment SET digest = ? WHERE sheet_id = ?", DrawLots.sha256("x"), draw);
    }

    @Test
    void a_case_is_not_passed_over_as_not_drawn() {
        var draw = town.closeList(ids);
        denied("LH020", STEP, ids.getFirst());
        town.commit(draw, "民政局", "one-secret");
        town.commit(draw, "纪委监委", "two-secret");
        town.reveal(draw, "one-secret");
        town.reveal(draw, "two-secret");
        var hit = ids.stream()
                .filter(i -> town.next(i).id().equals("spot-check"))
                .findFirst()
                .orElseThrow();
        denied("LH022", SKIP, hit);
    }

    private static final String STEP = """
            WITH e AS (INSERT INTO cases.case_event (id, case_id, seq, kind, step, mode, legal_date, recorded_at, actor_id,
                    payload, place_code, household_id)
                SELECT gen_random_uuid(), id, (SELECT count(*) + 1 FROM cases.case_event WHERE case_id = f.id), 'StepDone',
                    'county-draw', 'HERE', last_on, created_at + interval '60 days', gen_random_uuid(),
                    '{"result": {"drawn": false}}', place_code, household_id
                FROM cases.case_file f WHERE id = ? RETURNING *)
            INSERT INTO cases.case_step (event_id, case_id, definition_id, ordinal, step, skipped, mode, legal_date,
                recorded_at, late_days, sheet_id, place_code, household_id)
            SELECT e.id, f.id, f.definition_id, d.ordinal, d.step, false, 'HERE', e.legal_date, e.recorded_at, 0,
                (SELECT i.sheet_id FROM cases.sheet_item i JOIN cases.sheet s ON s.id = i.sheet_id AND s.kind = 'DRAW'
                    WHERE i.case_id = f.id), f.place_code, f.household_id
            FROM e JOIN cases.case_file f ON f.id = e.case_id
            JOIN cases.definition_step d ON d.definition_id = f.definition_id AND d.step = 'county-draw'
            """;

    private static final String SKIP = STEP.replace("'StepDone'", "'StepSkipped'")
            .replace("county-draw", "spot-check")
            .replace("d.step, false", "d.step, true");
}
