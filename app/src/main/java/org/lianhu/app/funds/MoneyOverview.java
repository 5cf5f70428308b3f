package org.lianhu.app.funds;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;
import static org.lianhu.jooq.funds.Tables.ACCOUNT;
import static org.lianhu.jooq.funds.Tables.FLOW;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money by source, purpose and month within the caller's reach. Amounts are whole fen, reversals taken off. */
@Component
public class MoneyOverview {

    private final DSLContext db;
    private final LedgerBrowser accounts;

    MoneyOverview(DSLContext db, LedgerBrowser accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /** @param from first and last day; absent = open */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {}

    public record Figures(List<Income> income, List<Use> use, List<Month> months) {}

    public record Income(String source, long receivedFen, long passedDownFen) {}

    /** @param availableFen what stands in the purposes now, whatever the period */
    public record Use(
            String source, String purpose, long allocatedFen, long paidFen, long availableFen, long households) {}

    public record Month(String month, String source, String purpose, long paidFen, long households) {}

    @Transactional(readOnly = true)
    public Figures of(Period period) {
        CurrentScope.get().require("funds.read");
        return new Figures(income(period), use(period), months(period));
    }

    private static Condition within(Period period) {
        return ScopeConditions.within(FLOW.PLACE_CODE, FLOW.ORG_CODE, FLOW.HOUSEHOLD_ID)
                .and(period.from() == null ? DSL.noCondition() : FLOW.DAY.ge(period.from()))
                .and(period.until() == null ? DSL.noCondition() : FLOW.DAY.le(period.until()));
    }

    private List<Income> income(Period period) {
        var fund = ACCOUNT.as("fund");
        var received = sum(FLOW.FEN).filterWhere(FLOW.KIND.eq("RECEIPT"));
        var passed = sum(FLOW.FEN).filterWhere(FLOW.KIND.eq("PASS_DOWN"));
        return db.select(fund.SOURCE_KIND, received.cast(Long.class), passed.cast(Long.class))
                .from(FLOW)
                .join(fund)
                .on(fund.ID.eq(FLOW.TO_ID))
                .where(within(period))
                .and(FLOW.KIND.in("RECEIPT", "PASS_DOWN"))
                .groupBy(fund.SOURCE_KIND)
                .orderBy(fund.SOURCE_KIND)
                .fetch(r -> new Income(r.value1(), fen(r.value2()), fen(r.value3())));
    }

    private static long fen(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private record Key(String source, String purpose) {}

    private List<Use> use(Period period) {
        Map<Key, long[]> cells = new TreeMap<>(Comparator.comparing(Key::source).thenComparing(Key::purpose));
        spent(period).forEach((key, sums) -> cells.put(key, new long[] {sums[0], sums[1], 0, sums[2]}));
        var all = accounts.accounts();
        var sources = new LinkedHashMap<UUID, String>();
        all.stream().filter(a -> a.sourceKind() != null).forEach(a -> sources.put(a.id(), a.sourceKind()));
        for (var account : all) {
            if (account.kind().equals("PURPOSE") && account.parentId() != null && account.purpose() != null) {
                var key = new Key(sources.getOrDefault(account.parentId(), "OTHER"), account.purpose());
                cells.computeIfAbsent(key, k -> new long[4])[2] +=
                        account.balance().availableFen();
            }
        }
        var rows = new ArrayList<Use>();
        cells.forEach((k, v) -> rows.add(new Use(k.source(), k.purpose(), v[0], v[1], v[2], v[3])));
        return rows;
    }

    /** Allocated, paid, households, by source and purpose. */
    private Map<Key, long[]> spent(Period period) {
        var purpose = ACCOUNT.as("purpose");
        var fund = ACCOUNT.as("fund");
        var allocated = sum(FLOW.FEN).filterWhere(FLOW.KIND.eq("ALLOCATION"));
        var paid = sum(FLOW.FEN).filterWhere(FLOW.KIND.eq("PAYMENT"));
        var found = new LinkedHashMap<Key, long[]>();
        db.select(
                        fund.SOURCE_KIND,
                        purpose.PURPOSE,
                        allocated.cast(Long.class),
                        paid.cast(Long.class),
                        countDistinct(FLOW.HOUSEHOLD_ID).cast(Long.class))
                .from(FLOW)
                .join(purpose)
                .on(purpose.ID.in(FLOW.FROM_ID, FLOW.TO_ID).and(purpose.KIND.eq("PURPOSE")))
                .join(fund)
                .on(fund.ID.eq(purpose.PARENT_ID))
                .where(within(period))
                .groupBy(fund.SOURCE_KIND, purpose.PURPOSE)
                .forEach(r -> found.put(
                        new Key(r.value1(), r.value2()),
                        new long[] {fen(r.value3()), fen(r.value4()), fen(r.value5())}));
        return found;
    }

    private List<Month> months(Period period) {
        var purpose = ACCOUNT.as("purpose");
        var fund = ACCOUNT.as("fund");
        var month = DSL.field("to_char({0}, 'YYYY-MM')", String.class, FLOW.DAY);
        return db.select(
                        month,
                        fund.SOURCE_KIND,
                        purpose.PURPOSE,
                        sum(FLOW.FEN).cast(Long.class),
                        countDistinct(FLOW.HOUSEHOLD_ID).cast(Long.class))
                .from(FLOW)
                .join(purpose)
                .on(purpose.ID.eq(FLOW.FROM_ID))
                .join(fund)
                .on(fund.ID.eq(purpose.PARENT_ID))
                .where(within(period))
                .and(FLOW.KIND.eq("PAYMENT"))
                .groupBy(month, fund.SOURCE_KIND, purpose.PURPOSE)
                .orderBy(month, fund.SOURCE_KIND, purpose.PURPOSE)
                .fetch(r -> new Month(
                        YearMonth.parse(r.value1()).toString(),
                        r.value2(),
                        r.value3(),
                        fen(r.value4()),
                        fen(r.value5())));
    }
}
