package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.HIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.comparison.HitState;
import org.lianhu.app.comparison.Meaning;
import org.lianhu.app.registry.Kin;
import org.lianhu.app.registry.PayeeHolds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** No money goes to somebody whom a death register names until an officer has looked. */
@Component
class DeathHolds implements PayeeHolds {

    private final DSLContext db;
    private final Kin kin;
    private final Clock clock;

    DeathHolds(DSLContext db, Kin kin, Clock clock) {
        this.db = db;
        this.kin = kin;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> against(UUID householdId, @Nullable UUID personId) {
        var reported = db.select(HIT.PERSON_ID)
                .from(HIT)
                .where(HIT.HOUSEHOLD_ID.eq(householdId))
                .and(HIT.MEANING.eq(Meaning.DEATH.name()))
                .and(HIT.STATE.in(
                        HitState.TO_VERIFY.name(),
                        HitState.TO_TELL.name(),
                        HitState.TOLD.name(),
                        HitState.TO_SETTLE.name()))
                .fetchSet(HIT.PERSON_ID);
        if (reported.isEmpty()) {
            return Optional.empty();
        }
        boolean held = personId == null
                ? kin.find(householdId, LocalDate.now(clock))
                        .map(unit -> reported.containsAll(unit.members()))
                        .orElse(true)
                : reported.contains(personId);
        return held ? Optional.of("部门数据提示领取人已死亡,核实之前暂停拨付。请先核实,办理死亡登记或认定不属实。") : Optional.empty();
    }
}
