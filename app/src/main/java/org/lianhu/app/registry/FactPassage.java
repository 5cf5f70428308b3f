package org.lianhu.app.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.lianhu.engine.vocabulary.FactGroup;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands adopted facts on to another place or household from a day on. The version in force is split on that day: the
 * stretch before stays where it was adopted, so that the old place goes on reading what it did and nothing later.
 */
@Component
public class FactPassage {

    private static final Field<UUID> ENTITY = DSL.field("entity_id", UUID.class);
    private static final Field<UUID> HOUSEHOLD = DSL.field("household_id", UUID.class);
    private static final Field<String> PLACE = DSL.field("place_code", String.class);
    private static final Field<String> ORG = DSL.field("org_code", String.class);
    private static final Field<LocalDate> FROM = DSL.field("valid_from", LocalDate.class);
    private static final Field<LocalDate> TO = DSL.field("valid_to", LocalDate.class);

    private final DSLContext db;
    private final Ids ids;
    private final Vocabulary vocabulary;

    FactPassage(DSLContext db, Ids ids, Vocabulary vocabulary) {
        this.db = db;
        this.ids = ids;
        this.vocabulary = vocabulary;
    }

    /** From the day on the entities' facts belong to the home. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(Collection<UUID> entities, Statements.Subject home, LocalDate on) {
        for (var group : FactTables.groups(vocabulary)) {
            var table = DSL.table(DSL.name("registry", FactTables.table(group.code())));
            var later = new ArrayList<Record>();
            db.selectFrom(table)
                    .where(ENTITY.in(entities).and(FROM.lt(on)))
                    .and(TO.isNull().or(TO.gt(on)))
                    .forEach(later::add);
            db.update(table)
                    .set(HOUSEHOLD, home.householdId())
                    .set(PLACE, home.placeCode())
                    .set(ORG, home.orgCode())
                    .where(ENTITY.in(entities).and(FROM.ge(on)))
                    .execute();
            later.forEach(version -> split(group, version, home, on));
        }
    }

    /** Ends the entities' facts on the day: nothing is held true of them any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Collection<UUID> entities, LocalDate on) {
        for (var group : FactTables.groups(vocabulary)) {
            var table = DSL.table(DSL.name("registry", FactTables.table(group.code())));
            db.update(table)
                    .set(TO, on)
                    .where(ENTITY.in(entities).and(FROM.lt(on)))
                    .and(TO.isNull().or(TO.gt(on)))
                    .execute();
        }
    }

    private void split(FactGroup group, Record version, Statements.Subject home, LocalDate on) {
        var name = "registry." + FactTables.table(group.code());
        var entity = version.get("entity_id", UUID.class);
        var from = version.get("valid_from", LocalDate.class);
        db.update(DSL.table(name))
                .set(TO, on)
                .where(ENTITY.eq(entity).and(FROM.eq(from)))
                .execute();
        var kept = new ArrayList<>(List.of("entity_id", "adopted_at", "adopted_by", "statement_ids"));
        FactTables.columns(group).forEach(f -> kept.add(f.code()));
        var columns = String.join(", ", kept);
        db.execute(
                "INSERT INTO " + name + " (household_id, place_code, org_code, valid_from, valid_to, version_id, "
                        + columns
                        + ") SELECT ?::uuid, ?, ?, ?::date, ?::date, ?::uuid, " + columns + " FROM " + name
                        + " WHERE entity_id = ? AND valid_from = ?",
                DSL.val(home.householdId()),
                DSL.val(home.placeCode()),
                DSL.val(home.orgCode()),
                DSL.val(on),
                DSL.val(version.get("valid_to", LocalDate.class)),
                DSL.val(ids.next()),
                DSL.val(entity),
                DSL.val(from));
    }
}
