package org.lianhu.app.comparison;

import static org.lianhu.jooq.comparison.Tables.LOAD;
import static org.lianhu.jooq.comparison.Tables.SOURCE;
import static org.lianhu.jooq.comparison.Tables.SOURCE_FIELD;
import static org.lianhu.jooq.comparison.Tables.SOURCE_RULE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.comparison.internal.AgreementCheck;
import org.lianhu.app.comparison.internal.SourceTemplates;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.StaleEditException;
import org.lianhu.jooq.comparison.tables.records.SourceRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sources of department data and what is agreed about each. */
@Component
public class Sources {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Journal journal;
    private final AgreementCheck check;
    private final SourceTemplates templates;

    Sources(DSLContext db, Clock clock, Ids ids, Journal journal, AgreementCheck check, SourceTemplates templates) {
        this.templates = templates;
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.journal = journal;
        this.check = check;
    }

    /**
     * A source.
     *
     * @param lastExtract day of the newest extract; absent before the first
     * @param overdueDays how many days the next extract is late; absent while it is not
     */
    public record Source(
            UUID id,
            String placeCode,
            String departmentLabel,
            int version,
            Agreement agreement,
            @Nullable LocalDate lastExtract,
            @Nullable Long overdueDays) {}

    /** Enters an agreement for the caller's place. */
    @Transactional
    public UUID add(Agreement agreement) {
        CurrentScope.get().require("comparison.manage");
        var place = CurrentScope.get().reach().place();
        if (place == null) {
            throw new RefusedException("SOURCE_NEEDS_PLACE", "", "您当前的岗位不属于任何行政区划,不能登记数据来源:请切换到县级岗位。");
        }
        check.check(agreement);
        var row = db.newRecord(SOURCE);
        row.setId(ids.next());
        row.setPlaceCode(place.code());
        row.setCreatedByLabel(CurrentScope.get().actor().label());
        row.setCreatedAt(clock.instant());
        row.setVersion(1);
        fill(row, agreement);
        row.insert();
        parts(row, agreement);
        log("comparison.source-added", row);
        return row.getId();
    }

