package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.FINDING;
import static org.lianhu.jooq.schemes.Tables.SCREENED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.registry.FactSheet;
import org.lianhu.app.registry.FactSheets;
import org.lianhu.app.registry.Touches;
import org.lianhu.app.schemes.Bindings.Binding;
import org.lianhu.app.schemes.Bindings.Seat;
import org.lianhu.app.schemes.internal.Answering.Answered;
import org.lianhu.jooq.schemes.tables.records.FindingRecord;
import org.lianhu.jooq.schemes.tables.records.ScreenedRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the answers of some households anew, but only of those whose facts, dates or adoptions changed since they
 * were last looked at.
 */
@Component
class FoundRenewal {

    /** Nothing is believed longer than this, whatever the rules say. */
    private static final int LONGEST_YEARS = 1;

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final FactSheets sheets;
    private final Parts parts;

    FoundRenewal(DSLContext db, Clock clock, Ids ids, FactSheets sheets, Parts parts) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.sheets = sheets;
        this.parts = parts;
    }

    /** What the answers come from. */
    @Component
    record Parts(Touches touches, BindingTables tables, Answering answering, FoundText text) {}

    /** Looks at these households; answers how many of them had to be computed anew. */
    @Transactional
    public int renew(List<Touches.Home> homes) {
        alone();
        var today = LocalDate.now(clock);
        var table = parts.tables().everywhere(today);
        var ids = homes.stream().map(Touches.Home::id).distinct().toList();
        var active = parts.touches().active(ids);
        Map<Seat, List<Binding>> bindings = new HashMap<>();
        active.forEach(home -> bindings.computeIfAbsent(seat(home), table::at));
        var touched = parts.touches().take(ids);
        var known = screened(ids);
        var stale = active.stream()
                .filter(home -> touched.contains(home.id())
                        || isStale(known.get(home.id()), BindingTable.stamp(of(bindings, seat(home))), today))
                .map(Touches.Home::id)
                .toList();
        var gone = new HashSet<>(ids);
        active.forEach(home -> gone.remove(home.id()));
        gone.addAll(stale);
        forget(gone);
        write(sheets.of(stale, today), bindings, table, today);
        return stale.size();
    }

    private static List<Binding> of(Map<Seat, List<Binding>> bindings, Seat seat) {
        return bindings.getOrDefault(seat, List.of());
    }

    /** One renewal at a time: two that meet would both write the same household. */
    private void alone() {
        db.execute("SELECT pg_advisory_xact_lock(hashtext('schemes.finding'))");
    }

    private void write(List<FactSheet> read, Map<Seat, List<Binding>> bindings, BindingTable table, LocalDate today) {
        var findings = new ArrayList<FindingRecord>();
        var looked = new ArrayList<ScreenedRecord>();
        for (var sheet : read) {
            var inForce = of(bindings, seat(sheet));
            var answers = parts.answering().answers(sheet, inForce, today, FieldClasses.ALL).stream()
                    .filter(Answered.class::isInstance)
                    .map(Answered.class::cast)
                    .toList();
            answers.forEach(answer -> finding(sheet, answer, today).ifPresent(findings::add));
            looked.add(looked(sheet, inForce, goodUntil(answers, table.nextEdge(), today)));
        }
        db.batchInsert(findings).execute();
        db.batchInsert(looked).execute();
    }

    private static Seat seat(Touches.Home home) {
        return new Seat(DivisionCode.of(home.placeCode()), home.orgCode());
    }

    private static Seat seat(FactSheet sheet) {
        return new Seat(DivisionCode.of(sheet.home().placeCode()), sheet.home().orgCode());
    }

    private Map<UUID, ScreenedRecord> screened(Collection<UUID> households) {
        return db.selectFrom(SCREENED)
                .where(SCREENED.HOUSEHOLD_ID.in(households))
                .fetchMap(SCREENED.HOUSEHOLD_ID);
    }

    private static boolean isStale(@Nullable ScreenedRecord last, String stamp, LocalDate today) {
        return last == null
                || !last.getGoodUntil().isAfter(today)
                || today.isBefore(last.getLookedOn())
                || !last.getAdoptions().equals(stamp);
    }

    private void forget(Collection<UUID> households) {
        db.deleteFrom(FINDING).where(FINDING.HOUSEHOLD_ID.in(households)).execute();
        db.deleteFrom(SCREENED).where(SCREENED.HOUSEHOLD_ID.in(households)).execute();
    }

    private static LocalDate goodUntil(List<Answered> answers, Optional<LocalDate> edge, LocalDate today) {
        var latest = today.plusYears(LONGEST_YEARS);
        var nearest = answers.stream()
                .flatMap(answer -> answer.horizon().stream())
                .filter(latest::isAfter)
                .min(LocalDate::compareTo)
                .orElse(latest);
        return edge.filter(nearest::isAfter).orElse(nearest);
    }

    private ScreenedRecord looked(FactSheet sheet, List<Binding> inForce, LocalDate goodUntil) {
        var row = db.newRecord(SCREENED);
        row.setHouseholdId(sheet.home().id());
        row.setPlaceCode(sheet.home().placeCode());
        row.setOrgCode(sheet.home().orgCode());
        row.setLookedOn(LocalDate.now(clock));
        row.setLookedAt(clock.instant());
        row.setGoodUntil(goodUntil);
        row.setAdoptions(BindingTable.stamp(inForce));
        return row;
    }

    private Optional<FindingRecord> finding(FactSheet sheet, Answered answered, LocalDate today) {
        return FoundText.kind(answered.answer()).map(kind -> {
            var home = sheet.home();
            var header = answered.binding().pack().header();
            var words = parts.text().of(sheet, answered);
            var row = db.newRecord(FINDING);
            row.setId(ids.next());
            row.setHouseholdId(home.id());
            row.setPlaceCode(home.placeCode());
            row.setOrgCode(home.orgCode());
            row.setPersonId(answered.unit().person().orElse(null));
            row.setHeadName(home.headName());
            row.setHouseholdNumber(home.number());
            row.setUnitName(answered.unit().name());
            row.setAdoptionId(answered.binding().adoptionId());
            row.setPack(header.id());
            row.setPackTitle(header.title());
            row.setKind(kind.name());
            row.setReason(words.reason());
            row.setClause(words.clause());
            row.setMissing(answered.answer().missing().stream()
                    .map(Offices::code)
                    .collect(Collectors.toCollection(java.util.TreeSet::new))
                    .toArray(String[]::new));
            row.setBenefit(words.benefit());
            words.amount().ifPresent(amount -> {
                row.setAmountLow(amount.low());
                row.setAmountHigh(amount.high());
            });
            row.setFoundOn(today);
            return row;
        });
    }
}
