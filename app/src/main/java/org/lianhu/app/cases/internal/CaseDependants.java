package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.registry.HouseholdDependants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A household on which a case stands is not removed, whatever became of the case. */
@Component
class CaseDependants implements HouseholdDependants {

    private static final int NAMED = 3;

    private final DSLContext db;

    CaseDependants(DSLContext db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> standingOn(Collection<UUID> households) {
        var found = db.select(CASE_FILE.NUMBER, CASE_FILE.UNIT_LABEL)
                .from(CASE_FILE)
                .where(CASE_FILE.HOUSEHOLD_ID.in(households))
                .orderBy(CASE_FILE.NUMBER)
                .limit(NAMED)
                .fetch(r -> r.value1() + "（" + r.value2() + "）");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int all = db.fetchCount(CASE_FILE, CASE_FILE.HOUSEHOLD_ID.in(households));
        var more = all > found.size() ? "等" + all + "件" : "";
        return Optional.of("已有办件" + String.join("、", found) + more + "，办件所在的户不能删除。请逐户更正；申请有误的，先在办件中终结办理。");
    }
}
