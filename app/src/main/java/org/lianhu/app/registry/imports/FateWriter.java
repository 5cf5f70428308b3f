package org.lianhu.app.registry.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.jooq.registry.tables.records.RosterImportRecord;

/** Carries out what was decided about the households of a chunk, and writes down the outcome of each. */
final class FateWriter {

    private final ImportRunner.Parts parts;
    private final RosterImportRecord row;
    private final LocalDate day;

    FateWriter(ImportRunner.Parts parts, RosterImportRecord row, LocalDate day) {
        this.parts = parts;
        this.row = row;
        this.day = day;
    }

    /** False when a person is registered where this scope cannot see; the transaction must then be rolled back. */
    boolean write(List<HouseholdMatcher.Fate> fates) {
        ChunkWriter writer = new ChunkWriter(parts.tools(), row.getId(), day);
        HouseholdUpdater updater = new HouseholdUpdater(parts.tools(), parts.households(), row.getId(), day);
        BulkInsert outcomes = new BulkInsert("registry.import_outcome", ChunkColumns.OUTCOME, "");
        for (HouseholdMatcher.Fate fate : fates) {
            switch (fate) {
                case HouseholdMatcher.Fate.Create create -> {
                    UUID id = writer.add(create.item().draft(), create.place(), row.getOrgCode());
                    outcome(outcomes, fate, id, "created", create.content());
                }
                case HouseholdMatcher.Fate.Update update -> {
                    updater.update(update.householdId(), update.item().draft());
                    outcome(outcomes, fate, update.householdId(), "updated", update.content());
                }
                case HouseholdMatcher.Fate.Unchanged same ->
                    outcome(outcomes, fate, same.householdId(), "unchanged", same.content());
                case HouseholdMatcher.Fate.Refuse _ -> outcome(outcomes, fate, null, "refused", null);
            }
        }
        if (!writer.write()) {
            return false;
        }
        outcomes.execute(parts.tools().db());
        return true;
    }

    private void outcome(
            BulkInsert outcomes,
            HouseholdMatcher.Fate fate,
            @Nullable UUID household,
            String kind,
            byte @Nullable [] content) {
        outcomes.add(
                row.getId(),
                fate.item().position(),
                household,
                row.getPlaceCode(),
                row.getOrgCode(),
                kind,
                content,
                parts.tools().clock().instant());
    }
}