    /** Enters an agreement with the fields and rules that a department of this kind usually has. */
    @Transactional
    public UUID begin(String department, Agreement.Ground ground, Agreement.Rhythm rhythm) {
        var template = templates.all().stream()
                .filter(t -> t.department().equals(department))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("部门“" + department + "”的模板"));
        return add(
                new Agreement(department, template.title(), null, ground, rhythm, template.fields(), template.rules()));
    }

    /** Changes an agreement; what was found under the old one stays as it was. */
    @Transactional
    public void change(UUID id, int version, Agreement agreement) {
        CurrentScope.get().require("comparison.manage");
        var row = row(id);
        if (row.getVersion() != version) {
            throw new StaleEditException("这项数据来源");
        }
        check.check(agreement);
        row.setVersion(version + 1);
        fill(row, agreement);
        row.update();
        db.deleteFrom(SOURCE_FIELD).where(SOURCE_FIELD.SOURCE_ID.eq(id)).execute();
        db.deleteFrom(SOURCE_RULE).where(SOURCE_RULE.SOURCE_ID.eq(id)).execute();
        parts(row, agreement);
        log("comparison.source-changed", row);
    }

    private void fill(SourceRecord row, Agreement a) {
        row.setOrgCode(a.organisation());
        row.setDepartment(a.department());
        row.setTitle(a.title().strip());
        row.setAgency(a.ground().agency().strip());
        row.setLegalBasis(a.ground().legalBasis().strip());
        row.setAgreement(a.ground().document().strip());
        row.setPurposes(a.ground().purposes().toArray(String[]::new));
        row.setAgreedOn(a.ground().since());
        row.setAgreedUntil(a.ground().until());
        row.setRhythmDays(a.rhythm().every());
        row.setRetentionDays(a.rhythm().keep());
        row.setVerifyDays(a.rhythm().verify());
        row.setAnswerDays(a.rhythm().answer());
        row.setUpdatedAt(clock.instant());
    }

    private void parts(SourceRecord source, Agreement a) {
        for (int i = 0; i < a.fields().size(); i++) {
            var field = a.fields().get(i);
            db.insertInto(SOURCE_FIELD)
                    .set(SOURCE_FIELD.SOURCE_ID, source.getId())
                    .set(SOURCE_FIELD.POSITION, i)
                    .set(SOURCE_FIELD.PLACE_CODE, source.getPlaceCode())
                    .set(SOURCE_FIELD.ORG_CODE, source.getOrgCode())
                    .set(SOURCE_FIELD.CODE, field.code())
                    .set(SOURCE_FIELD.LABEL, field.label())
                    .set(SOURCE_FIELD.ALIASES, field.aliases().toArray(String[]::new))
                    .set(SOURCE_FIELD.KIND, field.kind().name())
                    .execute();
        }
        for (int i = 0; i < a.rules().size(); i++) {
            var rule = a.rules().get(i);
            db.insertInto(SOURCE_RULE)
                    .set(SOURCE_RULE.SOURCE_ID, source.getId())
                    .set(SOURCE_RULE.POSITION, i)
                    .set(SOURCE_RULE.PLACE_CODE, source.getPlaceCode())
                    .set(SOURCE_RULE.ORG_CODE, source.getOrgCode())
                    .set(SOURCE_RULE.TEST, rule.test().name())
                    .set(SOURCE_RULE.FIELD, rule.field())
                    .set(SOURCE_RULE.VALUE, rule.value())
                    .set(SOURCE_RULE.MEANING, rule.meaning().name())
                    .set(SOURCE_RULE.WORDS, rule.words())
                    .set(SOURCE_RULE.FACT, rule.fact())
                    .execute();
        }
    }

    private void log(String action, SourceRecord row) {
        journal.record(Journal.Act.of(
                action,
                "comparison-source",
                row.getId(),
                new Journal.Where(row.getPlaceCode(), row.getOrgCode(), null)));
    }

    /** All sources within reach, by department. */
    @Transactional(readOnly = true)
    public List<Source> list() {
        requireAny();
        return db.selectFrom(SOURCE)
                .orderBy(SOURCE.PLACE_CODE, SOURCE.DEPARTMENT, SOURCE.ID)
                .fetch(this::source);
    }

    @Transactional(readOnly = true)
    public Source get(UUID id) {
        requireAny();
        return source(row(id));
    }

    private static void requireAny() {
        var scope = CurrentScope.get();
        if (!scope.may("comparison.deliver") && !scope.may("comparison.manage")) {
            scope.require("comparison.read");
        }
    }

    private SourceRecord row(UUID id) {
        return db.selectFrom(SOURCE)
                .where(SOURCE.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这项数据来源"));
    }

    private Source source(SourceRecord row) {
        var last = db.select(DSL.max(LOAD.EXTRACT_ON))
                .from(LOAD)
                .where(LOAD.SOURCE_ID.eq(row.getId()).and(LOAD.STATE.in("READY", "DELETED")))
                .fetchOne(DSL.max(LOAD.EXTRACT_ON));
        var due = (last == null ? row.getAgreedOn() : last).plusDays(row.getRhythmDays());
        long late = java.time.temporal.ChronoUnit.DAYS.between(due, LocalDate.now(clock));
        return new Source(
                row.getId(),
                row.getPlaceCode(),
                Departments.label(row.getDepartment()),
                row.getVersion(),
                agreement(row),
                last,
                late > 0 ? late : null);
    }

    private Agreement agreement(SourceRecord row) {
        var ground = new Agreement.Ground(
                row.getAgency(),
                row.getLegalBasis(),
                row.getAgreement(),
                List.of(row.getPurposes()),
                row.getAgreedOn(),
                row.getAgreedUntil());
        var rhythm = new Agreement.Rhythm(
                row.getRhythmDays(), row.getRetentionDays(), row.getVerifyDays(), row.getAnswerDays());
        var fields = db.selectFrom(SOURCE_FIELD)
                .where(SOURCE_FIELD.SOURCE_ID.eq(row.getId()))
                .orderBy(SOURCE_FIELD.POSITION)
                .fetch(f -> new Agreement.Field(
                        f.getCode(), f.getLabel(), List.of(f.getAliases()), Agreement.FieldKind.valueOf(f.getKind())));
        var rules = db.selectFrom(SOURCE_RULE)
                .where(SOURCE_RULE.SOURCE_ID.eq(row.getId()))
                .orderBy(SOURCE_RULE.POSITION)
                .fetch(r -> new Agreement.Rule(
                        Agreement.Test.valueOf(r.getTest()),
                        r.getField(),
                        r.getValue(),
                        Meaning.valueOf(r.getMeaning()),
                        r.getWords(),
                        r.getFact()));
        return new Agreement(row.getDepartment(), row.getTitle(), row.getOrgCode(), ground, rhythm, fields, rules);
    }
}
