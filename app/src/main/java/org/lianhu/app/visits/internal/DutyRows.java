package org.lianhu.app.visits.internal;

import static org.lianhu.jooq.pairing.Tables.BOND;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;
import static org.lianhu.jooq.visits.Tables.VISIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.pairing.Pairing;
import org.lianhu.app.pairing.Pairings;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.visits.DueVisits;
import org.lianhu.app.visits.DueVisits.Home;
import org.lianhu.app.visits.DueVisits.Of;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the duty is reckoned from: four queries for any number of households. */
@Component
public class DutyRows {

    private final DSLContext db;
    private final Pairings pairings;

    DutyRows(DSLContext db, Pairings pairings) {
        this.db = db;
        this.pairings = pairings;
    }

    /**
     * @param categories running recognitions
     * @param pairings of responsible helpers, ended ones too
     * @param visits days of visits; a telephone call is none
     */
    public record Row(Home home, List<String> categories, List<Pairing> pairings, List<LocalDate> visits) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Row> read(DueVisits.Of whose, LocalDate today) {
        var homes = homes(whose, today);
        var ids = homes.stream().map(Home::id).toArray(UUID[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        var categories = db.select(RECOGNITION.HOUSEHOLD_ID, RECOGNITION.CATEGORY)
                .from(RECOGNITION)
                .where(RECOGNITION.HOUSEHOLD_ID.eq(DSL.any(ids)).and(RECOGNITION.ENDED_ON.isNull()))
                .fetchGroups(RECOGNITION.HOUSEHOLD_ID, RECOGNITION.CATEGORY);
        var visits = db.select(VISIT.HOUSEHOLD_ID, VISIT.VISITED_ON)
                .from(VISIT)
                .where(VISIT.HOUSEHOLD_ID.eq(DSL.any(ids)).and(VISIT.WAY.ne("PHONE")))
                .fetchGroups(VISIT.HOUSEHOLD_ID, VISIT.VISITED_ON);
        var bonds = pairings.of(List.of(ids));
        var all = new ArrayList<Row>();
        for (var home : homes) {
            all.add(new Row(
                    home,
                    categories.getOrDefault(home.id(), List.of()),
                    bonds.getOrDefault(home.id(), List.of()).stream()
                            .filter(p -> p.capacity() == Pairing.Capacity.RESPONSIBLE)
                            .toList(),
                    visits.getOrDefault(home.id(), List.of())));
        }
        return all;
    }

    private List<Home> homes(DueVisits.Of whose, LocalDate today) {
        return db.select(HOUSEHOLD.ID, HOUSEHOLD.NUMBER, HOUSEHOLD.HEAD_NAME)
                .select(HOUSEHOLD.MEMBER_COUNT, HOUSEHOLD.PLACE_CODE)
                .from(HOUSEHOLD)
                .join(BOND)
                .on(BOND.HOUSEHOLD_ID.eq(HOUSEHOLD.ID))
                .where(ScopeConditions.within(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE, HOUSEHOLD.ID))
                .and(HOUSEHOLD.STATE.eq("active").and(BOND.CAPACITY.eq("RESPONSIBLE")))
                .and(BOND.VALID_FROM.le(today).and(BOND.VALID_TO.isNull().or(BOND.VALID_TO.gt(today))))
                .and(whose(whose))
                .fetch(r -> new Home(
                        r.get(HOUSEHOLD.ID),
                        r.get(HOUSEHOLD.NUMBER),
                        r.get(HOUSEHOLD.HEAD_NAME),
                        r.get(HOUSEHOLD.MEMBER_COUNT),
                        r.get(HOUSEHOLD.PLACE_CODE)));
    }

    private static Condition whose(Of whose) {
        return switch (whose) {
            case Of.Place(var code) -> {
                if (code == null || code.isBlank()) {
                    yield DSL.noCondition();
                }
                var place = DivisionCode.of(code);
                yield HOUSEHOLD.PLACE_CODE.ge(place.subtreeFrom()).and(HOUSEHOLD.PLACE_CODE.lt(place.subtreeTo()));
            }
            case Of.Helper(var account) -> BOND.ACCOUNT_ID.eq(account);
            case Of.Household(var id) -> HOUSEHOLD.ID.eq(id);
        };
    }
}
