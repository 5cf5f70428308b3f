package org.lianhu.engine.expression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about one unit at one time. Lists that are absent are unknown; lists that are empty are
 * known to be empty. {@code unit.member_count} falls back to the length of {@code members}, {@code unit.net_income} to
 * the four kinds of income less production costs.
 */
public final class Facts {

    /** Roles in which people stand around the unit. */
    public static final List<String> ROLES = List.of("members", "supporters", "related");

    private static final List<String> INCOME =
            List.of("wage_income", "business_income", "property_income", "transfer_income");

    private final EntityFacts unit;
    private final Map<String, List<EntityFacts>> people;
    private final EntityFacts place;
    private final EntityFacts organisation;
    private final Value[] roles;

    /**
     * @param unit the unit of assistance
     * @param people persons by role: {@code members}, {@code supporters}, {@code related}
     * @param place facts of the place
     * @param organisation facts of the organisation
     */
    public Facts(EntityFacts unit, Map<String, List<EntityFacts>> people, EntityFacts place, EntityFacts organisation) {
        this.people = Map.copyOf(people);
        this.unit = completed(unit, this.people.get("members"));
        this.place = place;
        this.organisation = organisation;
        this.roles = ROLES.stream().map(this::role).toArray(Value[]::new);
    }

    private Facts(EntityFacts unit, Facts household) {
        this.people = household.people;
        this.unit = completed(unit, people.get("members"));
        this.place = household.place;
        this.organisation = household.organisation;
        this.roles = household.roles;
    }

    /** The facts of one member as a unit of its own, over those of the household. */
    Facts ofMember(EntityFacts member) {
        return new Facts(new EntityFacts(member.path(), new Layered(member.known(), unit.known())), this);
    }

    public EntityFacts unit() {
        return unit;
    }

    public Map<String, List<EntityFacts>> people() {
        return people;
    }

    public EntityFacts place() {
        return place;
    }

    public EntityFacts organisation() {
        return organisation;
    }

    /** The people of a role as a value; unknown when nobody said who they are. */
    Value people(int role) {
        return roles[role];
    }

    private static EntityFacts completed(EntityFacts unit, @Nullable List<EntityFacts> members) {
        var derived = new HashMap<String, Value>();
        if (members != null && !unit.known().containsKey("member_count")) {
            derived.put("member_count", Value.of(members.size()));
        }
        if (!unit.known().containsKey("net_income")) {
            netIncome(unit.known()).ifPresent(net -> derived.put("net_income", net));
        }
        return derived.isEmpty() ? unit : new EntityFacts(unit.path(), new Layered(derived, unit.known()));
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

    private Value role(String name) {
        var list = people.get(name);
        if (list == null) {
            return Value.Unknown.of(name);
        }
        return new Value.Items(list.stream().<Value>map(Value.Thing::new).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && Arrays.asList(parts()).equals(Arrays.asList(facts.parts()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts());
    }

    @Override
    public String toString() {
        return "Facts[unit=%s, people=%s, place=%s, organisation=%s]".formatted(parts());
    }

    private Object[] parts() {
        return new Object[] {unit, people, place, organisation};
    }
}
