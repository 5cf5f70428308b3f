package org.lianhu.app.plans.internal;

import java.util.List;
import org.lianhu.app.plans.Plans;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.LifeEventFollower;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A plan goes on with the household wherever it lives, and ends with it; a household that split off gets its own. */
@Component
class PlanFollower implements LifeEventFollower {

    private final Plans plans;
    private final PlanStore store;
    private final Households households;

    PlanFollower(Plans plans, PlanStore store, Households households) {
        this.plans = plans;
        this.store = store;
        this.households = households;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consequence> foresee(LifeEvent event) {
        var what = switch (event.kind()) {
            case MERGE -> "并户后终止";
            case SPLIT -> "原户继续执行,分出的新户另行制定";
            default -> "";
        };
        return what.isEmpty()
                ? List.of()
                : store.inState(event.householdId(), "IN_FORCE").stream()
                        .map(p -> new Consequence(
                                "PLAN", p.getId(), "帮扶计划第" + p.getNumber() + "版", what, "S3-1.3-3", false))
                        .toList();
    }

    @Override
    @Transactional
    public void follow(LifeEvent event) {
        households.closedOn(event.householdId()).ifPresent(day -> plans.close(event.householdId(), day));
    }
}
