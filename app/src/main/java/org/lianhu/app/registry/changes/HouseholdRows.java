package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.KINSHIP;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.FactPassage;
import org.lianhu.app.registry.PersonRows;
import org.lianhu.app.registry.Statements;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs where: the rows that changes of a household's life write. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HouseholdRows {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final PersonRows persons;
    private final FactPassage facts;

    HouseholdRows(DSLContext db, Clock clock, Ids ids, PersonRows persons, FactPassage facts) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.persons = persons;
        this.facts = facts;
    }

    /** The household on the day; 404 when it is not within reach. */
    Home read(UUID household, LocalDate on) {
        return home(household, on, false);
    }

    /** The same, held until the transaction ends. */
    Home lock(UUID household, LocalDate on) {
        return home(household, on, true);
    }

    private Home home(UUID household, LocalDate on, boolean hold) {
        var query = db.selectFrom(HOUSEHOLD).where(HOUSEHOLD.ID.eq(household));
        var row = (hold ? query.forUpdate().fetchOptional() : query.fetchOptional())
                .orElseThrow(() -> new NotFoundException("这一户"));
        var subject = new Statements.Subject("household", household, household, row.getPlaceCode(), row.getOrgCode());
        var members = db.select(
                        MEMBERSHIP.PERSON_ID,
                        PERSON.NAME,
                        MEMBERSHIP.RELATION,
                        MEMBERSHIP.VALID_FROM,
                        PERSON.BIRTH_DATE,
                        PERSON.ID_MASKED)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.HOUSEHOLD_ID.eq(household).and(inForce(on)))
                .orderBy(MEMBERSHIP.RELATION.ne("head"), PERSON.BIRTH_DATE, PERSON.ID)
                .fetch(r -> new Home.Member(
                        r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6() != null));
        return new Home(subject, row.getNumber(), row.getAddress(), row.getState(), members);
    }

    private static Condition inForce(LocalDate on) {
        return MEMBERSHIP.VALID_FROM.le(on).and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(on)));
    }

    /** The household to which a person belongs on the day, as far as the caller reaches. */
    java.util.Optional<UUID> homeOf(UUID person, LocalDate on) {
        return db.select(MEMBERSHIP.HOUSEHOLD_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(person).and(inForce(on)))
                .fetchOptional(MEMBERSHIP.HOUSEHOLD_ID);
    }

    /** Makes a household without members, at the place of the subject. */
    Statements.Subject found(Home from, @Nullable String number, @Nullable String address, String headName) {
        var id = ids.next();
        var now = clock.instant();
        db.insertInto(HOUSEHOLD)
                .set(HOUSEHOLD.ID, id)
                .set(HOUSEHOLD.PLACE_CODE, from.subject().placeCode())
                .set(HOUSEHOLD.ORG_CODE, from.subject().orgCode())
                .set(HOUSEHOLD.NUMBER, number)
                .set(HOUSEHOLD.HEAD_NAME, headName)
                .set(HOUSEHOLD.MEMBER_COUNT, 0)
                .set(HOUSEHOLD.ADDRESS, address)
                .set(HOUSEHOLD.CREATED_AT, now)
                .set(HOUSEHOLD.UPDATED_AT, now)
                .execute();
        return new Statements.Subject(
                "household", id, id, from.subject().placeCode(), from.subject().orgCode());
    }

    /** Ends memberships from the day on; somebody who came that very day or later cannot leave on it. */
    void leave(List<UUID> leaving, LocalDate on, String because) {
        for (var person : leaving) {
            var row = db.selectFrom(MEMBERSHIP)
                    .where(MEMBERSHIP
                            .PERSON_ID
                            .eq(person)
                            .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(on))))
                    .orderBy(MEMBERSHIP.VALID_FROM)
                    .fetch();
            if (row.size() != 1 || !row.getFirst().getValidFrom().isBefore(on)) {
                throw new RefusedException("CHANGE_DATE_TOO_EARLY", "", "变动日期须晚于成员入户日期,且其后没有已登记的变动。请核对日期。");
            }
            db.update(MEMBERSHIP)
                    .set(MEMBERSHIP.VALID_TO, on)
                    .set(MEMBERSHIP.ENDED_BECAUSE, because)
                    .where(MEMBERSHIP.ID.eq(row.getFirst().getId()))
                    .execute();
        }
    }

    /**
     * Lets persons without a household belong to one from the day on, by relation to its head; each membership names
     * the end of the one before it.
     */
    void join(Statements.Subject home, Map<UUID, String> relations, LocalDate on) {
        var earlier = MEMBERSHIP.as("earlier");
        relations.forEach((person, relation) -> db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ID, ids.next())
                .set(MEMBERSHIP.HOUSEHOLD_ID, home.id())
                .set(MEMBERSHIP.PERSON_ID, person)
                .set(MEMBERSHIP.PLACE_CODE, home.placeCode())
                .set(MEMBERSHIP.ORG_CODE, home.orgCode())
                .set(MEMBERSHIP.RELATION, relation)
                .set(MEMBERSHIP.VALID_FROM, on)
                .set(
                        MEMBERSHIP.AFTER_END,
                        DSL.field(DSL.select(DSL.max(earlier.VALID_TO))
                                .from(earlier)
                                .where(earlier.PERSON_ID.eq(person))))
                .execute());
    }

    /** Takes persons out of their household into another one from the day on, with their facts. */
    void transfer(Statements.Subject to, Map<UUID, String> relations, LocalDate on, String because) {
        var moving = List.copyOf(relations.keySet());
        leave(moving.stream().filter(p -> homeOf(p, on).isPresent()).toList(), on, because);
        join(to, relations, on);
        moving.forEach(p -> persons.rehome(p, to));
        facts.pass(moving, to, on);
    }

    /** Gives members another relation to the head from the day on; on the day they came the relation is mended. */
    void relate(Statements.Subject home, Map<UUID, String> relations, LocalDate on, String because) {
        var again = new java.util.LinkedHashMap<UUID, String>();
        // The old head goes before the new one comes: a household has one head at a time.
        var inOrder = new java.util.ArrayList<>(relations.keySet());
        inOrder.sort(java.util.Comparator.comparing(p -> "head".equals(relations.get(p))));
        inOrder.forEach(person -> {
            var relation = java.util.Objects.requireNonNull(relations.get(person));
            int mended = db.update(MEMBERSHIP)
                    .set(MEMBERSHIP.RELATION, relation)
                    .where(MEMBERSHIP.PERSON_ID.eq(person).and(MEMBERSHIP.VALID_FROM.eq(on)))
                    .and(MEMBERSHIP.VALID_TO.isNull())
                    .execute();
            if (mended == 0) {
                leave(List.of(person), on, because);
                again.put(person, relation);
            }
        });
        join(home, again, on);
    }

    /** Brings head and number of members of the household up to what its memberships say today or on the later day. */
    void recount(UUID household, LocalDate on) {
        var members = read(household, on).members();
        var head = members.stream().filter(Home.Member::isHead).findFirst();
        var update = db.update(HOUSEHOLD)
                .set(HOUSEHOLD.MEMBER_COUNT, members.size())
                .set(HOUSEHOLD.VERSION, HOUSEHOLD.VERSION.plus(1))
                .set(HOUSEHOLD.UPDATED_AT, clock.instant());
        head.ifPresent(h -> update.set(HOUSEHOLD.HEAD_NAME, h.name()));
        update.where(HOUSEHOLD.ID.eq(household)).execute();
    }

    void close(UUID household, LocalDate on, String because) {
        db.update(HOUSEHOLD)
                .set(HOUSEHOLD.STATE, "closed")
                .set(HOUSEHOLD.CLOSED_ON, on)
                .set(HOUSEHOLD.CLOSED_BECAUSE, because)
                .where(HOUSEHOLD.ID.eq(household))
                .execute();
    }

    /** Writes down that two persons are kin, such as 配偶 or 父母. */
    void kin(Home home, UUID person, UUID relative, String relation, LocalDate on) {
        db.insertInto(KINSHIP)
                .set(KINSHIP.ID, ids.next())
                .set(KINSHIP.PERSON_ID, person)
                .set(KINSHIP.RELATIVE_ID, relative)
                .set(KINSHIP.RELATION, relation)
                .set(KINSHIP.HOUSEHOLD_ID, home.id())
                .set(KINSHIP.PLACE_CODE, home.subject().placeCode())
                .set(KINSHIP.ORG_CODE, home.subject().orgCode())
                .set(KINSHIP.VALID_FROM, on)
                .onConflictDoNothing()
                .execute();
    }
}
