package org.lianhu.app.access.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.audit.Seals;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.platform.web.Workbook;
import org.lianhu.tabular.value.Value;
import org.lianhu.tabular.write.TableWriter;
import org.lianhu.tabular.write.TableWriter.Column;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log, its export, and its seals. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int EXPORT_MOST = 50_000;
    private static final int SEALS_SHOWN = 60;

    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 10),
            new Column("时间", 22),
            new Column("动作", 28),
            new Column("人员", 14),
            new Column("岗位", 20),
            new Column("对象类型", 14),
            new Column("对象编号", 38),
            new Column("用途", 30),
            new Column("详情", 50));

    private final AuditList list;
    private final Seals seals;
    private final Journal journal;
    private final TransactionTemplate tx;

    AuditController(AuditList list, Seals seals, Journal journal, TransactionTemplate tx) {
        this.list = list;
        this.seals = seals;
        this.journal = journal;
        this.tx = tx;
    }

    /** Filters as they come in the address. */
    record AuditQuery(
            AuditList.@Nullable Kind kind,
            @Nullable UUID who,
            @Nullable String subject,
            @Nullable UUID household,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        AuditList.Filter filter() {
            return new AuditList.Filter(kind, who, subject, household, from, to);
        }
    }

    /** Entries within reach, newest first. */
    @GetMapping
    Page<AuditList.Item> list(
            AuditQuery query, @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return list.list(query.filter(), cursor, limit);
    }

    /** The same list as a workbook; taking it away is itself logged. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(AuditQuery query) {
        var items = list.all(query.filter(), EXPORT_MOST);
        var reach = CurrentScope.get().reach();
        var place = reach.place();
        tx.executeWithoutResult(t -> journal.record(new Journal.Act(
                "audit.exported",
                "audit",
                "list",
                null,
                Map.of("rows", items.size()),
                new Journal.Where(place == null ? null : place.code(), reach.organisation(), null))));
        return Workbook.named(
                "audit.xlsx",
                out -> new TableWriter(COLUMNS)
                        .xlsx(
                                out,
                                "日志",
                                items.stream().map(AuditController::row).iterator()));
    }

    private static List<Value> row(AuditList.Item item) {
        return List.of(
                text(String.valueOf(item.seq())),
                text(item.at().toString()),
                text(item.action()),
                text(item.who().name()),
                text(item.who().role()),
                text(item.subject().kind()),
                text(item.subject().id()),
                text(item.purpose()),
                text(item.detail().json()));
    }

    private static Value text(@Nullable String text) {
        return text == null ? new Value.None() : new Value.Text(text);
    }

    /** The daily seals, and whether the chain holds now. */
    @GetMapping("/seals")
    SealsView seals() {
        var latest = seals.latest(SEALS_SHOWN);
        return new SealsView(latest.isEmpty() ? null : latest.getFirst(), latest, seals.isIntact());
    }

    /** A day's seal as text, for print. */
    @GetMapping(path = "/seals/{day}", produces = "text/plain;charset=UTF-8")
    String seal(@PathVariable LocalDate day) {
        return seals.printed(day).orElseThrow(() -> new NotFoundException(day + "的封存"));
    }

    record SealsView(Seals.@Nullable DaySeal latestSeal, List<Seals.DaySeal> seals, boolean intact) {}
}
