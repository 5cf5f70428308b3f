package org.lianhu.app.registry.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.jooq.registry.tables.records.RosterImportRecord;

/**
 * Carries out what was decided about the households of a chunk, and writes down the outcome of each. Making ready seals
 * and encodes the new households; writing sends them and brings the known ones up to date.
 */
final class FateWriter {

    private final ImportRunner.Parts parts;
    private final RosterImportRecord row;
    private final List<HouseholdMatcher.Fate> fates;
    private final ChunkWriter writer;
    private final HouseholdUpdater updater;
    private final StagedInsert outcomes = new StagedInsert("registry.import_outcome", ChunkColumns.OUTCOME, "");

    FateWriter(ImportRunner.Parts parts, RosterImportRecord row, LocalDate day, List<HouseholdMatcher.Fate> fates) {
        this.parts = parts;
        this.row = row;
        this.fates = List.copyOf(fates);
        this.writer = new ChunkWriter(parts.tools(), row.getId(), day);
        this.updater = new HouseholdUpdater(parts.tools(), parts.households(), row.getId(), day);
        fates.forEach(this::ready);
    }

    List<HouseholdMatcher.Fate> fates() {
        return fates;
    }

    private void ready(HouseholdMatcher.Fate fate) {
        switch (fate) {
            case HouseholdMatcher.Fate.Create create -> {
                UUID id = writer.add(create.item().draft(), create.place(), row.getOrgCode());
                outcome(fate, id, "created", create.content());
            }
            case HouseholdMatcher.Fate.Update update ->
                outcome(fate, update.householdId(), "updated", update.content());
            case HouseholdMatcher.Fate.Unchanged same -> outcome(fate, same.householdId(), "unchanged", same.content());
            case HouseholdMatcher.Fate.Refuse _ -> outcome(fate, null, "refused", null);
        }
    }

    /**
     * Within a transaction that must be rolled back when this throws: a refusal, or a contradiction to the registry.
     */
    void write() {
        for (HouseholdMatcher.Fate fate : fates) {
            if (fate instanceof HouseholdMatcher.Fate.Update update) {
                updater.update(update.householdId(), update.item().draft());
            }
        }
        writer.write();
        outcomes.execute(parts.tools().db());
    }

    private void outcome(HouseholdMatcher.Fate fate, @Nullable UUID household, String kind, byte @Nullable [] content) {
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
