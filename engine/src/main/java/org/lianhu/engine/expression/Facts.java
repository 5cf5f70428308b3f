package org.lianhu.engine.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known about one unit at one time. Lists that are absent are unknown; lists that are empty are
 * known to be empty. {@code unit.member_count} falls back to the length of {@code members}, {@code unit.net_income} to
 * the four kinds of income less production costs.
 *
 * @param unit the unit of assistance
 * @param people persons by role: {@code members}, {@code supporters}, {@code related}
 * @param place facts of the place
 * @param organisation facts of the organisation
 */
public record Facts(
        EntityFacts unit, Map<String, List<EntityFacts>> people, EntityFacts place, EntityFacts organisation) {

    /** Roles in which people stand around the unit. */
    public static final List<String> ROLES = List.of("members", "supporters", "related");

    private static final List<String> INCOME =
            List.of("wage_income", "business_income", "property_income", "transfer_income");

    public Facts {
        people = Map.copyOf(people);
        var known = new HashMap<>(unit.known());
        var members = people.get("members");
        if (members != null) {
            known.putIfAbsent("member_count", Value.of(members.size()));
        }
        netIncome(known).ifPresent(net -> known.putIfAbsent("net_income", net));
        unit = new EntityFacts(unit.path(), known);
    }

    /** The four kinds of income less production costs; empty while any of them is unknown or a sum overflows. */
    private static Optional<Value> netIncome(Map<String, Value> known) {
        if (!(known.get("business_expense") instanceof Value.Int(long expense))) {
            return Optional.empty();
        }
        try {
            long net = Math.negateExact(expense);
            for (var code : INCOME) {
                if (!(known.get(code) instanceof Value.Int(long part))) {
                    return Optional.empty();
                }
                net = Math.addExact(net, part);
            }
            return Optional.of(Value.of(net));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The value of a root name of expressions; empty when it is not a fact root. */
    Optional<Value> root(String name) {
        return switch (name) {
            case "unit" -> Optional.of(new Value.Thing(unit));
            case "place" -> Optional.of(new Value.Thing(place));
            case "organisation" -> Optional.of(new Value.Thing(organisation));
            default -> ROLES.contains(name) ? Optional.of(role(name)) : Optional.empty();
        };
    }

    private Value role(String name) {
        var list = people.get(name);
        if (list == null) {
            return Value.Unknown.of(name);
        }
        return new Value.Items(list.stream().<Value>map(Value.Thing::new).toList());
    }
}
