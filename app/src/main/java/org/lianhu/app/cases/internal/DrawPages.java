package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;
import static org.lianhu.jooq.cases.Tables.DRAW;
import static org.lianhu.jooq.cases.Tables.DRAW_COMMITMENT;
import static org.lianhu.jooq.cases.Tables.SHEET;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.jooq.cases.tables.records.DrawRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.procedure.definition.Ratio;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads draws as the console shows them. */
@Component
class DrawPages {

    private static final int PAGE = 50;

    private final DSLContext db;
    private final SheetStore sheets;
    private final DrawStore draws;
    private final DrawRecords records;
    private final Definitions definitions;
    private final CaseBrowser browser;
    private final Staff staff;

    DrawPages(
            DSLContext db,
            SheetStore sheets,
            DrawStore draws,
            DrawRecords records,
            Definitions definitions,
            CaseBrowser browser,
            Staff staff) {
        this.db = db;
        this.sheets = sheets;
        this.draws = draws;
        this.records = records;
        this.definitions = definitions;
        this.browser = browser;
        this.staff = staff;
    }

    /** @param state {@code LIST_CLOSED, COMMITTED, DRAWN} */
    record Row(UUID id, String code, String title, CaseView.Named place, String state, Count count, Days days) {
        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Count count() {
            return count;
        }

        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Days days() {
            return days;
        }
    }

    /**
     * @param needed the share of the list, rounded up
     * @param drawn absent before the draw
     */
    record Count(int cases, int needed, @Nullable Integer drawn) {}

    record Days(LocalDate closedOn, @Nullable LocalDate drawnOn) {}

    record Share(int part, int whole, String clause, String clauseWords) {}

    /** @param kind {@code OFFICES} or {@code PUBLIC_NUMBER} */
    record Source(
            String kind,
            @Nullable String name,
            @Nullable LocalDate on,
            @Nullable String number,
            List<Commitment> commitments) {}

    /** @param secret absent until it is opened */
    record Commitment(
            int ordinal,
            String office,
            String by,
            Instant committedAt,
            String digest,
            @Nullable String secret) {}

    /** @param drawn absent before the draw */
    record Entry(
            UUID caseId,
            String number,
            String label,
            CaseView.Named place,
            @Nullable Boolean drawn) {}

    /** @param seed absent before the draw */
    record Proof(String listHash, @Nullable String seed, String publicUrl) {}

    record Detail(
            Row head, int version, Share share, Source source, Proof proof, List<Entry> entries, List<String> actions) {
        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Row head() {
            return head;
        }

        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Proof proof() {
            return proof;
        }
    }

    @Transactional(readOnly = true)
    public Page<Row> list(@Nullable String place, @Nullable String state, @Nullable String cursor) {
        CurrentScope.get().require("cases.read");
        var condition = ScopeConditions.within(SHEET.PLACE_CODE, SHEET.ORG_CODE, SHEET.HOUSEHOLD_ID)
                .and(SHEET.KIND.eq("DRAW"))
                .and(state(state));
        if (place != null) {
            var code = DivisionCode.of(place);
            condition =
                    condition.and(SHEET.PLACE_CODE.ge(code.subtreeFrom()).and(SHEET.PLACE_CODE.lt(code.subtreeTo())));
        }
        var from = SHEET.join(DRAW).on(DRAW.SHEET_ID.eq(SHEET.ID));
        var rows = db.select(SHEET.fields())
                .select(DRAW.fields())
                .from(from)
                .where(condition)
                .and(cursor == null ? DSL.noCondition() : SHEET.ID.lt(UUID.fromString(cursor)))
                .orderBy(SHEET.ID.desc())
                .limit(PAGE + 1)
                .fetch(r -> row(r.into(SHEET), r.into(DRAW)));
        long total = db.fetchCount(db.selectOne().from(from).where(condition).limit(Page.COUNTED_UP_TO + 1));
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        return new Page<>(
                List.copyOf(shown),
                more ? shown.getLast().id().toString() : null,
                Math.min(total, Page.COUNTED_UP_TO),
                total <= Page.COUNTED_UP_TO);
    }

