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
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Statements tried as the application's own role, with an officer's scope: what no program may do, SQL may not either.
 */
@LianhuTest
@Import(CaseFixture.class)
class CaseSqlModuleTest {

    private static final String DENIED = "42501";
    private static final String CHECK = "23514";

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Notices notices;

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

    private int run(Scope scope, String statement, Object... parameters) {
        return CurrentScope.call(scope, () -> {
            Integer rows = tx.execute(
                    t -> sql.sql(statement).params(List.of(parameters)).update());
            return rows == null ? 0 : rows;
        });
    }

    /** Whatever the statement would have touched, the database says no, and with this state. */
    private void denied(String state, String statement, Object... parameters) {
        try {
            run(village.clerk, statement, parameters);
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

    private static final String FORGE_STEP = """
            WITH e AS (INSERT INTO cases.case_event (id, case_id, seq, kind, step, mode, legal_date, recorded_at, actor_id,
                    payload, place_code, household_id)
                SELECT gen_random_uuid(), id, (SELECT count(*) + 1 FROM cases.case_event WHERE case_id = f.id), 'StepDone',
                    ?, 'HERE', '2026-03-02', '2026-03-02T02:00:00Z', gen_random_uuid(), '{}', place_code, household_id
                FROM cases.case_file f WHERE id = ? RETURNING *)
            SELECT count(*) FROM e
            """;

    private void forgeEvent(UUID id, String step) {
        CurrentScope.run(
                village.clerk,
                () -> tx.executeWithoutResult(t -> sql.sql(FORGE_STEP)
                        .params(List.of(step, id))
                        .query(Integer.class)
                        .single()));
    }

    private static final String STEP = """
            INSERT INTO cases.case_step (event_id, case_id, definition_id, ordinal, step, skipped, mode, legal_date,
                recorded_at, late_days, place_code, household_id)
            SELECT e.id, f.id, f.definition_id, d.ordinal, d.step, false, 'HERE', '2026-03-02', '2026-03-02T02:00:00Z', 0,
                f.place_code, f.household_id
            FROM cases.case_file f
            JOIN cases.definition_step d ON d.definition_id = f.definition_id AND d.step = ?
            JOIN cases.case_event e ON e.case_id = f.id AND e.kind = 'StepDone'
            WHERE f.id = ? ORDER BY e.step = d.step DESC, e.seq DESC LIMIT 1
            """;

    @Test
    void a_later_step_cannot_be_inserted_even_with_a_forged_event() {
        var id = village.checked("张一");
        denied("LH003", STEP, "county-decision", id);
        forgeEvent(id, "county-decision");
        denied("LH004", STEP, "county-decision", id);
        forgeEvent(id, "village-meeting");
        denied("LH007", STEP, "village-meeting", id);
    }

    @Test
    void events_votes_and_objections_are_neither_changed_nor_removed() {
        var id = village.checked("张二");
        village.met(List.of(id), 9);
        var notice = village.posted(List.of(id));
        CurrentScope.run(
                village.clerk,
                () -> notices.object(
                        notice, id, new Notices.NewObjection("letter", fixture.today(), null, null, "另有住房")));
        denied(DENIED, "UPDATE cases.case_event SET legal_date = '2026-01-01' WHERE case_id = ?", id);
        denied(DENIED, "DELETE FROM cases.case_event WHERE case_id = ?", id);
        denied(DENIED, "UPDATE cases.vote SET in_favour = 0, against = 9 WHERE case_id = ?", id);
        denied(DENIED, "DELETE FROM cases.vote WHERE case_id = ?", id);
        denied(DENIED, "UPDATE cases.objection SET words = '没有意见' WHERE case_id = ?", id);
        denied(DENIED, "DELETE FROM cases.objection WHERE case_id = ?", id);
        denied(DENIED, "DELETE FROM cases.recusal WHERE case_id = ?", id);
        denied(DENIED, "UPDATE cases.case_step SET legal_date = '2026-01-01' WHERE case_id = ?", id);
        denied(DENIED, "DELETE FROM cases.case_step WHERE case_id = ?", id);
        denied(DENIED, "DELETE FROM cases.sheet_item WHERE case_id = ?", id);
        denied(DENIED, "UPDATE cases.definition_step SET notice_days = 1");
        denied(
                "LH012",
                "UPDATE cases.sheet SET sealed_at = NULL WHERE kind = 'MEETING' AND place_code = ?",
                village.code);
    }

    @Test
    void a_vote_cannot_be_added_that_the_hall_did_not_cast() {
        var id = village.checked("张三");
        var again = village.checked("张四");
        var meeting = village.met(List.of(id), 9);
        denied("LH012", """
                INSERT INTO cases.vote SELECT sheet_id, ?, 9, 0, 0, recorded_at, recorded_by, place_code, org_code,
                    household_id FROM cases.vote WHERE sheet_id = ?
                """, again, meeting);
    }

    @Test
    void a_posting_is_not_back_dated_and_a_notice_not_cut_short() {
        var id = village.checked("张五");
        village.met(List.of(id), 9);
        var notice = village.posted(List.of(id));
        denied("LH013", "UPDATE cases.sheet SET posted_on = '2026-02-20' WHERE id = ?", notice);
        denied("LH013", "UPDATE cases.sheet SET last_day = '2026-03-03' WHERE id = ?", notice);
        denied(CHECK, "UPDATE cases.sheet SET closed_on = '2026-03-09' WHERE id = ?", notice);
        forgeEvent(id, "village-notice");
        denied("LH007", STEP, "village-notice", id);
    }

    @Test
    void a_draft_is_not_posted_before_its_turn_nor_too_short_nor_long_ago() {
        var id = village.checked("张六");
        village.met(List.of(id), 9);
        var draft = CurrentScope.call(
                village.clerk,
                () -> notices.draft(new Notices.NewNotice(Notices.Kind.NOTICE, village.code, List.of(id), null)));
        var post = "UPDATE cases.sheet SET posted_on = ?::date, days = ?, last_day = ?::date + ?,"
                + " posted_recorded_at = '2026-03-02T02:00:00Z' WHERE id = ?";
        denied("LH004", post, "2026-03-01", 7, "2026-03-01", 7, draft);
        denied("LH014", post, "2026-03-02", 6, "2026-03-02", 6, draft);
        denied(CHECK, post, "2026-03-02", 7, "2026-03-02", 6, draft);
        denied("LH004", post, "2026-01-02", 7, "2026-01-02", 7, draft);
    }

    @Test
    void a_step_is_superseded_only_by_a_sending_back() {
        var id = village.checked("张七");
        denied("LH011", """
                UPDATE cases.case_step s SET superseded_by = (SELECT id FROM cases.case_event e WHERE e.case_id = s.case_id
                    ORDER BY seq LIMIT 1) WHERE case_id = ?
                """, id);
    }

    @Test
    void events_leave_no_gap() {
        var id = village.checked("张八");
        denied("LH001", """
                INSERT INTO cases.case_event SELECT gen_random_uuid(), case_id, seq + 7, kind, step, mode, legal_date,
                    recorded_at, actor_id, payload, place_code, org_code, household_id
                FROM cases.case_event WHERE case_id = ? AND seq = 1
                """, id);
    }

    @Test
    void the_neighbouring_village_sees_and_changes_nothing() {
        var id = village.checked("张九");
        var neighbour = fixture.village();
        int changed = run(neighbour.clerk, "UPDATE cases.case_file SET phase = 'GRANTED' WHERE id = ?", id);
        assertThat(changed).isZero();
        Long seen = CurrentScope.call(
                neighbour.clerk,
                () -> tx.execute(t -> sql.sql("SELECT count(*) FROM cases.case_event WHERE case_id = ?")
                        .params(List.of(id))
                        .query(Long.class)
                        .single()));
        assertThat(seen).isZero();
    }
}
