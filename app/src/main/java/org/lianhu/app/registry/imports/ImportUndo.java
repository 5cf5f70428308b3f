package org.lianhu.app.registry.imports;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.KINSHIP;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;
import static org.lianhu.jooq.registry.Tables.SEARCH_TOKEN;
import static org.lianhu.jooq.registry.Tables.STATEMENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.lianhu.app.registry.FactTables;
import org.lianhu.app.registry.HouseholdDependants;
import org.lianhu.engine.vocabulary.FactGroup;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.jooq.registry.tables.records.RosterImportRecord;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back while nothing stands on it. What the roster said stays as statements: they are never deleted,
 * only the households and persons made from them go.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportUndo {

    private static final Field<UUID> HOUSEHOLD_ID = DSL.field("household_id", UUID.class);

    private final DSLContext db;
    private final Vocabulary vocabulary;
    private final ObjectProvider<HouseholdDependants> dependants;

    ImportUndo(DSLContext db, Vocabulary vocabulary, ObjectProvider<HouseholdDependants> dependants) {
        this.db = db;
        this.vocabulary = vocabulary;
        this.dependants = dependants;
    }

    /** Why it cannot be undone; empty when it can. */
    Optional<String> blockedWhy(RosterImportRecord row) {
        if (!row.getState().equals("DONE")) {
            return Optional.of("只有已完成的导入可以撤销");
        }
        if (row.getUpdatedHouseholds() > 0) {
            return Optional.of("本次导入更新了" + row.getUpdatedHouseholds() + "户原有的户,不能整体撤销:请上传更正后的名册");
        }
        UUID[] made = made(row.getId());
        if (made.length == 0) {
            return Optional.of("本次导入没有新增户,无需撤销");
        }
        int changed = db.fetchCount(HOUSEHOLD, HOUSEHOLD.ID.eq(DSL.any(made)).and(HOUSEHOLD.VERSION.gt(1)));
        int stated = db.fetchCount(
                STATEMENT,
                STATEMENT
                        .HOUSEHOLD_ID
                        .eq(DSL.any(made))
                        .and(STATEMENT
                                .SOURCE_REF
                                .lt(row.getId() + "!")
                                .or(STATEMENT.SOURCE_REF.ge(row.getId() + "\""))));
        int related = db.fetchCount(KINSHIP, KINSHIP.HOUSEHOLD_ID.eq(DSL.any(made)));
        if (changed + stated + related > 0) {
            return Optional.of("导入后已有户被修改或补充了信息,不能整体撤销:请逐户更正");
        }
        return dependants.stream()
                .map(d -> d.standingOn(List.of(made)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private UUID[] made(UUID importId) {
        return db.select(HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.IMPORT_ID.eq(importId))
                .fetch(HOUSEHOLD.ID)
                .toArray(UUID[]::new);
    }

    /** Removes what the import made. */
    void undo(RosterImportRecord row) {
        blockedWhy(row).ifPresent(why -> {
            throw new RefusedException("IMPORT_NOT_UNDOABLE", "", why);
        });
        UUID[] made = made(row.getId());
        for (FactGroup group : FactTables.groups(vocabulary)) {
            db.deleteFrom(DSL.table(DSL.name("registry", FactTables.table(group.code()))))
                    .where(HOUSEHOLD_ID.eq(DSL.any(made)))
                    .execute();
        }
        db.deleteFrom(SEARCH_TOKEN)
                .where(SEARCH_TOKEN.HOUSEHOLD_ID.eq(DSL.any(made)))
                .execute();
        db.deleteFrom(RECOGNITION).where(RECOGNITION.IMPORT_ID.eq(row.getId())).execute();
        db.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.IMPORT_ID.eq(row.getId())).execute();
        db.deleteFrom(PERSON).where(PERSON.IMPORT_ID.eq(row.getId())).execute();
        int removed = db.deleteFrom(HOUSEHOLD)
                .where(HOUSEHOLD.IMPORT_ID.eq(row.getId()))
                .execute();
        if (removed != made.length) {
            throw new RefusedException("IMPORT_NOT_UNDOABLE", "", "撤销过程中有户被他人修改,已全部恢复原状:请刷新后再试");
        }
    }
}
