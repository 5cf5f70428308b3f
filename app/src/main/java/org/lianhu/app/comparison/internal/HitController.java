package org.lianhu.app.comparison.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.comparison.HitBrowser;
import org.lianhu.app.comparison.HitState;
import org.lianhu.app.comparison.Hits;
import org.lianhu.app.documents.ListExports;
import org.lianhu.app.notify.WayOfService;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.platform.web.Workbook;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.tabular.value.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hits over HTTP. */
@RestController
@RequestMapping("/api/comparison/hits")
class HitController {

    private static final int MOST_ROWS = 20_000;

    private final Hits hits;
    private final HitBrowser browser;
    private final HitPaper paper;
    private final ListExports exports;
    private final TransactionTemplate tx;

    HitController(Hits hits, HitBrowser browser, HitPaper paper, ListExports exports, TransactionTemplate tx) {
        this.hits = hits;
        this.browser = browser;
        this.paper = paper;
        this.exports = exports;
        this.tx = tx;
    }

    record Verification(Hits.Act act, Hits.Finding finding) {}

    /**
     * How the person was told.
     *
     * @param way IN_PERSON, LEFT_BEHIND, BY_POST, PHONE or ATTEMPT
     * @param who who signed, refused, or was spoken with
     * @param detail relation, witness, tracking number or why it failed
     */
    record Telling(
            Hits.Act act,
            String way,
            @Nullable String who,
            @Nullable String detail,
            @Nullable String place,
            @Nullable UUID proof) {}

    record Settlement(Hits.Act act, HitState outcome) {}

    @GetMapping
    Page<HitBrowser.Row> list(HitBrowser.Query query, @RequestParam(defaultValue = "50") int limit) {
        return browser.list(query, limit);
    }

    @GetMapping("/counts")
    List<HitBrowser.Count> counts(HitBrowser.Query query) {
        return browser.counts(query);
    }

    @GetMapping("/{id}")
    HitBrowser.Whole get(@PathVariable UUID id) {
        return browser.get(id);
    }

    @PostMapping("/{id}/verification")
    HitBrowser.Whole verify(@PathVariable UUID id, @RequestBody Verification body) {
        hits.verify(id, body.act(), body.finding());
        return browser.get(id);
    }

    @PostMapping("/{id}/telling")
    HitBrowser.Whole tell(@PathVariable UUID id, @RequestBody Telling body) {
        CurrentScope.get().require("comparison.verify");
        hits.tell(
                id,
                body.act(),
                new Hits.Told(
                        way(body), body.place() == null ? "" : body.place().strip(), body.proof()));
        return browser.get(id);
    }

    private static WayOfService way(Telling body) {
        var who = body.who() == null ? "" : body.who().strip();
        var detail = body.detail() == null ? "" : body.detail().strip();
        return switch (body.way().toUpperCase(Locale.ROOT)) {
            case "IN_PERSON" -> new WayOfService.InPerson(who, detail);
            case "LEFT_BEHIND" -> new WayOfService.LeftBehind(who, detail);
            case "BY_POST" -> new WayOfService.ByPost(detail);
            case "PHONE" -> new WayOfService.Phone(who, detail);
            case "ATTEMPT" -> new WayOfService.Attempt(detail);
            default -> throw InvalidInputException.of("/way", "SERVICE_WAY", "请选择送达方式。");
        };
    }

    @PostMapping("/{id}/answer")
    HitBrowser.Whole answer(@PathVariable UUID id, @RequestBody Hits.Act act) {
        hits.answer(id, act);
        return browser.get(id);
    }

    @PostMapping("/{id}/settlement")
    HitBrowser.Whole settle(@PathVariable UUID id, @RequestBody Settlement body) {
        hits.settle(id, body.act(), body.outcome());
        return browser.get(id);
    }

    /** What the person is served: what was found, from whom, on what ground, and until when they may answer. */
    @GetMapping("/{id}/notice.pdf")
    ResponseEntity<byte[]> notice(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(paper.notice(id));
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(HitBrowser.Query query) {
        CurrentScope.get().require("comparison.read");
        CurrentScope.get().require("registry.export");
        return Workbook.named("部门比对结果.xlsx", out -> tx.executeWithoutResult(_ -> exports.xlsx(workbook(query), out)));
    }

    private ListExports.ListExport workbook(HitBrowser.Query query) {
        var reach = CurrentScope.get().reach();
        var place = reach.place();
        var columns = Stream.of("部门", "类别", "内容", "状态", "姓名", "身份证号码", "区划", "数据日期", "期限")
                .map(title -> new ListExports.Column(
                        title,
                        title.length() > 2 ? 20 : 14,
                        title.equals("身份证号码") ? ListExports.Kind.ID_NUMBER : ListExports.Kind.PLAIN))
                .toList();
        var words =
                "状态 %s,类别 %s,部门 %s,地区 %s".formatted(query.state(), query.meaning(), query.department(), query.place());
        return new ListExports.ListExport(
                "部门比对结果",
                words.replace("null", "全部"),
                columns,
                rows(query).iterator(),
                new Journal.Where(place == null ? null : place.code(), reach.organisation(), null));
    }

    private List<List<Value>> rows(HitBrowser.Query query) {
        var rows = new ArrayList<List<Value>>();
        @Nullable String cursor = null;
        do {
            var page = browser.list(
                    new HitBrowser.Query(
                            query.state(),
                            query.meaning(),
                            query.department(),
                            query.place(),
                            query.household(),
                            query.run(),
                            cursor),
                    Page.MOST);
            page.items().forEach(row -> rows.add(cells(row)));
            cursor = page.next();
        } while (cursor != null && rows.size() < MOST_ROWS);
        return rows;
    }

    private static List<Value> cells(HitBrowser.Row row) {
        var until = row.due().until();
        return Stream.of(
                        row.said().departmentLabel(),
                        row.said().meaningLabel(),
                        row.said().words(),
                        row.stateLabel(),
                        row.person().name(),
                        row.person().idMasked() == null ? "" : row.person().idMasked(),
                        row.place().name(),
                        row.said().on().toString(),
                        text(until))
                .map(text -> text.isEmpty() ? Value.NONE : (Value) new Value.Text(text))
                .toList();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