    private Condition state(@Nullable String state) {
        var committed = DSL.field(db.selectCount().from(DRAW_COMMITMENT).where(DRAW_COMMITMENT.SHEET_ID.eq(SHEET.ID)))
                .eq(2);
        return switch (state == null ? "" : state) {
            case "DRAWN" -> DRAW.SEED.isNotNull();
            case "COMMITTED" -> DRAW.SEED.isNull().and(committed);
            case "LIST_CLOSED" -> DRAW.SEED.isNull().andNot(committed);
            default -> DSL.noCondition();
        };
    }

    private Row row(SheetRecord s, DrawRecord d) {
        int committed = db.fetchCount(DRAW_COMMITMENT, DRAW_COMMITMENT.SHEET_ID.eq(s.getId()));
        var state = d.getSeed() != null ? "DRAWN" : committed == 2 ? "COMMITTED" : "LIST_CLOSED";
        var share = new Ratio(d.getSharePart(), d.getShareWhole());
        return new Row(
                s.getId(),
                s.getCode(),
                s.getTitle(),
                browser.place(s.getPlaceCode()),
                state,
                new Count(d.getListSize(), share.roundedUpOf(d.getListSize()), d.getDrawnCount()),
                new Days(d.getListClosedOn(), d.getDrawnOn()));
    }

    @Transactional(readOnly = true)
    public Detail page(UUID id) {
        CurrentScope.get().require("cases.read");
        var sheet = draws.sheet(id);
        var draw = draws.draw(id);
        var step = sheets.step(sheet);
        var procedure = definitions.get(sheet.getDefinitionId()).procedure();
        var head = row(sheet, draw);
        var commitments = draws.commitments(id).stream()
                .map(c -> new Commitment(
                        c.getOrdinal(),
                        c.getOffice(),
                        staff.name(c.getCommittedBy()),
                        c.getCommittedAt(),
                        c.getDigest(),
                        c.getSecret()))
                .toList();
        return new Detail(
                head,
                sheet.getVersion(),
                new Share(draw.getSharePart(), draw.getShareWhole(), step.clause(), Words.clause(procedure, step)),
                new Source(draw.getSource(), draw.getNumberName(), draw.getNumberOn(), draw.getNumber(), commitments),
                new Proof(draw.getListHash(), draw.getSeed(), "/public/draws/" + sheet.getCode()),
                entries(id),
                Officers.competent(step) ? actions(head, draw, commitments) : List.of());
    }

    private List<Entry> entries(UUID id) {
        var lots = draws.lots(id);
        var numbers = db.select(CASE_FILE.ID, CASE_FILE.NUMBER)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(draws.cases(id)))
                .fetchMap(CASE_FILE.ID, CASE_FILE.NUMBER);
        return sheets.items(id).stream()
                .map(i -> {
                    var lot = lots.get(i.getCaseId());
                    return new Entry(
                            i.getCaseId(),
                            numbers.getOrDefault(i.getCaseId(), ""),
                            i.getLabel(),
                            browser.place(i.getPlaceCode()),
                            lot == null ? null : lot.getDrawn());
                })
                .toList();
    }

    private static List<String> actions(Row head, DrawRecord draw, List<Commitment> commitments) {
        if (head.state().equals("DRAWN")) {
            return List.of();
        }
        if (draw.getSource().equals("PUBLIC_NUMBER")) {
            return List.of("number");
        }
        return commitments.size() < 2 ? List.of("commit") : List.of("reveal");
    }

    /** The published record, as a file. */
    @Transactional(readOnly = true)
    public File file(UUID id) {
        CurrentScope.get().require("cases.read");
        var code = draws.sheet(id).getCode();
        return new File(
                "lianhu-draw-" + code + ".json",
                records.published(code).orElseThrow(() -> new NotFoundException("抽查的公布记录")));
    }

    record File(String name, Map<String, Object> record) {}
}
