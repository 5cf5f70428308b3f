package org.lianhu.app.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.documents.ListExports;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Workbook;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.tabular.value.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Coverage, visits and plans by place, and the same as a workbook. */
@RestController
@RequestMapping("/api/reports/chain")
class ChainController {

    private static final List<String> COLUMNS =
            List.of("地区", "应结对户", "未结对户", "计划生效户", "无计划户", "本期已走访", "待走访", "逾期", "久未走访");

    private final Chain chain;
    private final ListExports exports;
    private final TransactionTemplate tx;

    ChainController(Chain chain, ListExports exports, TransactionTemplate tx) {
        this.chain = chain;
        this.exports = exports;
        this.tx = tx;
    }

    @GetMapping
    Chain.Report report() {
        return chain.report();
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export() {
        var report = chain.report();
        var rows = new ArrayList<List<Value>>();
        report.lines().forEach(line -> rows.add(row(line)));
        rows.add(row(report.total()));
        var place = Optional.ofNullable(CurrentScope.get().reach().place())
                .map(DivisionCode::code)
                .orElse(null);
        var columns = COLUMNS.stream()
                .map(title -> new ListExports.Column(title, title.equals("地区") ? 24 : 12, ListExports.Kind.PLAIN))
                .toList();
        return Workbook.named(
                "帮扶情况统计.xlsx",
                out -> tx.executeWithoutResult(_ -> exports.xlsx(
                        new ListExports.ListExport(
                                "帮扶情况统计",
                                "本岗位管辖范围," + report.asOf(),
                                columns,
                                rows.iterator(),
                                new Journal.Where(
                                        place, CurrentScope.get().reach().organisation(), null)),
                        out)));
    }

    private static List<Value> row(Chain.Line line) {
        return List.of(
                new Value.Text(line.name()),
                new Value.Count(line.cover().needing()),
                new Value.Count(line.cover().uncovered()),
                new Value.Count(line.cover().planned()),
                new Value.Count(line.cover().needing() - line.cover().planned()),
                new Value.Count(line.calls().done()),
                new Value.Count(line.calls().due()),
                new Value.Count(line.calls().overdue()),
                new Value.Count(line.calls().silent()));
    }
}
