package org.lianhu.app.registry.imports;

import static org.lianhu.jooq.registry.Tables.IMPORT_OUTCOME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.registry.Households;
import org.lianhu.jooq.registry.tables.records.RosterImportRecord;
import org.lianhu.tabular.file.Sheet;
import org.lianhu.tabular.layout.ColumnMapping;
import org.lianhu.tabular.roster.Finding;
import org.lianhu.tabular.roster.HouseholdDraft;
import org.lianhu.tabular.roster.PlaceDirectory;
import org.lianhu.tabular.roster.RosterReader;
import org.lianhu.tabular.roster.RosterRules;
import org.lianhu.tabular.roster.SheetPlan;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a roster and either reports what would happen or makes it happen, a chunk of households a transaction. */
final class ImportRunner {

    private static final int CHUNK = 2_000;

    /** The parts of the server that a run needs. */
    record Parts(
            ChunkWriter.Tools tools,
            TransactionTemplate transactions,
            ImportStore store,
            ImportFiles files,
            Households households,
            Journal journal,
            PlaceDirectory places) {}

    /** What happened so far. */
    static final class Tally {
        int households;
        int persons;
        int newPersons;
        int updatedPersons;
        int unchanged;
        int refused;
        int updatedHouseholds;
    }

    private final Parts parts;
    private final RosterImportRecord row;
    private final LocalDate day;
    private final int chunk;
    private final Tally tally = new Tally();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, String> done = new HashMap<>();

    ImportRunner(Parts parts, RosterImportRecord row, LocalDate day) {
        this(parts, row, day, CHUNK);
    }

    /** @param chunk households a transaction */
    ImportRunner(Parts parts, RosterImportRecord row, LocalDate day, int chunk) {
        this.chunk = chunk;
        this.parts = parts;
        this.row = row;
        this.day = day;
    }

    /** Reads everything, changes nothing, and keeps the findings. */
    void check() {
        read(false);
        inTransaction(() -> {
            ImportStore.FaultCounts counts = parts.store().replaceFaults(row, findings);
            row.setWarnings(counts.warnings);
            row.setQuestions(counts.questions);
            finish("CHECKED");
            return true;
        });
    }

    /** Takes in every household that may be; one interrupted goes on where it stopped. */
    void run() {
        inTransaction(() -> {
            done.putAll(parts.tools()
                    .db()
                    .select(IMPORT_OUTCOME.POSITION, IMPORT_OUTCOME.OUTCOME)
                    .from(IMPORT_OUTCOME)
                    .where(IMPORT_OUTCOME.IMPORT_ID.eq(row.getId()))
                    .fetchMap(IMPORT_OUTCOME.POSITION, IMPORT_OUTCOME.OUTCOME));
            return true;
        });
        read(true);
        inTransaction(() -> {
            ImportStore.FaultCounts counts = parts.store().replaceFaults(row, findings);
            row.setWarnings(counts.warnings);
            row.setQuestions(counts.questions);
            finish("DONE");
            parts.journal()
                    .record(new Journal.Act(
                            "registry.roster-imported",
                            "import",
                            row.getId().toString(),
                            null,
                            java.util.Map.of("households", tally.households, "newPersons", tally.newPersons),
                            new Journal.Where(row.getPlaceCode(), row.getOrgCode(), null)));
            return true;
        });
    }

    private void finish(String state) {
        row.setState(state);
        row.setDone(tally.households);
        row.setTotal(tally.households);
        row.setHouseholds(tally.households);
        row.setPersons(tally.persons);
        row.setNewPersons(tally.newPersons);
        row.setUpdatedPersons(tally.updatedPersons);
        row.setUnchanged(tally.unchanged);
        row.setRefusedHouseholds(tally.refused);
        row.setUpdatedHouseholds(tally.updatedHouseholds);
        parts.store().save(row);
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(parts.transactions().execute(_ -> work.get()));
    }

    private void read(boolean write) {
        ImportShape shape = new ImportShape(VocabularyColumns.of(parts.tools().vocabulary()));
        ImportFiles.Opened file = inTransaction(() -> parts.files().open(row.getAttachmentId(), "导入名册"));
        try (file;
                ChunkPipeline pipeline = new ChunkPipeline(parts, row, day, write)) {
            RosterReader reader =
                    new RosterReader(shape.dictionary(), new RosterRules(day, OptionalLong.empty(), parts.places()));
            List<HouseholdMatcher.Item> waiting = new ArrayList<>();
            int[] position = {0};
            List<Finding> layout = reader.read(file.table(), plans(shape, file), draft -> {
                findings.addAll(draft.findings());
                waiting.add(HouseholdMatcher.Item.of(
                        position[0]++, draft, parts.tools().vault()));
                if (waiting.size() == chunk) {
                    chunk(waiting, pipeline);
                }
            });
            chunk(waiting, pipeline);
            pipeline.finish().forEach(this::count);
            findings.addAll(0, layout);
        }
    }

    private List<SheetPlan> plans(ImportShape shape, ImportFiles.Opened file) {
        List<SheetPlan> plans = new ArrayList<>();
        for (ImportShape.SheetChoice choice : inTransaction(() -> parts.store().choices(row))) {
            if (!choice.use() || choice.index() >= file.table().sheets().size()) {
                continue;
            }
            Sheet sheet = file.table().sheets().get(choice.index());
            java.util.Map<Integer, String> fields = new java.util.HashMap<>();
            choice.columns().forEach(c -> {
                if (c.target() != null) {
                    fields.put(c.index(), c.target());
                }
            });
            shape.header(file.table(), sheet)
                    .map(h -> new SheetPlan(sheet, h, new ColumnMapping(fields), shape.dictionary()))
                    .filter(SheetPlan::namesPersons)
                    .ifPresent(plans::add);
        }
        return plans;
    }

    private void chunk(List<HouseholdMatcher.Item> waiting, ChunkPipeline pipeline) {
        List<HouseholdMatcher.Item> items =
                waiting.stream().filter(i -> !done.containsKey(i.position())).toList();
        waiting.forEach(i -> {
            tally.households++;
            tally.persons += i.draft().members().size();
            recount(done.getOrDefault(i.position(), ""), i.draft().members().size());
        });
        waiting.clear();
        pipeline.add(items).forEach(this::count);
    }

    /** What an interrupted run did already. */
    private void recount(String outcome, int members) {
        switch (outcome) {
            case "created" -> tally.newPersons += members;
            case "updated" -> {
                tally.updatedHouseholds++;
                tally.updatedPersons += members;
            }
            case "unchanged" -> tally.unchanged += members;
            case "refused" -> tally.refused++;
            default -> {}
        }
    }

    private void count(HouseholdMatcher.Fate fate) {
        HouseholdDraft draft = fate.item().draft();
        switch (fate) {
            case HouseholdMatcher.Fate.Create _ ->
                tally.newPersons += draft.members().size();
            case HouseholdMatcher.Fate.Update _ -> {
                tally.updatedHouseholds++;
                tally.updatedPersons += draft.members().size();
            }
            case HouseholdMatcher.Fate.Unchanged _ ->
                tally.unchanged += draft.members().size();
            case HouseholdMatcher.Fate.Refuse refuse -> {
                tally.refused++;
                findings.add(HouseholdMatcher.finding(refuse));
            }
        }
    }
}
