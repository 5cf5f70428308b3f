package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.documents.Documents;
import org.lianhu.app.documents.PrintedDocument;
import org.lianhu.app.documents.PrintedDocument.Signature;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The papers of the procedure: notice, announcement, minutes, refusal. Each print is logged. */
@Component
class Papers {

    private static final List<String> COLUMNS =
            List.of("head-name", "member-count", "village", "preliminary-result", "opinion");
    private static final Map<String, String> LABELS = Map.of(
            "head-name", "户主",
            "member-count", "家庭人口",
            "village", "所在村(社区)",
            "preliminary-result", "初审结果",
            "opinion", "评议(审核)意见");

    private final DSLContext db;
    private final Documents documents;
    private final Sources from;
    private final Journal journal;
    private final Clock clock;

    Papers(DSLContext db, Documents documents, Sources from, Journal journal, Clock clock) {
        this.db = db;
        this.documents = documents;
        this.from = from;
        this.journal = journal;
        this.clock = clock;
    }

    /** Where the words come from. */
    @Component
    record Sources(
            SheetStore sheets,
            MeetingPages meetings,
            CaseStore cases,
            Definitions definitions,
            Kinsfolk kinsfolk,
            Places places,
            JsonMapper json) {}

    /**
     * The notice or announcement as it is hung up, also before the posting: its code is on it already.
     *
     * @param site address of this server, for the QR code
     */
    @Transactional
    public byte[] notice(UUID sheetId, String site) {
        CurrentScope.get().require("cases.read");
        var sheet = from.sheets().get(sheetId);
        var notice = sheet.getKind().equals("NOTICE");
        if (!notice && !sheet.getKind().equals("ANNOUNCEMENT")) {
            throw new NotFoundException("公示(公告)");
        }
        var shown = from.sheets().items(sheetId).stream()
                .map(i -> from.json().readValue(i.getShown().data(), new TypeReference<Map<String, String>>() {}))
                .toList();
        var columns = COLUMNS.stream()
                .filter(c -> shown.stream().anyMatch(row -> row.containsKey(c)))
                .toList();
        var pinned = from.definitions().get(sheet.getDefinitionId());
        log("cases.notice-printed", "sheet", sheetId, sheet.getPlaceCode());
        return documents.pdf(new PrintedDocument.Notice(
                sheet.getTitle(),
                notice ? "公示" : "公告",
                "《" + pinned.title() + "》(" + from.sheets().step(sheet).clause() + ")",
                period(sheet),
                columns.stream().map(LABELS::get).toList(),
                shown.stream()
                        .map(row -> columns.stream()
                                .map(c -> row.getOrDefault(c, ""))
                                .toList())
                        .toList(),
                new Signature(name(sheet.getPlaceCode()), "", day(sheet.getPostedOn())),
                site + NoticePages.publicAddress(sheet)));
    }

    private static String period(SheetRecord sheet) {
        var posted = sheet.getPostedOn();
        var last = sheet.getLastDay();
        if (posted == null) {
            return sheet.getDays() == null ? "自发布之日起" : "自张贴次日起" + sheet.getDays() + "日";
        }
        return last == null ? "自" + posted + "起" : posted + "至" + last + ",张贴当日不计入";
    }

    private LocalDate day(@Nullable LocalDate known) {
        return known == null ? LocalDate.now(clock) : known;
    }

    private String name(String placeCode) {
        return from.places().find(placeCode).map(Place::name).orElse("");
    }

    /** The minutes, or before the meeting a form to fill in by hand. */
    @Transactional
    public byte[] minutes(UUID meetingId) {
        var page = from.meetings().page(meetingId);
        var sheet = from.sheets().get(meetingId);
        var rule = (StepRule.Meeting) from.sheets().step(sheet).rule();
        var electorate = page.electorate();
        log("cases.minutes-printed", "sheet", meetingId, sheet.getPlaceCode());
        return documents.pdf(new PrintedDocument.Minutes(
                page.head().title() + "记录",
                page.head().place().name(),
                day(page.head().date()),
                new PrintedDocument.Attendance(
                        rule.electorate(),
                        electorate.total(),
                        electorate.quorum(),
                        electorate.present(),
                        electorate.clause()),
                page.cases().stream().map(Papers::ballot).toList(),
                text(page.papers().minutes()),
                text(page.papers().chair()),
                text(page.papers().recorder())));
    }

    private static PrintedDocument.Ballot ballot(MeetingPages.Case c) {
        var votes = c.votes();
        var outcome = c.outcome();
        return new PrintedDocument.Ballot(
                c.label(),
                c.recusals().stream()
                        .map(r -> r.name() + "(" + r.ground() + ")")
                        .collect(Collectors.joining("、")),
                votes == null ? "" : "赞成%d票,反对%d票,弃权%d票".formatted(votes.inFavour(), votes.against(), votes.abstain()),
                outcome == null ? "" : outcome.equals("PASSED") ? "通过" : "不通过",
                text(c.opinion()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** 告知书: the refusal with its reasons, clause and remedies, for the applicant's eyes. */
    @Transactional
    public byte[] refusal(UUID caseId) {
        CurrentScope.get().require("cases.read");
        var file = db.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.eq(caseId))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("办件"));
        var events = from.cases().events(caseId);
        var refused = events.stream()
                .filter(CaseEvent.Refused.class::isInstance)
                .map(CaseEvent.Refused.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow(() -> new RefusedException("CASE_NOT_REFUSED", "", "这件没有作出不予认定的决定,没有告知书可打印。"));
        var pinned = from.definitions().get(file.getDefinitionId());
        var step = pinned.procedure().get(refused.step());
        var unit = from.kinsfolk().unit(file.getHouseholdId(), refused.stamp().on());
        log("cases.refusal-printed", "case", caseId, file.getPlaceCode());
        return documents.pdf(new PrintedDocument.Refusal(
                "不予认定告知书",
                number(events),
                unit.headName(),
                "你户提出的“%s”申请(编号%s),经%s,决定不予认定。".formatted(pinned.title(), file.getNumber(), step.title()),
                List.of(new PrintedDocument.Reason(refused.reasons(), step.clause())),
                remedies(file),
                new Signature(county(file), "", refused.stamp().on())));
    }

    private static String number(List<CaseEvent> events) {
        var numbers = new ArrayList<String>();
        for (var event : events) {
            if (event instanceof CaseEvent.StepDone done && done.result() instanceof StepResult.Decision decision) {
                numbers.add(decision.document());
            }
        }
        return numbers.isEmpty() ? "" : numbers.getLast();
    }

    private String county(CaseFileRecord file) {
        return DivisionCode.of(file.getPlaceCode())
                .at(DivisionCode.Level.COUNTY)
                .map(c -> name(c.code()))
                .orElse("");
    }

    private List<PrintedDocument.Remedy> remedies(CaseFileRecord file) {
        return file.getOrgCode() == null
                ? PrintedDocument.Remedy.administrative(county(file) + "人民政府", county(file) + "人民法院")
                : List.of(new PrintedDocument.Remedy("可以向作出决定的单位书面申请复核", "本单位帮扶办法"));
    }

    private void log(String action, String kind, UUID id, String place) {
        journal.record(Journal.Act.of(action, kind, id, Journal.Where.place(Objects.requireNonNull(place))));
    }
}
