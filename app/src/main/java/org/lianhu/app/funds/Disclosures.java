package org.lianhu.app.funds;

import static org.jooq.impl.DSL.sum;
import static org.lianhu.jooq.funds.Tables.ACCOUNT;
import static org.lianhu.jooq.funds.Tables.DISCLOSED_SUM;
import static org.lianhu.jooq.funds.Tables.DISCLOSURE;
import static org.lianhu.jooq.funds.Tables.FLOW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the use of money to everybody (S3-6.2-2): sums by source and purpose of a period, never a person. */
@Component
public class Disclosures {

    private static final int SHOWN = 24;

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Journal journal;
    private final Places places;

    Disclosures(DSLContext db, Clock clock, Ids ids, Journal journal, Places places) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.journal = journal;
        this.places = places;
    }

    /**
     * What everybody reads.
     *
     * @param households how many got money; absent, like the total, when they are too few to be told
     */
    public record Published(
            UUID id,
            String placeName,
            LocalDate from,
            LocalDate until,
            LocalDate publishedOn,
            @Nullable Long households,
            @Nullable Long paidFen,
            List<Sum> sums) {}

    /**
     * @param what {@code RECEIVED} or {@code PAID}
     * @param sources several where sums of few households were put together
     */
    public record Sum(
            String what,
            List<String> sources,
            List<String> purposes,
            long fen,
            @Nullable Long households) {}

    /**
     * Publishes a period that is over, for the caller's own place. It is never changed, and no two periods overlap: one
     * could be taken off the other.
     */
    @Transactional
    public UUID publish(LocalDate from, LocalDate until) {
        CurrentScope.get().require("funds.publish");
        var today = LocalDate.now(clock);
        var place = CurrentScope.get().reach().place();
        if (until.isBefore(from) || !today.isAfter(until)) {
            throw InvalidInputException.of("/until", "PERIOD_INVALID", "只能公开已经结束的期间,起止日期须先后相符。");
        }
        if (place == null) {
            throw new RefusedException("NO_PLACE", "S3-6.2-2", "请切换到有管辖地区的岗位后公开资金使用情况。");
        }
        var paid = paid(from, until);
        var cells = SmallGroups.merge(paid);
        var all = new HashSet<UUID>();
        paid.forEach(c -> all.addAll(c.households()));
        boolean tooFew = cells.isEmpty() && !all.isEmpty();
        var id = ids.next();
        insert(id, place, from, until, tooFew ? null : totals(all, cells));
        int no = 0;
        for (var sum : received(from, until)) {
            insert(id, ++no, place.code(), sum);
        }
        for (var cell : cells) {
            var sum = new Sum("PAID", List.copyOf(cell.sources()), List.copyOf(cell.purposes()), cell.fen(), (long)
                    cell.households().size());
            insert(id, ++no, place.code(), sum);
        }
        journal.record(Journal.Act.of("funds.publish", "disclosure", id, Journal.Where.place(place.code())));
        return id;
    }

    private record Totals(long households, long fen) {}

    private static Totals totals(Set<UUID> all, List<SmallGroups.Cell> cells) {
        return new Totals(
                all.size(), cells.stream().mapToLong(SmallGroups.Cell::fen).sum());
    }

    private void insert(UUID id, DivisionCode place, LocalDate from, LocalDate until, @Nullable Totals totals) {
        try {
            db.insertInto(DISCLOSURE)
                    .set(DISCLOSURE.ID, id)
                    .set(DISCLOSURE.PLACE_CODE, place.code())
                    .set(DISCLOSURE.PLACE_NAME, places.path(place))
                    .set(DISCLOSURE.FROM_DAY, from)
                    .set(DISCLOSURE.UNTIL_DAY, until)
                    .set(DISCLOSURE.PUBLISHED_ON, LocalDate.now(clock))
                    .set(DISCLOSURE.HOUSEHOLDS, totals == null ? null : totals.households())
                    .set(DISCLOSURE.PAID_FEN, totals == null ? null : totals.fen())
                    .set(DISCLOSURE.RECORDED_AT, clock.instant())
                    .set(DISCLOSURE.ACTOR_ID, Actors.id())
                    .execute();
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException("PERIOD_PUBLISHED", "S3-6.2-2", "这段时间(或其中一部分)已经公开过。相交的期间相减会暴露个别户,请从上次公开的次日起公开。");
        }
    }

    private void insert(UUID id, int no, String place, Sum sum) {
        db.insertInto(DISCLOSED_SUM)
                .set(DISCLOSED_SUM.DISCLOSURE_ID, id)
                .set(DISCLOSED_SUM.NO, no)
                .set(DISCLOSED_SUM.WHAT, sum.what())
                .set(DISCLOSED_SUM.SOURCES, sum.sources().toArray(String[]::new))
                .set(DISCLOSED_SUM.PURPOSES, sum.purposes().toArray(String[]::new))
                .set(DISCLOSED_SUM.FEN, sum.fen())
                .set(DISCLOSED_SUM.HOUSEHOLDS, sum.households())
                .set(DISCLOSED_SUM.PLACE_CODE, place)
                .execute();
    }

    /** What was paid, by source and purpose, with the households that got it. */
    private List<SmallGroups.Cell> paid(LocalDate from, LocalDate until) {
        var purpose = ACCOUNT.as("purpose");
        var fund = ACCOUNT.as("fund");
        record Key(String source, String purpose) {}
        var fen = new LinkedHashMap<Key, Long>();
        var households = new LinkedHashMap<Key, Set<UUID>>();
        db.select(
                        fund.SOURCE_KIND,
                        purpose.PURPOSE,
                        FLOW.HOUSEHOLD_ID,
                        sum(FLOW.FEN).cast(Long.class))
                .from(FLOW)
                .join(purpose)
                .on(purpose.ID.eq(FLOW.FROM_ID))
                .join(fund)
                .on(fund.ID.eq(purpose.PARENT_ID))
                .where(FLOW.KIND.eq("PAYMENT"))
                .and(FLOW.DAY.between(from, until))
                .groupBy(fund.SOURCE_KIND, purpose.PURPOSE, FLOW.HOUSEHOLD_ID)
                .forEach(r -> {
                    var key = new Key(r.value1(), r.value2());
                    fen.merge(key, r.value4(), Long::sum);
                    households.computeIfAbsent(key, k -> new HashSet<>()).add(r.value3());
                });
        return fen.entrySet().stream()
                .map(e -> new SmallGroups.Cell(
                        Set.of(e.getKey().source()),
                        Set.of(e.getKey().purpose()),
                        e.getValue(),
                        households.getOrDefault(e.getKey(), Set.of())))
                .toList();
    }

    private List<Sum> received(LocalDate from, LocalDate until) {
        var fund = ACCOUNT.as("fund");
        return db.select(fund.SOURCE_KIND, sum(FLOW.FEN).cast(Long.class))
                .from(FLOW)
                .join(fund)
                .on(fund.ID.eq(FLOW.TO_ID))
                .where(FLOW.KIND.eq("RECEIPT"))
                .and(FLOW.DAY.between(from, until))
                .groupBy(fund.SOURCE_KIND)
                .orderBy(fund.SOURCE_KIND)
                .fetch(r -> new Sum("RECEIVED", List.of(r.value1()), List.of(), r.value2(), null));
    }

    /** What is published and visible to whoever asks, the newest first; the public sees all of it. */
    @Transactional(readOnly = true)
    public List<Published> published() {
        var rows = db.selectFrom(DISCLOSURE)
                .orderBy(DISCLOSURE.UNTIL_DAY.desc(), DISCLOSURE.ID)
                .limit(SHOWN)
                .fetch();
        var sums = db.selectFrom(DISCLOSED_SUM)
                .where(DISCLOSED_SUM.DISCLOSURE_ID.in(rows.map(r -> r.getId())))
                .orderBy(DISCLOSED_SUM.NO)
                .fetchGroups(DISCLOSED_SUM.DISCLOSURE_ID);
        return rows.map(r -> new Published(
                r.getId(),
                r.getPlaceName(),
                r.getFromDay(),
                r.getUntilDay(),
                r.getPublishedOn(),
                r.getHouseholds(),
                r.getPaidFen(),
                sums.getOrDefault(r.getId(), db.newResult(DISCLOSED_SUM)).stream()
                        .map(s -> new Sum(
                                s.getWhat(),
                                Arrays.asList(s.getSources()),
                                Arrays.asList(s.getPurposes()),
                                s.getFen(),
                                s.getHouseholds()))
                        .toList()));
    }
}
