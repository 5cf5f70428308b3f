package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.OBJECTION;
import static org.lianhu.jooq.cases.Tables.OBJECTION_ANSWER;
import static org.lianhu.jooq.cases.Tables.SHEET;
import static org.lianhu.jooq.cases.Tables.SHEET_ITEM;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.lianhu.jooq.cases.tables.records.SheetItemRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.procedure.definition.StepDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads notices and announcements as the console shows them. */
@Component
class NoticePages {

    private static final int PAGE = 50;
    private static final Map<String, String> FIELD_LABELS = Map.of(
            "head-name", "户主",
            "member-count", "家庭人口",
            "village", "所在村（社区）",
            "preliminary-result", "初审结果",
            "opinion", "意见");

    private final DSLContext db;
    private final Clock clock;
    private final SheetStore sheets;
    private final Definitions definitions;
    private final CaseBrowser browser;
    private final JsonMapper json;
    private final Staff staff;

    NoticePages(
            DSLContext db,
            Clock clock,
            SheetStore sheets,
            Definitions definitions,
            CaseBrowser browser,
            JsonMapper json,
            Staff staff) {
        this.db = db;
        this.clock = clock;
        this.sheets = sheets;
        this.definitions = definitions;
        this.browser = browser;
        this.json = json;
        this.staff = staff;
    }

    @Transactional(readOnly = true)
    public Page<NoticeView.Row> list(@Nullable String place, @Nullable String kind, @Nullable String cursor) {
        CurrentScope.get().require("cases.read");
        var condition = ScopeConditions.within(SHEET.PLACE_CODE, SHEET.ORG_CODE, SHEET.HOUSEHOLD_ID)
                .and(kind == null ? SHEET.KIND.in("NOTICE", "ANNOUNCEMENT") : SHEET.KIND.eq(kind));
        if (place != null) {
            var code = DivisionCode.of(place);
            condition =
                    condition.and(SHEET.PLACE_CODE.ge(code.subtreeFrom()).and(SHEET.PLACE_CODE.lt(code.subtreeTo())));
        }
        var rows = db.selectFrom(SHEET)
                .where(condition)
                .and(cursor == null ? DSL.noCondition() : SHEET.ID.lt(UUID.fromString(cursor)))
                .orderBy(SHEET.ID.desc())
                .limit(PAGE + 1)
                .fetch();
        long total = db.fetchCount(db.selectOne().from(SHEET).where(condition).limit(Page.COUNTED_UP_TO + 1));
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        return new Page<>(
                shown.stream().map(this::row).toList(),
                more ? shown.getLast().getId().toString() : null,
                Math.min(total, Page.COUNTED_UP_TO),
                total <= Page.COUNTED_UP_TO);
    }

    private NoticeView.Row row(SheetRecord s) {
        int cases = db.fetchCount(SHEET_ITEM, SHEET_ITEM.SHEET_ID.eq(s.getId()));
        int open = db.fetchCount(
                OBJECTION,
                OBJECTION
                        .SHEET_ID
                        .eq(s.getId())
                        .and(OBJECTION.ID.notIn(
                                db.select(OBJECTION_ANSWER.OBJECTION_ID).from(OBJECTION_ANSWER))));
        var last = s.getLastDay();
        Long left = last == null ? null : (Long) ChronoUnit.DAYS.between(LocalDate.now(clock), last);
        return new NoticeView.Row(
                s.getId(),
                s.getCode(),
                s.getKind(),
                s.getTitle(),
                browser.place(s.getPlaceCode()),
                new NoticeView.Hanging(state(s), s.getPostedOn(), last, left),
                cases,
                open);
    }

    private static String state(SheetRecord s) {
        if (s.getPostedOn() == null) {
            return "DRAFT";
        }
        return s.getClosedOn() != null || s.getKind().equals("ANNOUNCEMENT") ? "CLOSED" : "POSTED";
    }

