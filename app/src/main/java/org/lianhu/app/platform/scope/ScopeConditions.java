package org.lianhu.app.platform.scope;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The scope as a condition with plain values. Row security alone decides what is seen; this only tells the planner
 * early which stretch of an index holds it, so add it to every list, search and count over a large table.
 */
public final class ScopeConditions {

    private ScopeConditions() {}

    public static Condition within(Field<String> place, Field<String> organisation, Field<UUID> household) {
        var reach = CurrentScope.get().reach();
        if (reach.everywhere()) {
            return DSL.noCondition();
        }
        var condition = DSL.noCondition();
        if (!reach.placeFrom().isEmpty()) {
            condition = condition.or(place.ge(reach.placeFrom()).and(place.lt(reach.placeTo())));
        }
        if (!reach.orgFrom().isEmpty()) {
            condition = condition
                    .or(organisation.ge(reach.orgFrom()).and(organisation.lt(reach.orgTo())))
                    .or(DSL.condition("{0} = ANY (ARRAY(SELECT guard.held_households()))", household));
        }
        if (!reach.assigned().isEmpty()) {
            condition = condition.or(household.in(reach.assigned()));
        }
        return condition;
    }
}
