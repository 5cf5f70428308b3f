package org.lianhu.app.platform.scope;

import java.util.Map;
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

    /** Which kinds of reach a scope has: they decide the form of the condition, {@link #values} fill it. */
    public record Form(boolean everywhere, boolean place, boolean organisation, boolean assigned) {
        public static Form of(Scope.Reach reach) {
            return new Form(
                    reach.everywhere(),
                    !reach.placeFrom().isEmpty(),
                    !reach.orgFrom().isEmpty(),
                    !reach.assigned().isEmpty());
        }
    }

    /** The same condition with names instead of values, for a query that is rendered once. */
    public static Condition within(Form form, Field<String> place, Field<String> organisation, Field<UUID> household) {
        var condition = DSL.noCondition();
        if (form.everywhere()) {
            return condition;
        }
        if (form.place()) {
            condition = condition.or(place.ge(text("placeFrom")).and(place.lt(text("placeTo"))));
        }
        if (form.organisation()) {
            condition = condition
                    .or(organisation.ge(text("orgFrom")).and(organisation.lt(text("orgTo"))))
                    .or(DSL.condition("{0} = ANY (ARRAY(SELECT guard.held_households()))", household));
        }
        if (form.assigned()) {
            condition = condition.or(household.eq(DSL.any(DSL.param("assigned", UUID[].class))));
        }
        return condition;
    }

    /** The current scope's values, by the names in such a query. */
    public static Map<String, Object> values() {
        var reach = CurrentScope.get().reach();
        return Map.of(
                "placeFrom", reach.placeFrom(),
                "placeTo", reach.placeTo(),
                "orgFrom", reach.orgFrom(),
                "orgTo", reach.orgTo(),
                "assigned", reach.assigned().toArray(UUID[]::new));
    }

    private static Field<String> text(String name) {
        return DSL.param(name, String.class);
    }
}
