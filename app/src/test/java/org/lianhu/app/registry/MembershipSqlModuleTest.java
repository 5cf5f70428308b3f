package org.lianhu.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** What no SQL of the application's role can write: two memberships of one person that overlap. */
@LianhuTest
class MembershipSqlModuleTest {

    private static final String VILLAGE = "539975001001";
    private static final Scope OFFICER = Scopes.officer(VILLAGE, "registry.read", "registry.write");
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

    private UUID household = new UUID(0, 0);
    private UUID person = new UUID(0, 0);

    @BeforeEach
    void settle() {
        household = ids.next();
        person = ids.next();
        written(() -> {
            db.insertInto(HOUSEHOLD)
                    .set(HOUSEHOLD.ID, household)
                    .set(HOUSEHOLD.PLACE_CODE, VILLAGE)
                    .set(HOUSEHOLD.HEAD_NAME, "成员")
                    .set(HOUSEHOLD.MEMBER_COUNT, 1)
                    .set(HOUSEHOLD.CREATED_AT, clock.instant())
                    .set(HOUSEHOLD.UPDATED_AT, clock.instant())
                    .execute();
            db.insertInto(PERSON)
                    .set(PERSON.ID, person)
                    .set(PERSON.HOUSEHOLD_ID, household)
                    .set(PERSON.PLACE_CODE, VILLAGE)
                    .set(PERSON.NAME, "成员")
                    .set(PERSON.INITIALS, "cy")
                    .set(PERSON.NO_ID_REASON, "未办理")
                    .set(PERSON.TEMPORARY_KEY, PersonRows.temporaryKey(person))
                    .set(PERSON.CREATED_AT, clock.instant())
                    .set(PERSON.UPDATED_AT, clock.instant())
                    .execute();
        });
    }

    private void written(Runnable work) {
        CurrentScope.run(OFFICER, () -> tx.executeWithoutResult(_ -> work.run()));
    }

    private void member(LocalDate from, @Nullable LocalDate to, @Nullable LocalDate after) {
        written(() -> db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ID, ids.next())
                .set(MEMBERSHIP.HOUSEHOLD_ID, household)
                .set(MEMBERSHIP.PERSON_ID, person)
                .set(MEMBERSHIP.PLACE_CODE, VILLAGE)
                .set(MEMBERSHIP.RELATION, "child")
                .set(MEMBERSHIP.VALID_FROM, from)
                .set(MEMBERSHIP.VALID_TO, to)
                .set(MEMBERSHIP.AFTER_END, after)
                .execute());
    }

    private void refused(LocalDate from, @Nullable LocalDate to, @Nullable LocalDate after) {
        assertThatThrownBy(() -> member(from, to, after)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void memberships_follow_each_other_with_and_without_a_gap() {
        member(SPRING, SUMMER, null);
        member(SUMMER, AUTUMN, SUMMER);
        member(AUTUMN.plusDays(30), null, AUTUMN);
        int all = CurrentScope.call(
                OFFICER, () -> tx.execute(_ -> db.fetchCount(MEMBERSHIP, MEMBERSHIP.PERSON_ID.eq(person))));
        assertThat(all).isEqualTo(3);
    }

    @Test
    void a_second_open_membership_is_refused() {
        member(SPRING, null, null);
        refused(AUTUMN, null, null);
        refused(AUTUMN, null, SUMMER);
    }

    @Test
    void one_that_begins_before_the_last_ended_is_refused() {
        member(SPRING, AUTUMN, null);
        refused(SUMMER, null, AUTUMN);
        refused(SUMMER, null, null);
        refused(SUMMER, null, SPRING);
    }

    @Test
    void one_before_an_open_membership_is_refused() {
        member(SUMMER, null, null);
        refused(SPRING, AUTUMN, null);
    }

    @Test
    void two_after_the_same_one_are_refused() {
        member(SPRING, SUMMER, null);
        member(SUMMER, AUTUMN, SUMMER);
        refused(SUMMER, AUTUMN.plusDays(1), SUMMER);
    }

    /** A date that is mended takes the membership after it along, and cannot be pushed into it. */
    @Test
    void an_end_is_mended_only_up_to_the_next_beginning() {
        member(SPRING, SUMMER, null);
        member(AUTUMN, null, SUMMER);
        written(() -> ended(SUMMER.plusDays(10)));
        assertThatThrownBy(() -> written(() -> ended(AUTUMN.plusDays(1))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void ended(LocalDate day) {
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_TO, day)
                .where(MEMBERSHIP.PERSON_ID.eq(person).and(MEMBERSHIP.VALID_FROM.eq(SPRING)))
                .execute();
    }
}