    @Transactional(readOnly = true)
    public NoticeView.Detail page(UUID id) {
        CurrentScope.get().require("cases.read");
        var sheet = sheets.get(id, SheetStore.POSTED);
        var step = sheets.step(sheet);
        var procedure = definitions.get(sheet.getDefinitionId()).procedure();
        var items = sheets.items(id);
        var postings = sheet.getPostedOn() == null
                ? List.<NoticeView.Posting>of()
                : List.of(new NoticeView.Posting(
                        sheet.getPostedWhere(),
                        sheet.getPostedOn(),
                        staff.name(sheet.getCreatedBy()),
                        sheet.getPostingProof()));
        return new NoticeView.Detail(
                row(sheet),
                sheet.getVersion(),
                new NoticeView.Rule(
                        "张贴当日不计，满期次日起撤下",
                        step.clause(),
                        Words.clause(procedure, step),
                        publicAddress(sheet),
                        sheet.getMode().equals("LATE_ENTRY") ? "LATE" : null,
                        sheet.getLateReason()),
                items.stream().map(this::entry).toList(),
                postings,
                objections(id),
                actions(sheet, step));
    }

    /** The page of the public site; under this code it is published. */
    static String publicAddress(SheetRecord sheet) {
        return (sheet.getKind().equals("NOTICE") ? "/p/notices/" : "/p/announcements/") + sheet.getCode();
    }

    private NoticeView.Entry entry(SheetItemRecord item) {
        Map<?, ?> shown = json.readValue(item.getShown().data(), Map.class);
        var fields = new ArrayList<NoticeView.Shown>();
        shown.forEach((field, value) -> fields.add(
                new NoticeView.Shown(FIELD_LABELS.getOrDefault(field.toString(), field.toString()), value.toString())));
        return new NoticeView.Entry(item.getCaseId(), item.getLabel(), List.copyOf(fields));
    }

    /** One objection as the console shows it. */
    @Transactional(readOnly = true)
    public NoticeView.Objection objection(UUID id) {
        CurrentScope.get().require("cases.read");
        return objections(sheetOf(id)).stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<NoticeView.Objection> objections(UUID sheet) {
        return db.select(OBJECTION.fields())
                .select(
                        OBJECTION_ANSWER.ANSWER,
                        OBJECTION_ANSWER.ANSWERED_ON,
                        OBJECTION_ANSWER.UPHELD,
                        SHEET_ITEM.LABEL)
                .from(OBJECTION)
                .join(SHEET_ITEM)
                .on(SHEET_ITEM.SHEET_ID.eq(OBJECTION.SHEET_ID).and(SHEET_ITEM.CASE_ID.eq(OBJECTION.CASE_ID)))
                .leftJoin(OBJECTION_ANSWER)
                .on(OBJECTION_ANSWER.OBJECTION_ID.eq(OBJECTION.ID))
                .where(OBJECTION.SHEET_ID.eq(sheet))
                .orderBy(OBJECTION.RECEIVED_AT)
                .fetch(NoticePages::objection);
    }

    private static NoticeView.Objection objection(Record r) {
        boolean answered = r.get(OBJECTION_ANSWER.ANSWERED_ON) != null;
        return new NoticeView.Objection(
                r.get(OBJECTION.ID),
                r.get(OBJECTION.RECEIPT).substring(0, 4) + "…",
                r.get(OBJECTION.CASE_ID),
                r.get(SHEET_ITEM.LABEL),
                new NoticeView.Standing(
                        answered ? "ANSWERED" : "RECEIVED",
                        r.get(OBJECTION.RAISED_ON),
                        r.get(OBJECTION.ANONYMOUS),
                        r.get(OBJECTION.WORDS),
                        r.get(OBJECTION_ANSWER.ANSWER),
                        r.get(OBJECTION_ANSWER.ANSWERED_ON),
                        r.get(OBJECTION_ANSWER.UPHELD)));
    }

    private List<String> actions(SheetRecord sheet, StepDefinition step) {
        var actions = new ArrayList<String>();
        if (Officers.competent(step) && sheet.getPostedOn() == null) {
            actions.add("post");
        }
        var last = sheet.getLastDay();
        if (Officers.competent(step)
                && sheet.getClosedOn() == null
                && last != null
                && LocalDate.now(clock).isAfter(last)) {
            actions.add("remove");
        }
        if (CurrentScope.get().may("cases.objection")
                && last != null
                && !LocalDate.now(clock).isAfter(last)) {
            actions.add("object");
        }
        if (CurrentScope.get().may("cases.objection")) {
            actions.add("answer");
        }
        return actions;
    }

    /** The sheet that an objection is against. */
    @Transactional(readOnly = true)
    public UUID sheetOf(UUID objection) {
        return db.select(OBJECTION.SHEET_ID)
                .from(OBJECTION)
                .where(OBJECTION.ID.eq(objection))
                .fetchOptional()
                .orElseThrow(() -> new org.lianhu.app.platform.web.NotFoundException("这条异议"))
                .value1();
    }
}
