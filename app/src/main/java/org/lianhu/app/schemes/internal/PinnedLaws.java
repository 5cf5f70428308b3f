package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.PIN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.FactSheet;
import org.lianhu.app.registry.FactSheets;
import org.lianhu.app.schemes.Bindings.Binding;
import org.lianhu.app.schemes.Pins;
import org.lianhu.engine.decide.Transitions;
import org.lianhu.engine.pack.Pack;
import org.lianhu.jooq.schemes.tables.records.PinRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pins in {@code schemes.pin}. */
@Component
class PinnedLaws implements Pins {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Laws laws;

    PinnedLaws(DSLContext db, Clock clock, Ids ids, Laws laws) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.laws = laws;
    }

    /** What rulings come from. */
    @Component("pinnedLawsSources")
    record Laws(PinnedTexts texts, BindingTables tables, FactSheets sheets, TransitionRuling ruling) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(Running running) {
        laws.texts()
                .inForce(running.pack(), running.seat(), running.acceptedOn())
                .ifPresent(text -> db.insertInto(PIN)
                        .set(row(running, text, running.acceptedOn(), Ruling.ACCEPTED, "受理时施行的文本。"))
                        .onConflictDoNothing()
                        .execute());
    }

    private PinRecord row(Running running, PinnedTexts.Text text, LocalDate since, Ruling ruling, String reason) {
        var row = db.newRecord(PIN);
        row.setId(ids.next());
        row.setCaseId(running.caseId());
        row.setHouseholdId(running.householdId());
        row.setPlaceCode(running.seat().place().code());
        row.setOrgCode(running.seat().orgCode());
        row.setPack(running.pack());
        row.setPackSha256(text.sha256());
        row.setAdoptionId(text.adoption().orElse(null));
        row.setSince(since);
        row.setRuling(ruling.name());
        row.setReason(reason);
        row.setActorId(CurrentScope.get().actor().accountId());
        row.setRecordedAt(clock.instant());
        return row;
    }

    @Override
    @Transactional
    public int settle(Collection<Running> cases, LocalDate on) {
        var ids = cases.stream().map(Running::caseId).toList();
        var pinned = rows(ids).keySet();
        cases.stream().filter(running -> !pinned.contains(running.caseId())).forEach(this::accept);
        var known = rows(ids);
        var table = cases.size() == 1
                ? laws.tables().around(cases.iterator().next().seat(), on)
                : laws.tables().everywhere(on);
        Map<Running, Binding> later = new HashMap<>();
        for (var running : cases) {
            table.at(running.seat()).stream()
                    .filter(b -> b.pack().id().equals(running.pack()))
                    .filter(b -> isNew(b, known.getOrDefault(running.caseId(), List.of())))
                    .findFirst()
                    .ifPresent(b -> later.put(running, b));
        }
        var facts = facts(later, on);
        later.forEach((running, binding) -> {
            var latest = known.getOrDefault(running.caseId(), List.of()).getLast();
            rule(running, latest, binding, Optional.ofNullable(facts.get(running.householdId())), on);
        });
        return later.size();
    }

    private static boolean isNew(Binding binding, List<PinRecord> rows) {
        var id = binding.adoptionId();
        return !rows.isEmpty()
                && rows.stream().noneMatch(row -> id.equals(row.getAdoptionId()) || id.equals(row.getConsidered()));
    }

    /** Facts are only looked at where the rule compares what the two texts are worth to the person. */
    private Map<UUID, FactSheet> facts(Map<Running, Binding> later, LocalDate on) {
        var households = later.entrySet().stream()
                .filter(e -> e.getValue().pack().header().transition() == Pack.Transition.FAVOURABLE)
                .map(e -> e.getKey().householdId())
                .distinct()
                .toList();
        return households.isEmpty()
                ? Map.of()
                : laws.sheets().of(households, on).stream()
                        .collect(Collectors.toMap(sheet -> sheet.home().id(), sheet -> sheet));
    }

    private void rule(Running running, PinRecord latest, Binding binding, Optional<FactSheet> facts, LocalDate on) {
        var earlier = text(latest);
        var later = laws.tables().adopted(binding.adoptionId());
        var dates = new Transitions.Dates(running.acceptedOn(), binding.since());
        var ruled = laws.ruling().choose(dates, earlier, later, facts, on);
        var ruling = switch (ruled.choice()) {
            case EARLIER -> Ruling.EARLIER;
            case LATER -> Ruling.LATER;
            case FOR_A_BODY -> Ruling.FOR_A_BODY;
        };
        var row = row(running, ruling == Ruling.LATER ? later : earlier, on, ruling, ruled.reason());
        row.setConsidered(binding.adoptionId());
        db.insertInto(PIN).set(row).onConflictDoNothing().execute();
    }

    private PinnedTexts.Text text(PinRecord row) {
        return laws.texts().of(row.getPack(), row.getPackSha256(), row.getAdoptionId());
    }

    /** The text that the case is decided by; empty for a case that was accepted before texts were pinned. */
    Optional<PinnedTexts.Text> text(UUID caseId) {
        return latest(caseId).map(this::text);
    }

    private Optional<PinRecord> latest(UUID caseId) {
        var rows = rows(List.of(caseId)).getOrDefault(caseId, List.of());
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    private Map<UUID, List<PinRecord>> rows(Collection<UUID> cases) {
        return db.selectFrom(PIN).where(PIN.CASE_ID.in(cases)).orderBy(PIN.RECORDED_AT, PIN.ID).stream()
                .collect(Collectors.groupingBy(PinRecord::getCaseId));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen(UUID caseId) {
        return latest(caseId)
                .filter(row -> row.getRuling().equals(Ruling.FOR_A_BODY.name()))
                .isPresent();
    }

    @Override
    @Transactional
    public void choose(Running running, boolean later, String reason) {
        var latest = latest(running.caseId())
                .filter(row -> row.getRuling().equals(Ruling.FOR_A_BODY.name()))
                .orElseThrow(() -> new RefusedException("LAW_NOT_OPEN", "", "这件适用哪个文本已经明确,无须再选。需要调整的,请按程序退回后重新办理。"));
        var chosen = later ? laws.tables().adopted(latest.getConsidered()) : text(latest);
        var row = row(running, chosen, LocalDate.now(clock), Ruling.CHOSEN, reason);
        row.setConsidered(latest.getConsidered());
        row.insert();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pin> of(UUID caseId) {
        return rows(List.of(caseId)).getOrDefault(caseId, List.of()).stream()
                .map(PinnedLaws::pin)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pin> causedBy(UUID adoption) {
        return db.selectFrom(PIN)
                .where(PIN.CONSIDERED.eq(adoption))
                .orderBy(PIN.RECORDED_AT, PIN.ID)
                .fetch(PinnedLaws::pin);
    }

    private static Pin pin(PinRecord row) {
        return new Pin(
                row.getCaseId(),
                row.getAdoptionId(),
                row.getPackSha256(),
                row.getSince(),
                row.getConsidered(),
                Ruling.valueOf(row.getRuling()),
                row.getReason());
    }
}
