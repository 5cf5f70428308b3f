package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.HIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.app.comparison.DeathReported;
import org.lianhu.app.comparison.HitState;
import org.lianhu.app.comparison.Meaning;
import org.lianhu.app.comparison.Sources;
import org.lianhu.app.registry.PeopleOnFile.OnFile;
import org.lianhu.app.registry.Source;
import org.lianhu.app.registry.Statements;
import org.lianhu.jooq.comparison.tables.records.HitRecord;
import org.lianhu.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a row says of a person: a statement with its source, a hit, a task for whoever looks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HitRecorder {

    private final DSLContext db;
    private final Statements statements;
    private final Sealing sealing;
    private final HitSteps steps;
    private final Context context;

    HitRecorder(DSLContext db, Statements statements, Sealing sealing, HitSteps steps, Context context) {
        this.db = db;
        this.statements = statements;
        this.sealing = sealing;
        this.steps = steps;
        this.context = context;
    }

    /** Clock, ids, events. */
    @Component
    record Context(Clock clock, Ids ids, ApplicationEventPublisher events) {}

    /** Where a row comes from. */
    record Origin(
            UUID run,
            UUID load,
            Sources.Source source,
            LocalDate extractOn,
            @Nullable UUID pair) {
        Origin by(UUID decided) {
            return new Origin(run, load, source, extractOn, decided);
        }
    }

    /** Records it unless the source has said just this of the person before. */
    boolean record(Origin origin, int rowNumber, RowContent row, OnFile person) {
        var rule = new RowRules(origin.source().agreement()).of(row);
        var said = sealing.said(rule.words(), row);
        boolean known = db.fetchExists(db.selectOne()
                .from(HIT)
                .where(HIT.SOURCE_ID.eq(origin.source().id()))
                .and(HIT.PERSON_ID.eq(person.subject().id()))
                .and(HIT.CONTENT_INDEX.eq(said)));
        if (known) {
            return false;
        }
        var ref = "comparison:" + origin.load() + ":" + rowNumber;
        var statement = statements.record(
                person.subject(), new Source("department", ref, null, origin.extractOn()), row.facts());
        var hit = hit(origin, rule, person, statement);
        hit.setContentIndex(said);
        hit.insert();
        steps.found(hit, origin.source().agreement().title());
        steps.renewTasks(hit, person.name());
        if (rule.meaning() == Meaning.DEATH) {
            context.events()
                    .publishEvent(new DeathReported(hit.getId(), hit.getPersonId(), hit.getHouseholdId(), diedOn(row)));
        }
        return true;
    }

    static @Nullable LocalDate diedOn(RowContent row) {
        return diedOn(row.facts().get("died_on"));
    }

    static @Nullable LocalDate diedOn(@Nullable Object text) {
        return text != null && text.toString().matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(text.toString())
                : null;
    }

    private HitRecord hit(Origin origin, Agreement.Rule rule, OnFile person, UUID statement) {
        var agreement = origin.source().agreement();
        var subject = person.subject();
        var hit = db.newRecord(HIT);
        hit.setId(context.ids().next());
        hit.setRunId(origin.run());
        hit.setLoadId(origin.load());
        hit.setSourceId(origin.source().id());
        hit.setPairId(origin.pair());
        hit.setStatementId(statement);
        hit.setPersonId(subject.id());
        hit.setHouseholdId(subject.householdId());
        hit.setPlaceCode(subject.placeCode());
        hit.setOrgCode(subject.orgCode());
        hit.setDepartment(agreement.department());
        hit.setMeaning(rule.meaning().name());
        hit.setWords(rule.words());
        hit.setFact(rule.fact());
        boolean harmless = rule.meaning() == Meaning.INFO;
        hit.setState((harmless ? HitState.NOTED : HitState.TO_VERIFY).name());
        hit.setVersion(1);
        copy(agreement, hit);
        hit.setValidOn(origin.extractOn());
        hit.setVerifyBy(
                harmless
                        ? null
                        : LocalDate.now(context.clock())
                                .plusDays(agreement.rhythm().verify()));
        hit.setCreatedAt(context.clock().instant());
        return hit;
    }

    private static void copy(Agreement agreement, HitRecord hit) {
        hit.setSourceTitle(agreement.title());
        hit.setAgency(agreement.ground().agency());
        hit.setLegalBasis(agreement.ground().legalBasis());
        hit.setAnswerDays(agreement.rhythm().answer());
        hit.setFieldCodes(agreement.fields().stream().map(Agreement.Field::code).toArray(String[]::new));
        hit.setFieldLabels(
                agreement.fields().stream().map(Agreement.Field::label).toArray(String[]::new));
    }

    /** Hits of death registers that nobody has taken up yet, of a run. */
    List<HitRecord> deathsOf(UUID run) {
        return db.selectFrom(HIT)
                .where(HIT.RUN_ID.eq(run))
                .and(HIT.MEANING.eq(Meaning.DEATH.name()))
                .and(HIT.STATE.eq(HitState.TO_VERIFY.name()))
                .and(HIT.CHANGE_ID.isNull())
                .orderBy(HIT.ID)
                .fetch();
    }
}
