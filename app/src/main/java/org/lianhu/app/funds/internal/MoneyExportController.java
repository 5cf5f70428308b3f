package org.lianhu.app.funds.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.documents.ListExports;
import org.lianhu.app.funds.AccountBook;
import org.lianhu.app.funds.MoneyOverview;
import org.lianhu.app.funds.MoneyWalk;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.platform.web.Workbook;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.tabular.value.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger's readings as workbooks; sums in yuan. */
@RestController
@RequestMapping("/api/funds")
class MoneyExportController {

    private final MoneyOverview overview;
    private final AccountBook books;
    private final MoneyWalk walk;
    private final ListExports exports;
    private final TransactionTemplate tx;

    MoneyExportController(
            MoneyOverview overview, AccountBook books, MoneyWalk walk, ListExports exports, TransactionTemplate tx) {
        this.overview = overview;
        this.books = books;
        this.walk = walk;
        this.exports = exports;
        this.tx = tx;
    }

    /** By source and purpose. */
    @GetMapping("/overview/export")
    ResponseEntity<byte[]> overview(MoneyOverview.Period period) {
        var rows = overview.of(period).use().stream()
                .map(u -> List.of(
                        text(MoneyWords.of(u.source())),
                        text(MoneyWords.of(u.purpose())),
                        yuan(u.allocatedFen()),
                        yuan(u.paidFen()),
                        yuan(u.availableFen()),
                        (Value) new Value.Count(u.households())))
                .toList();
        return workbook("资金按来源和用途", List.of("资金来源", "用途", "安排(元)", "已拨付(元)", "当前余额(元)", "受益户数"), rows);
    }

    /** The monthly table. */
    @GetMapping("/months/export")
    ResponseEntity<byte[]> months(MoneyOverview.Period period) {
        var rows = overview.of(period).months().stream()
                .map(m -> List.of(
                        text(m.month()),
                        text(MoneyWords.of(m.source())),
                        text(MoneyWords.of(m.purpose())),
                        yuan(m.paidFen()),
                        (Value) new Value.Count(m.households())))
                .toList();
        return workbook("资金使用月报", List.of("月份", "资金来源", "用途", "拨付(元)", "受益户数"), rows);
    }

    /** The whole page of one account. */
    @GetMapping("/accounts/{id}/export")
    ResponseEntity<byte[]> account(@PathVariable UUID id) {
        var rows = new ArrayList<List<Value>>();
        Long cursor = null;

        do {
            var sheet = books.of(id, cursor, Page.MOST);

            sheet.lines().items().forEach(line -> rows.add(line(line)));
            cursor = sheet.lines().next() == null
                    ? null
                    : Long.valueOf(sheet.lines().next());
        } while (cursor != null);
        return workbook("账户明细", List.of("序号", "日期", "种类", "状态", "对方", "收支", "金额(元)", "可用余额(元)", "凭证"), rows);
    }

    private static List<Value> line(AccountBook.Line line) {
        return List.of(
                new Value.Count(line.seq()),
                text(line.day().toString()),
                text(MoneyWords.of(line.move().kind())),
                text(MoneyWords.of(line.stage())),
                text(line.other().name()),
                text(line.move().inward() ? "收" : "支"),
                yuan(line.move().amountFen()),
                yuan(line.availableFen()),
                text(line.move().document()));
    }

    /** Every payment from its receipt to its household. */
    @GetMapping("/walk/export")
    ResponseEntity<byte[]> walk() {
        var rows = new ArrayList<List<Value>>();
        for (var trail : walk.trails()) {
            for (var origin : trail.origins()) {
                rows.add(List.of(
                        text(MoneyWords.of(origin.source())),
                        text(origin.account()),
                        text(origin.document()),
                        text(trail.way().fund()),
                        text(trail.way().purpose()),
                        new Value.Count(trail.way().formNumber()),
                        text(trail.hands().applicant()),
                        text(trail.hands().approver()),
                        text(trail.hands().payer()),
                        text(trail.paid().on().toString()),
                        text(trail.paid().household()),
                        yuan(origin.fen())));
            }
        }
        return workbook(
                "资金流向核查",
                List.of("来源性质", "来源", "收入凭证", "资金", "用途", "申请号", "申请人", "审批人", "付款人", "日期", "受益户", "金额(元)"),
                rows);
    }

    private static Value text(String text) {
        return text.isEmpty() ? Value.NONE : new Value.Text(text);
    }

    private static Value yuan(long fen) {
        return new Value.Fen(fen);
    }

    private ResponseEntity<byte[]> workbook(String title, List<String> heads, List<List<Value>> rows) {
        var place = Optional.ofNullable(CurrentScope.get().reach().place())
                .map(DivisionCode::code)
                .orElse(null);
        return Workbook.named(
                title + ".xlsx",
                out -> tx.executeWithoutResult(_ -> exports.xlsx(
                        new ListExports.ListExport(
                                title,
                                "本岗位管辖范围",
                                heads.stream()
                                        .map(h -> new ListExports.Column(h, 16, ListExports.Kind.PLAIN))
                                        .toList(),
                                rows.iterator(),
                                new Journal.Where(
                                        place, CurrentScope.get().reach().organisation(), null)),
                        out)));
    }
}
