package org.lianhu.app.registry.imports;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.jooq.registry.tables.records.RosterImportRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.RefusedException;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Chunks of a roster on their way: while two are being written, each in its own transaction, the next is read, matched
 * and sealed. What cannot be written as a whole is halved until the household at fault stands alone.
 *
 * <p>A chunk is matched before those ahead of it are committed; a household that shares a number or a person with any
 * of them, or with an earlier one of its own chunk, therefore waits, and is decided alone after them. So chunks under
 * way have nothing in common, and the order of the file decides who was first, whichever commits first.
 */
final class ChunkPipeline implements AutoCloseable {

    /** The server is going down: the import stays as it stands and goes on after the next start. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final int AT_ONCE = 2;

    /**
     * @param keys of all its households, those that wait too
     * @param late households that are decided alone afterwards
     */
    private record Flight(
            Set<String> keys,
            List<HouseholdMatcher.Item> items,
            List<HouseholdMatcher.Item> late,
            Future<@Nullable List<HouseholdMatcher.Fate>> written) {}

    private final ImportRunner.Parts parts;
    private final RosterImportRecord row;
    private final LocalDate day;
    private final boolean write;
    private final HouseholdMatcher matcher;
    private final ExecutorService writers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("roster-import-", 1).factory());
    private final Deque<Flight> flights = new ArrayDeque<>();

    /** @param write false to decide only */
    ChunkPipeline(ImportRunner.Parts parts, RosterImportRecord row, LocalDate day, boolean write) {
        this.parts = parts;
        this.row = row;
        this.day = day;
        this.write = write;
        ChunkWriter.Tools tools = parts.tools();
        this.matcher = new HouseholdMatcher(
                tools.db(),
                new DraftContent(tools.vocabulary(), tools.vault()),
                DivisionCode.of(row.getPlaceCode()),
                Set.of(row.getAccepted()));
    }

    /** Sends a chunk on its way; answers what became of one that had to land for it, if any. */
    List<HouseholdMatcher.Fate> add(List<HouseholdMatcher.Item> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Set<String> keys = new HashSet<>();
        List<HouseholdMatcher.Item> now = new ArrayList<>();
        List<HouseholdMatcher.Item> late = new ArrayList<>();
        for (HouseholdMatcher.Item item : items) {
            Set<String> own = item.keys();
            boolean waits = write && own.stream().anyMatch(k -> keys.contains(k) || flying(k));
            (waits ? late : now).add(item);
            keys.addAll(own);
        }
        @Nullable FateWriter ready = write ? ready(now) : null;
        List<HouseholdMatcher.Fate> before = flights.size() < AT_ONCE ? List.of() : land();
        var scope = CurrentScope.get();
        flights.add(new Flight(
                keys,
                now,
                late,
                writers.submit(() -> CurrentScope.call(scope, () -> ready == null ? decided(now) : attempt(ready)))));
        return before;
    }

    private boolean flying(String key) {
        return flights.stream().anyMatch(flight -> flight.keys().contains(key));
    }

    /** Waits for the chunks under way, and answers what became of their households. */
    List<HouseholdMatcher.Fate> finish() {
        List<HouseholdMatcher.Fate> all = new ArrayList<>();
        while (!flights.isEmpty()) {
            all.addAll(land());
        }
        return all;
    }

    /** Waits for the chunk that is under way longest; its late households follow while the other is still under way. */
    private List<HouseholdMatcher.Fate> land() {
        Flight first = flights.element();
        List<HouseholdMatcher.Fate> fates = landed(first.written());
        List<HouseholdMatcher.Fate> all = new ArrayList<>(fates == null ? halves(first.items()) : fates);
        first.late().forEach(item -> all.addAll(careful(List.of(item))));
        flights.remove();
        return all;
    }

    private static @Nullable List<HouseholdMatcher.Fate> landed(Future<@Nullable List<HouseholdMatcher.Fate>> written) {
        try {
            return written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private List<HouseholdMatcher.Fate> decided(List<HouseholdMatcher.Item> items) {
        return inTransaction(() -> {
            List<HouseholdMatcher.Fate> fates = matcher.decide(items);
            progress(items);
            return fates;
        });
    }

    private FateWriter ready(List<HouseholdMatcher.Item> items) {
        return new FateWriter(parts, row, day, inTransaction(() -> matcher.decide(items)));
    }

    /** Writes all or nothing; null when something among it must be looked at alone. */
    private @Nullable List<HouseholdMatcher.Fate> attempt(FateWriter ready) {
        try {
            return write(ready);
        } catch (RefusedException | DataAccessException e) {
            return null;
        }
    }

    private List<HouseholdMatcher.Fate> write(FateWriter ready) {
        return inTransaction(() -> {
            ready.write();
            progress(ready.fates().stream().map(HouseholdMatcher.Fate::item).toList());
            return ready.fates();
        });
    }

    private void progress(List<HouseholdMatcher.Item> items) {
        if (!items.isEmpty()) {
            int done = items.getLast().position() + 1;
            parts.store().progress(row.getId(), done, Math.max(done, row.getTotal()));
        }
    }

    private List<HouseholdMatcher.Fate> careful(List<HouseholdMatcher.Item> items) {
        if (items.size() == 1) {
            return List.of(single(items.getFirst()));
        }
        List<HouseholdMatcher.Fate> fates = attempt(ready(items));
        return fates == null ? halves(items) : fates;
    }

    private List<HouseholdMatcher.Fate> halves(List<HouseholdMatcher.Item> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? List.of() : careful(items);
        }
        List<HouseholdMatcher.Fate> all = new ArrayList<>(careful(items.subList(0, items.size() / 2)));
        all.addAll(careful(items.subList(items.size() / 2, items.size())));
        return all;
    }

    private HouseholdMatcher.Fate single(HouseholdMatcher.Item item) {
        Note refusal;
        try {
            return write(ready(List.of(item))).getFirst();
        } catch (RefusedException e) {
            refusal = Note.of(
                    e.refusal().reason().code(),
                    Action.REJECT_HOUSEHOLD,
                    e.refusal().message());
        } catch (DataIntegrityViolationException e) {
            refusal = String.valueOf(e.getMessage()).contains("person_id_number")
                    ? Note.of("PERSON_ALREADY_REGISTERED", Action.REJECT_HOUSEHOLD, "本户有成员的身份证号码已在其他地区登记:请先联系登记地核实")
                    : Note.of("HOUSEHOLD_CONTRADICTS_REGISTRY", Action.REJECT_HOUSEHOLD, "本户与已登记的信息冲突:请核对成员和户主后重新上传");
        }
        return write(new FateWriter(parts, row, day, List.of(new HouseholdMatcher.Fate.Refuse(item, refusal))))
                .getFirst();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(parts.transactions().execute(_ -> work.get()));
    }

    /**
     * Waits for writes that are under way: each commits or it does not, but nothing goes on behind the caller's back.
     */
    @Override
    public void close() {
        writers.close();
    }
}
