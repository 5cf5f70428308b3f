package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.StaleEditException;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Households and their members: registering, changing contact, recognising. Reading lists is {@link HouseholdBrowser}.
 */
@Component
public class Households {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final PersonRows persons;
    private final Journal journal;
    private final Statements statements;
    private final FactBook facts;

    Households(
            DSLContext db,
            Clock clock,
            Ids ids,
            PersonRows persons,
            Journal journal,
            Statements statements,
            FactBook facts) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.persons = persons;
        this.journal = journal;
        this.statements = statements;
        this.facts = facts;
    }

    /**
     * Registers a household with its members, the statements about them, and adopts what was stated.
     *
     * @throws RefusedException PERSON_ALREADY_REGISTERED when a number is known within reach, PERSON_ELSEWHERE when it
     *     is known beyond it: then only the office to ask is named, and the question stands in the log
     */
    @Transactional
    public UUID register(NewHousehold household, Source source) {
        CurrentScope.get().require("registry.write");
        var id = ids.next();
        var now = clock.instant();
        db.insertInto(HOUSEHOLD)
                .set(HOUSEHOLD.ID, id)
                .set(HOUSEHOLD.PLACE_CODE, household.place().code())
                .set(HOUSEHOLD.ORG_CODE, household.organisation())
                .set(HOUSEHOLD.NUMBER, household.number())
                .set(HOUSEHOLD.NATIONAL_NUMBER, household.nationalNumber())
                .set(HOUSEHOLD.HEAD_NAME, household.head().name().value())
                .set(HOUSEHOLD.MEMBER_COUNT, household.members().size())
                .set(HOUSEHOLD.ADDRESS, household.address())
                .set(HOUSEHOLD.CREATED_AT, now)
                .set(HOUSEHOLD.UPDATED_AT, now)
                .execute();
        var home = new Statements.Subject("household", id, id, household.place().code(), household.organisation());
        for (var member : household.members()) {
            addMember(home, member, source);
        }
        state(home, source, household.facts());
        journal.record(Journal.Act.of("registry.household-registered", "household", id, where(home)));
        return id;
    }

    /** Adds a member to a household from the source's day on. */
    @Transactional
    public UUID addMember(UUID householdId, NewPerson member, Source source) {
        CurrentScope.get().require("registry.write");
        var home = subject(householdId);
        if (member.relation().equals("head")) {
            throw new RefusedException("HOUSEHOLD_TWO_HEADS", "", "这一户已有户主。换户主请用“变更户主”。");
        }
        var person = addMember(home, member, source);
        db.update(HOUSEHOLD)
                .set(HOUSEHOLD.MEMBER_COUNT, HOUSEHOLD.MEMBER_COUNT.plus(1))
                .set(HOUSEHOLD.VERSION, HOUSEHOLD.VERSION.plus(1))
                .set(HOUSEHOLD.UPDATED_AT, clock.instant())
                .where(HOUSEHOLD.ID.eq(householdId))
                .execute();
        journal.record(Journal.Act.of("registry.member-added", "person", person, where(home)));
        return person;
    }

    /** Puts a new person into a household: part of a use case that has asked for its right and counts the members. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.MANDATORY)
    public UUID addMember(Statements.Subject home, NewPerson member, Source source) {
        var id = persons.insert(home, member);
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ID, ids.next())
                .set(MEMBERSHIP.HOUSEHOLD_ID, home.id())
                .set(MEMBERSHIP.PERSON_ID, id)
                .set(MEMBERSHIP.PLACE_CODE, home.placeCode())
                .set(MEMBERSHIP.ORG_CODE, home.orgCode())
                .set(MEMBERSHIP.RELATION, member.relation())
                .set(MEMBERSHIP.VALID_FROM, source.validOn())
                .execute();
        state(
                new Statements.Subject("person", id, home.id(), home.placeCode(), home.orgCode()),
                source,
                member.facts());
        return id;
    }

    /** Writes down what the source says about the entity and adopts it from the source's day on. */
    @Transactional
    public void state(Statements.Subject subject, Source source, Map<String, ?> values) {
        if (values.isEmpty()) {
            return;
        }
        var spoken = new HashMap<String, Object>(values);
        spoken.keySet().removeAll(java.util.Set.of("bank_account", "guardian_phone"));
        var statement = statements.record(subject, source, spoken);
        facts.adopt(subject, source.validOn(), values, List.of(statement));
    }

    /** Changes the address; refuses when somebody else changed the household meanwhile. */
    @Transactional
    public void changeAddress(UUID householdId, int version, @Nullable String address) {
        CurrentScope.get().require("registry.write");
        var home = subject(householdId);
        int changed = db.update(HOUSEHOLD)
                .set(HOUSEHOLD.ADDRESS, address)
                .set(HOUSEHOLD.VERSION, HOUSEHOLD.VERSION.plus(1))
                .set(HOUSEHOLD.UPDATED_AT, clock.instant())
                .where(HOUSEHOLD.ID.eq(householdId).and(HOUSEHOLD.VERSION.eq(version)))
                .execute();
        if (changed == 0) {
            throw new StaleEditException("这一户的信息");
        }
        journal.record(Journal.Act.of("registry.household-changed", "household", householdId, where(home)));
    }

    /**
     * Writes down a recognition: an opening one (the household was recognised before the system came) or one that our
     * own procedure decided.
     *
     * @param caseId the deciding case; absent = opening recognition
     */
    @Transactional
    public void recognise(UUID householdId, String category, Basis basis, @Nullable UUID caseId) {
        var home = subject(householdId);
        db.insertInto(RECOGNITION)
                .set(RECOGNITION.ID, ids.next())
                .set(RECOGNITION.HOUSEHOLD_ID, householdId)
                .set(RECOGNITION.PLACE_CODE, home.placeCode())
                .set(RECOGNITION.ORG_CODE, home.orgCode())
                .set(RECOGNITION.KIND, caseId == null ? "opening" : "procedure")
                .set(RECOGNITION.CATEGORY, category)
                .set(RECOGNITION.BASIS, basis.text())
                .set(RECOGNITION.DOCUMENT_NUMBER, basis.documentNumber())
                .set(RECOGNITION.CASE_ID, caseId)
                .set(RECOGNITION.RECOGNISED_ON, basis.on())
                .set(RECOGNITION.SOURCE_REF, basis.sourceRef())
                .set(RECOGNITION.RECORDED_AT, clock.instant())
                .execute();
        journal.record(Journal.Act.of("registry.household-recognised", "household", householdId, where(home)));
    }

    /** Ends the running recognition in the category, if there is one; the reason stays with it. */
    @Transactional
    public void endRecognition(UUID householdId, String category, LocalDate on, String because) {
        var home = subject(householdId);
        int ended = db.update(RECOGNITION)
                .set(RECOGNITION.ENDED_ON, on)
                .set(RECOGNITION.ENDED_BECAUSE, because)
                .where(RECOGNITION.HOUSEHOLD_ID.eq(householdId).and(RECOGNITION.CATEGORY.eq(category)))
                .and(RECOGNITION.ENDED_ON.isNull())
                .execute();
        if (ended > 0) {
            journal.record(Journal.Act.of("registry.recognition-ended", "household", householdId, where(home)));
        }
    }

    /** Basis of a recognition: the words, the document number where there is one, the day, and where it was read. */
    public record Basis(String text, @Nullable String documentNumber, LocalDate on, String sourceRef) {}

    /** The household as a subject of statements; 404 when it is not within reach. */
    @Transactional(readOnly = true)
    public Statements.Subject subject(UUID householdId) {
        return find(householdId).orElseThrow(() -> new NotFoundException("这一户"));
    }

    @Transactional(readOnly = true)
    public Optional<Statements.Subject> find(UUID householdId) {
        return db.select(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(householdId))
                .fetchOptional(
                        r -> new Statements.Subject("household", householdId, householdId, r.value1(), r.value2()));
    }

    /** The day on which the household was closed; empty while it lives, or beyond the caller's reach. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> closedOn(UUID householdId) {
        return db.select(HOUSEHOLD.CLOSED_ON)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(householdId).and(HOUSEHOLD.CLOSED_ON.isNotNull()))
                .fetchOptional(HOUSEHOLD.CLOSED_ON);
    }

    private static Journal.Where where(Statements.Subject subject) {
        return new Journal.Where(subject.placeCode(), subject.orgCode(), subject.householdId());
    }
}
