package org.lianhu.app.schemes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.documents.ListExports;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.platform.web.Workbook;
import org.lianhu.jooq.schemes.tables.records.ScreeningRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.tabular.value.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The found list, its counts, its workbook, and the runs that compute it. */
@RestController
@RequestMapping("/api/found")
class FoundController {

    private static final int MOST_ROWS = 50_000;

    private final FoundList list;
    private final FoundRuns runs;
    private final FoundJobs jobs;
    private final ListExports exports;
    private final TransactionTemplate tx;

    FoundController(FoundList list, FoundRuns runs, FoundJobs jobs, ListExports exports, TransactionTemplate tx) {
        this.list = list;
        this.runs = runs;
        this.jobs = jobs;
        this.exports = exports;
        this.tx = tx;
    }

    @GetMapping
    Page<FoundList.Row> list(FoundList.Query query, @RequestParam(defaultValue = "50") int limit) {
        return list.list(query, limit);
    }

    @GetMapping("/summary")
    FoundList.Summary summary(@RequestParam @Nullable String place) {
        return list.summary(place);
    }

    record NewRun(@Nullable String place) {}

    /** Looks at all households of the place, the caller's own when none is named. */
    @PostMapping("/runs")
    Map<String, UUID> run(@RequestBody NewRun body) {
        var scope = CurrentScope.get();
        scope.require("schemes.found");
        Writers.require(scope);
        var own = scope.reach().place();
        if (own == null) {
            throw InvalidInputException.of("/place", "PLACE_MISSING", "单位岗位请由所在地的县级经办人计算。");
        }
        var wanted = body.place() == null ? own : DivisionCode.of(body.place());
        if (wanted.code().compareTo(own.subtreeFrom()) < 0 || wanted.code().compareTo(own.subtreeTo()) >= 0) {
            throw InvalidInputException.of("/place", "PLACE_OUTSIDE", "只能计算本岗位管辖范围内的地区。");
        }
        var id = runs.begin(wanted.code());
        jobs.schedule(id, wanted.code());
        return Map.of("id", id);
    }

    /** @param renewed how many had changed and were computed anew */
    record Run(
            UUID id,
            String state,
            int total,
            int done,
            int renewed,
            @Nullable String problem) {
        static Run of(ScreeningRecord r) {
            return new Run(r.getId(), r.getState(), r.getTotal(), r.getDone(), r.getRenewed(), r.getProblem());
        }
    }

    @GetMapping("/runs/{id}")
    Run run(@PathVariable UUID id) {
        CurrentScope.get().require("schemes.found");
        return Run.of(runs.get(id));
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(FoundList.Query query) {
        CurrentScope.get().require("registry.export");
        return Workbook.named("应享未享名单.xlsx", out -> tx.executeWithoutResult(_ -> exports.xlsx(workbook(query), out)));
    }

    private ListExports.ListExport workbook(FoundList.Query query) {
        var place = Optional.ofNullable(CurrentScope.get().reach().place())
                .map(DivisionCode::code)
                .orElse(null);
        var columns =
                List.of("结论", "方案", "户编号", "户主", "对象", "区划", "理由", "条款", "待遇", "金额下限(元)", "金额上限(元)", "计算日期").stream()
                        .map(title ->
                                new ListExports.Column(title, title.length() > 2 ? 14 : 24, ListExports.Kind.PLAIN))
                        .toList();
        var words = "地区 %s,方案 %s,结论 %s,缺 %s".formatted(query.place(), query.scheme(), query.kind(), query.fact());
        return new ListExports.ListExport(
                "应享未享名单",
                words.replace("null", "全部"),
                columns,
                rows(query).iterator(),
                new Journal.Where(place, CurrentScope.get().reach().organisation(), null));
    }

    private List<List<Value>> rows(FoundList.Query query) {
        var rows = new ArrayList<List<Value>>();
        var at = query;
        while (rows.size() < MOST_ROWS) {
            var page = list.list(at, Page.MOST);
            page.items().forEach(row -> rows.add(cells(row)));
            if (page.next() == null) {
                break;
            }
            at = new FoundList.Query(query.place(), query.scheme(), query.kind(), query.fact(), page.next());
        }
        return rows;
    }

    private static List<Value> cells(FoundList.Row row) {
        var found = row.found();
        return java.util.stream.Stream.of(
                        row.kind().label(),
                        row.scheme().label(),
                        row.household().number(),
                        row.household().headName(),
                        row.unitName(),
                        row.place().label(),
                        found.reason(),
                        found.clause(),
                        found.benefit(),
                        found.amountLow(),
                        found.amountHigh(),
                        found.on().toString())
                .map(text -> text == null ? Value.NONE : new Value.Text(text))
                .toList();
    }
}
