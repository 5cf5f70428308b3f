package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.ABSENCE;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD_DEPARTED;
import static org.lianhu.jooq.registry.Tables.KINSHIP;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.access.Custody;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.FactPassage;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.lianhu.app.registry.PersonRows;
import org.lianhu.app.registry.Statements;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;

/**
 * 迁移: the household's own rows follow to the new place from a day on. What the old place wrote before (statements,
 * memberships that ended, versions of facts, cases) stays with it, beside the household's face on the day it left.
 */
@Component
class MoveChange implements ChangeHandler {

    private static final String BECAUSE = "迁移";

    private final DSLContext db;
    private final HouseholdRows rows;
    private final FactPassage facts;
    private final PersonRows persons;
    private final Around around;

    MoveChange(DSLContext db, HouseholdRows rows, FactPassage facts, PersonRows persons, Around around) {
        this.db = db;
        this.rows = rows;
        this.facts = facts;
        this.persons = persons;
        this.around = around;
    }

    /** Places, custody, the day, new ids. */
    @Component
    record Around(Places places, Custody custody, Clock clock, Ids ids) {}

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MOVE);
    }

    @Override
    public List<ChangeField> fields(Kind kind, Home home) {
        return List.of(
                ChangeField.of("place", "迁入地(村、居或小组)", "PLACE"),
                ChangeField.of("address", "新住址", "TEXT").optional());
    }

    private DivisionCode to(Filled filled, Home home) {
        var values = filled.values();
        var to = values.place("place");
        if (to == null) {
            values.text("place");
            values.throwIfAny();
        }
        var place = java.util.Objects.requireNonNull(to);
        boolean village = place.level() == DivisionCode.Level.VILLAGE || place.level() == DivisionCode.Level.GROUP;
        if (!village || around.places().find(place.code()).isEmpty()) {
            values.fault("place", "PLACE_UNKNOWN", "迁入地须是已建立的村(居)或小组。请重新选择。");
        } else if (place.code().equals(home.subject().placeCode())) {
            values.fault("place", "MOVE_NOWHERE", "迁入地与现户籍地相同,请核对。");
        }
        values.optional("address");
        values.throwIfAny();
        return place;
    }

    @Override
    public Draft read(Filled filled, Home home) {
        var to = to(filled, home);
        var from = home.subject().placeCode();
        var grounds = reaches(to.code()) ? List.<String>of() : List.of("迁入地不在您的管辖范围内,须由两地共同的上级批准");
        return new Draft(
                "迁往 " + around.places().path(to),
                null,
                Relations.persons(home.members()),
                new LifeEvent.Passage(from, to.code()),
                grounds);
    }

    private static boolean reaches(String place) {
        var reach = CurrentScope.get().reach();
        return !reach.placeFrom().isEmpty()
                && place.compareTo(reach.placeFrom()) >= 0
                && place.compareTo(reach.placeTo()) < 0;
    }

    @Override
    public Draft apply(Filled filled, Home home) {
        var draft = read(filled, home);
        var to = to(filled, home);
        var old = home.subject();
        var ref = new Custody.HouseholdRef(home.id(), DivisionCode.of(old.placeCode()), old.orgCode());
        around.custody().move(ref, to, filled.on(), filled.reason());
        remember(filled, home, to);
        var there = new Statements.Subject("household", home.id(), home.id(), to.code(), old.orgCode());
        var address = filled.values().optional("address");
        db.update(HOUSEHOLD)
                .set(HOUSEHOLD.PLACE_CODE, to.code())
                .set(HOUSEHOLD.ADDRESS, address == null ? home.address() : address)
                .where(HOUSEHOLD.ID.eq(home.id()))
                .execute();
        members(filled, home, there);
        follow(home, there);
        rows.recount(home.id(), filled.on());
        return draft;
    }

    private void remember(Filled filled, Home home, DivisionCode to) {
        db.insertInto(HOUSEHOLD_DEPARTED)
                .set(HOUSEHOLD_DEPARTED.ID, around.ids().next())
                .set(HOUSEHOLD_DEPARTED.HOUSEHOLD_ID, home.id())
                .set(HOUSEHOLD_DEPARTED.PLACE_CODE, home.subject().placeCode())
                .set(HOUSEHOLD_DEPARTED.ORG_CODE, home.subject().orgCode())
                .set(HOUSEHOLD_DEPARTED.NUMBER, home.number())
                .set(
                        HOUSEHOLD_DEPARTED.HEAD_NAME,
                        home.head().map(Home.Member::name).orElse(""))
                .set(
                        HOUSEHOLD_DEPARTED.MEMBER_NAMES,
                        home.members().stream().map(Home.Member::name).toArray(String[]::new))
                .set(HOUSEHOLD_DEPARTED.ADDRESS, home.address())
                .set(HOUSEHOLD_DEPARTED.MOVED_ON, filled.on())
                .set(HOUSEHOLD_DEPARTED.MOVED_TO, to.code())
                .set(HOUSEHOLD_DEPARTED.CHANGE_ID, filled.changeId())
                .set(HOUSEHOLD_DEPARTED.RECORDED_AT, around.clock().instant())
                .execute();
    }

    /** Memberships are split on the day: the stretch before stays with the old place. */
    private void members(Filled filled, Home home, Statements.Subject there) {
        Map<UUID, String> again = new LinkedHashMap<>();
        var leaving = new ArrayList<UUID>();
        for (var member : home.members()) {
            if (member.since().isBefore(filled.on())) {
                leaving.add(member.personId());
                again.put(member.personId(), member.relation());
            }
        }
        rows.leave(leaving, filled.on(), BECAUSE);
        rows.join(there, again, filled.on());
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.PLACE_CODE, there.placeCode())
                .where(MEMBERSHIP.HOUSEHOLD_ID.eq(home.id()).and(MEMBERSHIP.VALID_FROM.ge(filled.on())))
                .execute();
        home.members().forEach(m -> persons.rehome(m.personId(), there));
        var entities = new ArrayList<>(List.of(home.id()));
        home.members().forEach(m -> entities.add(m.personId()));
        facts.pass(entities, there, filled.on());
    }

    /** What runs on goes along; what has ended stays where it was. */
    private void follow(Home home, Statements.Subject there) {
        db.update(RECOGNITION)
                .set(RECOGNITION.PLACE_CODE, there.placeCode())
                .where(RECOGNITION.HOUSEHOLD_ID.eq(home.id()).and(RECOGNITION.ENDED_ON.isNull()))
                .execute();
        db.update(KINSHIP)
                .set(KINSHIP.PLACE_CODE, there.placeCode())
                .where(KINSHIP.HOUSEHOLD_ID.eq(home.id()).and(KINSHIP.VALID_TO.isNull()))
                .execute();
        db.update(ABSENCE)
                .set(ABSENCE.PLACE_CODE, there.placeCode())
                .where(ABSENCE.HOUSEHOLD_ID.eq(home.id()).and(ABSENCE.VALID_TO.isNull()))
                .execute();
    }
}
