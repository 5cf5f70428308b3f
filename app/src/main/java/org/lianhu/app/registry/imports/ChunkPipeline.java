package org.lianhu.app.registry.imports;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * Chunks of a roster on their way: while one is being written, the next is read, matched and sealed. One writer, in the
 * order of the file. What cannot be written as a whole is halved until the household at fault stands alone.
 *
 * <p>A chunk is matched before its predecessor is committed; a household that shares a number or a person with one of
 * them therefore waits, and is decided alone after both.
 */
final class ChunkPipeline implements AutoCloseable {

    /** The server is going down: the import stays as it stands and goes on after the next start. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Flight(
            List<HouseholdMatcher.Item> items,
            List<HouseholdMatcher.Item> late,
            Future<@Nullable List<HouseholdMatcher.Fate>> written) {}

    private final ImportRunner.Parts parts;
    private final RosterImportRecord row;
    private final LocalDate day;
    private final boolean write;
    private final HouseholdMatcher matcher;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("roster-import").factory());
    private @Nullable Flight flight;
    private Set<String> flying = Set.of();

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

    /** Sends a chunk on its way; answers what became of the one before. */
    List<HouseholdMatcher.Fate> add(List<HouseholdMatcher.Item> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Set<String> keys = new HashSet<>();
        List<HouseholdMatcher.Item> now = new ArrayList<>();
        List<HouseholdMatcher.Item> late = new ArrayList<>();
        for (HouseholdMatcher.Item item : items) {
            Set<String> own = item.keys();
            boolean waits = write && own.stream().anyMatch(k -> keys.contains(k) || flying.contains(k));
            (waits ? late : now).add(item);
            keys.addAll(own);
        }
        @Nullable FateWriter ready = write ? ready(now) : null;
        List<HouseholdMatcher.Fate> before = finish();
        flying = keys;
        var scope = CurrentScope.get();
        flight = new Flight(
                now,
                late,
                writer.submit(() -> CurrentScope.call(scope, () -> ready == null ? decided(now) : attempt(ready))));
        return before;
    }

    /** Waits for the chunk under way, and answers what became of its households. */
    List<HouseholdMatcher.Fate> finish() {
        Flight last = flight;
        flight = null;
        if (last == null) {
            return List.of();
        }
        List<HouseholdMatcher.Fate> fates = landed(last.written());
        List<HouseholdMatcher.Fate> all = new ArrayList<>(fates == null ? halves(last.items()) : fates);
        last.late().forEach(item -> all.addAll(careful(List.of(item))));
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
            progress(items);
            return matcher.decide(items);
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

    /** Waits for a write that is under way: it commits or it does not, but nothing goes on behind the caller's back. */
    @Override
    public void close() {
        writer.shutdown();
        writer.close();
    }
}
