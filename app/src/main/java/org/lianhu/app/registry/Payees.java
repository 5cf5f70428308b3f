package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether money may still go to a household or a person: never to the dead, never to a household that is no more. */
@Component
public class Payees {

    private final DSLContext db;
    private final ObjectProvider<PayeeHolds> holds;

    Payees(DSLContext db, ObjectProvider<PayeeHolds> holds) {
        this.db = db;
        this.holds = holds;
    }

    /**
     * Refuses when the household is closed, when none of its members lives, or when the person died or is not one of
     * it; and while a later module holds the payment ({@link PayeeHolds}).
     *
     * @param personId the entitled person; absent = the household as such
     * @param on the day of payment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requirePayable(UUID householdId, @Nullable UUID personId, LocalDate on) {
        var state = db.select(HOUSEHOLD.STATE)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(householdId))
                .fetchOne(HOUSEHOLD.STATE);
        if (state == null) {
            throw new NotFoundException("这一户");
        }
        if (!state.equals("active")) {
            throw new RefusedException("PAYEE_CLOSED", "", "这一户已销户,不能再拨付。请先核对户籍变动,需要时改由新户申请。");
        }
        boolean lives = db.fetchExists(db.selectOne()
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.HOUSEHOLD_ID.eq(householdId))
                .and(MEMBERSHIP.VALID_FROM.le(on))
                .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(on)))
                .and(PERSON.DIED_ON.isNull())
                .and(personId == null ? org.jooq.impl.DSL.noCondition() : PERSON.ID.eq(personId)));
        if (!lives) {
            throw new RefusedException(
                    "PAYEE_NOT_LIVING",
                    "",
                    personId == null ? "这一户已没有在世的成员,不能拨付。" : "该人员已去世或已不在这一户,不能拨付。请先核实,再作废申请或改由有权领取的人申请。");
        }
        holds.orderedStream()
                .flatMap(h -> h.against(householdId, personId).stream())
                .forEach(why -> {
                    throw new RefusedException("PAYEE_HELD", "", why);
                });
    }
}
