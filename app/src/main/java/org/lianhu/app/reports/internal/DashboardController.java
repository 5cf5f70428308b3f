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

/** The workbench's figures, and the same as a workbook. */
@RestController
@RequestMapping("/api/dashboard")
class DashboardController {

    private final Dashboards dashboards;
    private final ListExports exports;
    private final TransactionTemplate tx;

    DashboardController(Dashboards dashboards, ListExports exports, TransactionTemplate tx) {
        this.dashboards = dashboards;
        this.exports = exports;
        this.tx = tx;
    }

    @GetMapping
    Dashboard now() {
        return dashboards.now();
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export() {
        var rows = rows(dashboards.now());
        var place = Optional.ofNullable(CurrentScope.get().reach().place())
                .map(DivisionCode::code)
                .orElse(null);
        return Workbook.named(
                "工作台统计.xlsx",
                out -> tx.executeWithoutResult(_ -> exports.xlsx(
                        new ListExports.ListExport(
                                "工作台统计",
                                "本岗位管辖范围",
                                List.of(
                                        new ListExports.Column("指标", 16, ListExports.Kind.PLAIN),
                                        new ListExports.Column("分项", 24, ListExports.Kind.PLAIN),
                                        new ListExports.Column("数值", 12, ListExports.Kind.PLAIN)),
                                rows.iterator(),
                                new Journal.Where(
                                        place, CurrentScope.get().reach().organisation(), null)),
                        out)));
    }

    private static List<List<Value>> rows(Dashboard dashboard) {
        var rows = new ArrayList<List<Value>>();
        dashboard.counts().forEach(c -> rows.add(row("合计", CountLabels.of(c.key()), c.value())));
        var series = dashboard.series();
        series.casesByStep().forEach(b -> rows.add(row("在办件所处环节", b.label(), b.value())));
        series.casesByPlace().forEach(b -> rows.add(row("各地在办件", b.name(), b.value())));
        series.decisionsByMonth().forEach(m -> rows.add(row("每月审定:纳入", m.month(), m.granted())));
        series.decisionsByMonth().forEach(m -> rows.add(row("每月审定:不纳入", m.month(), m.refused())));
        series.householdsByPlace().forEach(b -> rows.add(row("各地户数", b.name(), b.value())));
        series.householdsByCategory().forEach(b -> rows.add(row("各类对象户数", b.label(), b.value())));
        return rows;
    }

    private static List<Value> row(String figure, String part, long value) {
        return List.of(new Value.Text(figure), new Value.Text(part), new Value.Count(value));
    }
}
