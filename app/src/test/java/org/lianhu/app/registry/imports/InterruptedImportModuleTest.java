package org.lianhu.app.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.PersonBrowser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.jooq.registry.tables.records.RosterImportRecord;
import org.lianhu.kernel.IdNumber;
import org.lianhu.tabular.roster.PlaceDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A server that dies in the middle of an import: the rest follows at the next start, and nobody is there twice. */
@LianhuTest
class InterruptedImportModuleTest {

    private static final String VILLAGE = "539974001001";
    private static final Scope OFFICER = Scopes.officer(VILLAGE, "registry.read", "registry.write", "registry.import");
    private static final int HOUSEHOLDS = 20;

    @Autowired
    RosterImports imports;

    @Autowired
    ImportStore store;

    @Autowired
    ImportFiles files;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportJobs.ChunkTools tools;

    @Autowired
    Households households;

    @Autowired
    PersonBrowser persons;

    @Autowired
    Journal journal;

    @Autowired
    Places places;

    @Autowired
    PlatformTransactionManager manager;

    /** Dies like a killed process: the running transaction is rolled back, and no later one begins. */
    private static final class Dying implements PlatformTransactionManager {
        private final PlatformTransactionManager real;
        private int left;

        Dying(PlatformTransactionManager real, int transactions) {
            this.real = real;
            left = transactions;
        }

        static final class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public synchronized TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            left--;
            if (left < 0) {
                throw new Killed();
            }
            return real.getTransaction(definition);
        }

        @Override
        public synchronized void commit(TransactionStatus status) {
            if (left <= 0) {
                real.rollback(status);
                throw new Killed();
            }
            real.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }
    }

    @BeforeEach
    void place() {
        CurrentScope.run(
                Scope.job("test"),
                () -> places.load(List.of(
                        new Places.NewPlace("539974000000", "中断县"),
                        new Places.NewPlace("539974001000", "中断乡"),
                        new Places.NewPlace(VILLAGE, "中断村"))));
    }

    private static String number(int sequence) {
        String first = "53997419700101" + "%03d".formatted(sequence);
        return first + IdNumber.checkCharacter(first);
    }

    private UUID checked() {
        StringBuilder csv = new StringBuilder("户编号,成员姓名,与户主关系,证件号码\n");
        IntStream.range(0, HOUSEHOLDS)
                .forEach(i -> csv.append(
                        "Z%d,东方断续,户主,%s\nZ%d,东方断尾,之子,%s\n".formatted(i, number(2 * i), i, number(2 * i + 1))));
        ImportRecord.Upload upload = CurrentScope.call(
                OFFICER,
                () -> imports.upload(
                        "名册.csv", new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8))));
        List<ImportShape.SheetChoice> choices = upload.sheets().stream()
                .map(s -> new ImportShape.SheetChoice(
                        s.index(),
                        s.use(),
                        s.columns().stream()
                                .map(c -> new ImportShape.ColumnChoice(c.index(), c.proposal()))
                                .toList()))
                .toList();
        CurrentScope.call(OFFICER, () -> imports.map(upload.id(), choices));
        await(upload.id(), "CHECKED");
        return upload.id();
    }

    private ImportRecord await(UUID id, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> CurrentScope.call(OFFICER, () -> imports.get(id)),
                        r -> r.state().equals(state));
    }

    private long found() {
        return CurrentScope.call(OFFICER, () -> persons.search("东方断", null, null, 100)).items().stream()
                .map(PersonBrowser.Found::personId)
                .distinct()
                .count();
    }

    private <T> T asOfficer(java.util.function.Supplier<T> work) {
        return CurrentScope.call(
                OFFICER,
                () -> java.util.Objects.requireNonNull(new TransactionTemplate(manager).execute(_ -> work.get())));
    }

    @Test
    void what_a_killed_server_left_is_finished_once() {
        UUID id = checked();
        RosterImportRecord row = asOfficer(() -> {
            RosterImportRecord now = store.lock(id);
            now.setState("IMPORTING");
            store.save(now);
            return now;
        });
        var parts = new ImportRunner.Parts(
                tools.tools(),
                new TransactionTemplate(new Dying(manager, 12)),
                store,
                files,
                households,
                journal,
                PlaceDirectory.of(List.of()));
        assertThatThrownBy(() -> CurrentScope.run(
                        OFFICER, () -> new ImportRunner(parts, row, java.time.LocalDate.of(2026, 1, 1), 3).run()))
                .satisfies(thrown -> assertThat(thrown instanceof Dying.Killed ? thrown : thrown.getCause())
                        .isInstanceOf(Dying.Killed.class));
        assertThat(CurrentScope.call(OFFICER, () -> imports.get(id)).state()).isEqualTo("IMPORTING");
        long before = found();
        assertThat(before).isPositive().isLessThan(2L * HOUSEHOLDS);

        asOfficer(() -> {
            jobs.schedule(id, VILLAGE);
            return true;
        });

        ImportRecord done = await(id, "DONE");
        assertThat(found()).isEqualTo(2L * HOUSEHOLDS);
        assertThat(java.util.Objects.requireNonNull(done.summary()).newPersons())
                .isEqualTo(2 * HOUSEHOLDS);
        assertThat(done.undo().undoable()).isTrue();
    }

    @Test
    void the_open_copy_of_a_killed_server_is_removed_and_that_of_a_running_one_stays(@TempDir Path data)
            throws Exception {
        Path left = Files.createDirectories(data.resolve("open/" + new UUID(1, 1)));
        Files.writeString(left.resolve("roster1.tmp"), "姓名");
        OpenCopies running = new OpenCopies(data.resolve("open"));
        assertThat(left).doesNotExist();
        Path kept = running.create();
        OpenCopies other = new OpenCopies(data.resolve("open"));
        assertThat(kept).exists();
        other.destroy();
        running.destroy();
        assertThat(data.resolve("open")).isEmptyDirectory();
    }
}
