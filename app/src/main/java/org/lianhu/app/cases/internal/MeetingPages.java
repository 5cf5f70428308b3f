package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.ATTENDEE;
import static org.lianhu.jooq.cases.Tables.SHEET;
import static org.lianhu.jooq.cases.Tables.SHEET_ITEM;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.lianhu.jooq.cases.tables.records.AttendeeRecord;
import org.lianhu.jooq.cases.tables.records.RecusalRecord;
import org.lianhu.jooq.cases.tables.records.SheetItemRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.jooq.cases.tables.records.VoteRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.procedure.definition.StepRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings as the console shows them. */
@Component
class MeetingPages {

    private static final int PAGE = 50;

    private final DSLContext db;
    private final SheetStore sheets;
    private final BallotStore ballots;
    private final CaseBrowser browser;

    MeetingPages(DSLContext db, SheetStore sheets, BallotStore ballots, CaseBrowser browser) {
        this.db = db;
        this.sheets = sheets;
        this.ballots = ballots;
        this.browser = browser;
    }

    record Row(
            UUID id,
            String title,
            CaseView.Named place,
            @Nullable LocalDate date,
            String state,
            int cases,
            int present,
            int invited) {}

    record Electorate(int total, int quorum, int present, boolean reached, String clause) {}

    record Attendee(UUID personId, String name, String capacity, boolean present) {}

    record Recusal(UUID personId, String name, String ground, boolean declared) {}

    record Votes(
            @com.fasterxml.jackson.annotation.JsonProperty("for")
            int inFavour,

            int against,
            int abstain) {}

    record Case(
            UUID caseId,
            String label,
            List<Recusal> recusals,
            @Nullable Votes votes,
            int eligible,
            @Nullable String outcome,
            @Nullable String opinion) {}

    record Papers(
            @Nullable String chair,
            @Nullable String recorder,
            @Nullable String minutes) {}

    record Head(
            UUID id,
            String title,
            CaseView.Named place,
            @Nullable LocalDate date,
            String state) {}

    record Detail(
            Head head,
            int version,
            Electorate electorate,
            Papers papers,
            List<Attendee> attendees,
            List<Case> cases,
            List<String> actions) {

        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Head head() {
            return head;
        }

        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Papers papers() {
            return papers;
        }
    }

    @Transactional(readOnly = true)
    public Page<Row> list(@Nullable String place, @Nullable String state, @Nullable String cursor) {
        CurrentScope.get().require("cases.read");
        var condition = ScopeConditions.within(SHEET.PLACE_CODE, SHEET.ORG_CODE, SHEET.HOUSEHOLD_ID)
                .and(SHEET.KIND.eq("MEETING"));
        if (place != null) {
            var code = DivisionCode.of(place);
            condition =
                    condition.and(SHEET.PLACE_CODE.ge(code.subtreeFrom()).and(SHEET.PLACE_CODE.lt(code.subtreeTo())));
        }
        if ("SEALED".equals(state)) {
            condition = condition.and(SHEET.SEALED_AT.isNotNull());
        } else if (state != null) {
            condition = condition.and(SHEET.SEALED_AT.isNull());
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

    private Row row(SheetRecord s) {
        var state = s.getSealedAt() != null ? "SEALED" : s.getHeldOn() != null ? "OPEN" : "PLANNED";
        int cases = db.fetchCount(SHEET_ITEM, SHEET_ITEM.SHEET_ID.eq(s.getId()));
        int invited = db.fetchCount(ATTENDEE, ATTENDEE.SHEET_ID.eq(s.getId()));
        int present = db.fetchCount(ATTENDEE, ATTENDEE.SHEET_ID.eq(s.getId()).and(ATTENDEE.PRESENT));
        return new Row(
                s.getId(),
                s.getTitle(),
                browser.place(s.getPlaceCode()),
                s.getPlannedOn(),
                state,
                cases,
                present,
                invited);
    }

    @Transactional(readOnly = true)
    public Detail page(UUID id) {
        CurrentScope.get().require("cases.read");
        var sheet = sheets.get(id, SheetStore.MEETINGS);
        var step = sheets.step(sheet);
        var rule = (StepRule.Meeting) step.rule();
        var head = row(sheet);
        var attendees = ballots.attendees(id);
        int present =
                (int) attendees.stream().filter(AttendeeRecord::getPresent).count();
        return new Detail(
                new Head(head.id(), head.title(), head.place(), head.date(), head.state()),
                sheet.getVersion(),
                new Electorate(
                        attendees.size(),
                        rule.quorum().roundedUpOf(attendees.size()),
                        present,
                        rule.quorum().isReachedBy(present, attendees.size()),
                        step.clause()),
                new Papers(sheet.getChair(), sheet.getRecorder(), sheet.getMinutes()),
                attendees.stream()
                        .map(a -> new Attendee(a.getPersonId(), a.getName(), capacity(a.getCapacity()), a.getPresent()))
                        .toList(),
                cases(id, rule, attendees),
                actions(sheet));
    }

    private List<Case> cases(UUID id, StepRule.Meeting rule, List<AttendeeRecord> attendees) {
        var recusals = ballots.recusals(id).stream().collect(Collectors.groupingBy(RecusalRecord::getCaseId));
        var votes = ballots.votes(id);
        return sheets.items(id).stream()
                .map(i -> {
                    var aside = recusals.getOrDefault(i.getCaseId(), List.of());
                    long eligible = attendees.stream()
                            .filter(a -> a.getPresent()
                                    && aside.stream()
                                            .noneMatch(r -> r.getPersonId().equals(a.getPersonId())))
                            .count();
                    return item(i, shown(aside, attendees), votes.get(i.getCaseId()), (int) eligible, rule);
                })
                .toList();
    }

    private static List<Recusal> shown(List<RecusalRecord> aside, List<AttendeeRecord> attendees) {
        var names = attendees.stream().collect(Collectors.toMap(AttendeeRecord::getPersonId, AttendeeRecord::getName));
        return aside.stream()
                .map(r -> new Recusal(
                        r.getPersonId(), names.getOrDefault(r.getPersonId(), ""), r.getGround(), r.getDeclared()))
                .toList();
    }

    private static Case item(
            SheetItemRecord i, List<Recusal> recusals, @Nullable VoteRecord v, int eligible, StepRule.Meeting rule) {
        var votes = v == null ? null : new Votes(v.getInFavour(), v.getAgainst(), v.getAbstained());
        var outcome = v == null
                ? null
                : rule.majority().isExceededBy(v.getInFavour(), v.getInFavour() + v.getAgainst() + v.getAbstained())
                        ? "PASSED"
                        : "NOT_PASSED";
        return new Case(i.getCaseId(), i.getLabel(), recusals, votes, eligible, outcome, i.getOpinion());
    }

    private static String capacity(String code) {
        return switch (code) {
            case "representative" -> "村民代表";
            case "team" -> "驻村工作队";
            default -> "村干部";
        };
    }

    private static List<String> actions(SheetRecord sheet) {
        boolean open = sheet.getSealedAt() == null && CurrentScope.get().may("cases.meeting");
        if (!open) {
            return List.of();
        }
        return sheet.getHeldOn() == null
                ? List.of("attendance", "recusals", "votes", "minutes", "seal")
                : List.of("recusals", "votes", "minutes", "seal");
    }
}
