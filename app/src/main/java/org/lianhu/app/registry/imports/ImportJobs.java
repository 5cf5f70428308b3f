package org.lianhu.app.registry.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.jooq.registry.tables.records.RosterImportRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.RefusedException;
import org.lianhu.tabular.roster.PlaceDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs checks and imports in the background, under the uploader's own reach. Job data holds an id and a place, no more.
 */
@Component
class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final String TASK = "roster-import";
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ImportJobs(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Called inside the transaction that moves the import on: the job exists if and only if that commits. */
    void schedule(UUID id, String place) {
        String instance = id + "-" + clock.instant().toEpochMilli();
        scheduler
                .getObject()
                .scheduleIfNotExists(TASK_DESCRIPTOR
                        .instance(instance)
                        .data(id + "|" + place)
                        .scheduledTo(clock.instant()));
    }

    private static final com.github.kagkarlsson.scheduler.task.TaskDescriptor<String> TASK_DESCRIPTOR =
            com.github.kagkarlsson.scheduler.task.TaskDescriptor.of(TASK, String.class);

    /** The work itself. */
    @Component
    static class Worker {

        private final ImportStore store;
        private final ImportRunner.Parts parts;
        private final Places places;
        private final Clock clock;

        Worker(
                ChunkTools tools,
                ImportStore store,
                ImportFiles files,
                Households households,
                Journal journal,
                Places places,
                PlatformTransactionManager transactions) {
            this.store = store;
            this.places = places;
            this.clock = tools.tools().clock();
            this.parts = new ImportRunner.Parts(
                    tools.tools(),
                    new TransactionTemplate(transactions),
                    store,
                    files,
                    households,
                    journal,
                    () -> java.util.List.of());
        }

        void work(String data) {
            UUID id = UUID.fromString(data.substring(0, data.indexOf('|')));
            DivisionCode place = DivisionCode.of(data.substring(data.indexOf('|') + 1));
            CurrentScope.run(scope(new Scope.Actor(null, null, "job:" + TASK), place), () -> {
                RosterImportRecord row = read(id);
                Scope own = scope(
                        new Scope.Actor(row.getCreatedBy(), row.getCreatedPost(), row.getCreatedByLabel()), place);
                CurrentScope.run(own, () -> work(row, place));
            });
        }

        private static Scope scope(Scope.Actor actor, DivisionCode place) {
            return new Scope(
                    actor,
                    Scope.Reach.of(place),
                    Set.of("registry.read", "registry.write", "registry.import"),
                    Scope.Mode.WRITE);
        }

        private RosterImportRecord read(UUID id) {
            return java.util.Objects.requireNonNull(parts.transactions().execute(_ -> store.get(id)));
        }

        private void work(RosterImportRecord row, DivisionCode place) {
            ImportRunner.Parts own = new ImportRunner.Parts(
                    parts.tools(),
                    parts.transactions(),
                    store,
                    parts.files(),
                    parts.households(),
                    parts.journal(),
                    directory(place));
            ImportRunner runner = new ImportRunner(own, row, RosterImports.dayOf(row, clock));
            try {
                switch (row.getState()) {
                    case "CHECKING" -> runner.check();
                    case "IMPORTING" -> runner.run();
                    default -> LOG.info("Import {} is {}: nothing to do", row.getId(), row.getState());
                }
            } catch (ChunkPipeline.Interrupted e) {
                throw e;
            } catch (RefusedException e) {
                fail(row, e.refusal().reason().code(), e.refusal().message());
            } catch (RuntimeException e) {
                LOG.error("Import {} failed", row.getId(), e);
                fail(row, "IMPORT_FAILED", "导入时出现意外错误,已写入的户保持完整,其余未写入:请稍后重新检查,仍不行请联系管理员");
            }
        }

        private void fail(RosterImportRecord row, String code, String message) {
            parts.transactions().executeWithoutResult(_ -> {
                RosterImportRecord now = store.get(row.getId());
                now.setState("FAILED");
                now.setProblemCode(code);
                now.setProblemMessage(message);
                store.save(now);
            });
        }

        /** The villages of the whole county: a household outside the uploader's reach is told from an unknown place. */
        private PlaceDirectory directory(DivisionCode place) {
            DivisionCode county = place.at(DivisionCode.Level.COUNTY).orElse(place);
            java.util.Map<String, String> townships = new java.util.HashMap<>();
            places.within(county, DivisionCode.Level.TOWNSHIP).forEach(t -> townships.put(t.code(), t.name()));
            return PlaceDirectory.of(places.within(county, DivisionCode.Level.VILLAGE).stream()
                    .map(v -> village(v, townships))
                    .toList());
        }

        private static PlaceDirectory.Village village(Place village, java.util.Map<String, String> townships) {
            String parent = village.parentCode();
            return new PlaceDirectory.Village(
                    village.code(), village.name(), parent == null ? "" : townships.getOrDefault(parent, ""));
        }
    }

    /** The tools of bulk writing as one bean. */
    @Component
    record ChunkTools(ChunkWriter.Tools tools) {
        @org.springframework.beans.factory.annotation.Autowired
        ChunkTools(
                org.jooq.DSLContext db,
                Clock clock,
                org.lianhu.kernel.Ids ids,
                org.lianhu.app.platform.crypto.Vault vault,
                org.lianhu.engine.vocabulary.Vocabulary vocabulary,
                tools.jackson.databind.json.JsonMapper json) {
            this(new ChunkWriter.Tools(db, clock, ids, vault, vocabulary, json));
        }
    }

    /** Registers the task with the scheduler. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        OneTimeTask<String> rosterImportTask(ObjectProvider<Worker> worker) {
            return Tasks.oneTime(TASK_DESCRIPTOR)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .execute((instance, _) -> worker.getObject().work(instance.getData()));
        }
    }
}
