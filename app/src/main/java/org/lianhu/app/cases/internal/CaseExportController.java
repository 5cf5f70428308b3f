package org.lianhu.app.cases.internal;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.documents.ListExports;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Workbook;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Violations;
import org.lianhu.tabular.value.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of cases as a workbook, with the filters and columns on screen. */
@RestController
class CaseExportController {

    private static final int MOST = 50_000;

    private final CaseBrowser browser;
    private final ListExports exports;
    private final Places places;
    private final TransactionTemplate tx;

    CaseExportController(CaseBrowser browser, ListExports exports, Places places, TransactionTemplate tx) {
        this.browser = browser;
        this.exports = exports;
        this.places = places;
        this.tx = tx;
    }

    private record Cell(String title, int width, Function<CaseView.Row, @Nullable String> text) {}

    private Map<String, Cell> cells() {
        var paths = new LinkedHashMap<String, String>();
        var cells = new LinkedHashMap<String, Cell>();
        cells.put("unitLabel", new Cell("申请户", 16, CaseView.Row::unitLabel));
        cells.put("number", new Cell("受理编号", 16, CaseView.Row::number));
        cells.put("place", new Cell("所在地", 32, r -> path(paths, r.place().code())));
        cells.put("schemeLabel", new Cell("帮扶政策", 28, CaseView.Row::schemeLabel));
        cells.put("stepLabel", new Cell("环节", 24, r -> r.turn().stepLabel()));
        cells.put("turn", new Cell("轮到谁", 14, r -> r.turn().turn()));
        cells.put(
                "daysLeft",
                new Cell(
                        "期限",
                        12,
                        r -> String.valueOf(Optional.ofNullable(r.turn().deadline())
                                .map(Object::toString)
                                .orElse(""))));
        cells.put("state", new Cell("状态", 10, r -> Words.stateLabel(r.state())));
        return cells;
    }

    private String path(Map<String, String> known, String code) {
        return known.computeIfAbsent(code, c -> places.path(DivisionCode.of(c)));
    }

    /**
     * The rows that the filters find; needs {@code registry.export}.
     *
     * @param columns keys of the columns on screen; absent = all
     */
    @GetMapping("/api/cases/export")
    ResponseEntity<byte[]> export(CaseController.Filter filter, @RequestParam @Nullable Set<String> columns) {
        CurrentScope.get().require("registry.export");
        var cells = cells();
        if (columns != null && !columns.isEmpty()) {
            cells.keySet().retainAll(columns);
        }
        return Workbook.named(
                "申请和认定.xlsx",
                out -> tx.executeWithoutResult(_ -> exports.xlsx(
                        new ListExports.ListExport(
                                "申请和认定",
                                words(filter),
                                cells.values().stream()
                                        .map(c -> new ListExports.Column(c.title(), c.width(), ListExports.Kind.PLAIN))
                                        .toList(),
                                rows(filter, cells),
                                new Journal.Where(
                                        place(filter),
                                        CurrentScope.get().reach().organisation(),
                                        null)),
                        out)));
    }

    /** The rows, read while they are written: never more than one page of them is held. */
    private Iterator<List<Value>> rows(CaseController.Filter filter, Map<String, Cell> cells) {
        var query = filter.query(null);
        new Violations()
                .require(!browser.findsMoreThan(query, MOST), "/place", "EXPORT_TOO_LARGE", "超过" + MOST + "件：请按乡镇分别导出。")
                .throwIfAny();
        var cases = browser.all(query);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cases.hasNext();
            }

            @Override
            public List<Value> next() {
                var row = cases.next();
                return cells.values().stream()
                        .map(cell -> value(cell.text().apply(row)))
                        .toList();
            }
        };
    }

    private static Value value(@Nullable String text) {
        return text == null || text.isEmpty() ? Value.NONE : new Value.Text(text);
    }

    /** The filters in words, without what was searched for: that may be a name. */
    private static String words(CaseController.Filter filter) {
        return "地区 " + Optional.ofNullable(filter.place()).orElse("不限") + "，状态 "
                + Optional.ofNullable(filter.state()).map(Words::stateLabel).orElse("不限") + "，环节 "
                + Optional.ofNullable(filter.step()).orElse("不限");
    }

    private static @Nullable String place(CaseController.Filter filter) {
        var reach = CurrentScope.get().reach().place();
        return filter.place() != null ? filter.place() : reach == null ? null : reach.code();
    }
}
