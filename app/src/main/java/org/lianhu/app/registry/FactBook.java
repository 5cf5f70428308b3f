package org.lianhu.app.registry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.FactGroup;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adopted facts: what the office holds true, one version per entity, group and day. A new version ends the one in force
 * on its first day; a version superseded on the same day moves to history in the same transaction.
 */
@Component
public class FactBook {

    private static final Field<UUID> ENTITY = DSL.field("entity_id", UUID.class);
    private static final Field<UUID> HOUSEHOLD = DSL.field("household_id", UUID.class);
    private static final Field<LocalDate> FROM = DSL.field("valid_from", LocalDate.class);
    private static final Field<LocalDate> TO = DSL.field("valid_to", LocalDate.class);

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Vault vault;
    private final List<FactGroup> groups;

    FactBook(DSLContext db, Clock clock, Ids ids, Vault vault, Vocabulary vocabulary) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.vault = vault;
        this.groups = FactTables.groups(vocabulary);
    }

    /**
     * Adopts values from a day on. Facts of the groups concerned that are not named keep their value.
     *
     * @param values by vocabulary code: text, Boolean, whole numbers (money in fen, quantities in hundredths),
     *     LocalDate, List of codes; null empties a fact
     * @param statementIds the statements they rest on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void adopt(Statements.Subject subject, LocalDate from, Map<String, ?> values, List<UUID> statementIds) {
        Map<FactGroup, Map<String, Object>> byGroup = new LinkedHashMap<>();
        for (var group : groups) {
            for (var fact : FactTables.columns(group)) {
                if (values.containsKey(fact.code())
                        && FactTables.entityWord(group).equals(subject.kind())) {
                    byGroup.computeIfAbsent(group, g -> new HashMap<>()).put(fact.code(), values.get(fact.code()));
                }
            }
        }
        byGroup.forEach((group, changed) -> adoptGroup(subject, from, group, changed, statementIds));
    }

    private void adoptGroup(
            Statements.Subject subject,
            LocalDate from,
            FactGroup group,
            Map<String, Object> changed,
            List<UUID> statementIds) {
        var table = DSL.table(DSL.name("registry", FactTables.table(group.code())));
        var inForce = db.selectFrom(table)
                .where(ENTITY.eq(subject.id())
                        .and(FROM.le(from))
                        .and(TO.isNull().or(TO.gt(from))))
                .fetchOne();
        LocalDate to =
                inForce == null ? nextStart(group, subject.id(), from) : inForce.get("valid_to", LocalDate.class);
        if (inForce != null && inForce.get("valid_from", LocalDate.class).equals(from)) {
            supersede(group, subject.id(), from);
        } else if (inForce != null) {
            db.update(table)
                    .set(TO, from)
                    .where(ENTITY.eq(subject.id()).and(FROM.eq(inForce.get("valid_from", LocalDate.class))))
                    .execute();
        }
        var row = new LinkedHashMap<Field<?>, Object>();
        for (var fact : FactTables.columns(group)) {
            var column = DSL.field(DSL.name(fact.code()));
            if (changed.containsKey(fact.code())) {
                row.put(column, stored(fact, changed.get(fact.code())));
            } else if (inForce != null) {
                row.put(column, inForce.get(fact.code()));
            }
        }
        insert(group, subject, new Version(from, to, row, statementIds));
    }

    private record Version(
            LocalDate from, @Nullable LocalDate to, Map<Field<?>, Object> row, List<UUID> statementIds) {}

    private void insert(FactGroup group, Statements.Subject subject, Version version) {
        var actor = CurrentScope.get().actor();
        var row = new LinkedHashMap<Field<?>, Object>();
        row.put(ENTITY, subject.id());
        row.put(HOUSEHOLD, subject.householdId());
        row.put(DSL.field("place_code", String.class), subject.placeCode());
        row.put(DSL.field("org_code", String.class), subject.orgCode());
        row.put(FROM, version.from());
        row.put(TO, version.to());
        row.put(DSL.field("adopted_at", SQLDataType.INSTANT), clock.instant());
        row.put(
                DSL.field("adopted_by", String.class),
                actor.accountId() == null ? actor.label() : actor.accountId().toString());
        row.put(DSL.field("statement_ids", UUID[].class), version.statementIds().toArray(UUID[]::new));
        row.put(DSL.field("version_id", UUID.class), ids.next());
        row.putAll(version.row());
        db.insertInto(DSL.table(DSL.name("registry", FactTables.table(group.code()))))
                .set(row)
                .execute();
    }

    private @Nullable LocalDate nextStart(FactGroup group, UUID entity, LocalDate after) {
        return db.select(DSL.min(FROM))
                .from(DSL.table(DSL.name("registry", FactTables.table(group.code()))))
                .where(ENTITY.eq(entity).and(FROM.gt(after)))
                .fetchOne(0, LocalDate.class);
    }

    private void supersede(FactGroup group, UUID entity, LocalDate from) {
        var columns = new ArrayList<String>(List.of(
                "entity_id",
                "household_id",
                "place_code",
                "org_code",
                "valid_from",
                "valid_to",
                "adopted_at",
                "adopted_by",
                "statement_ids",
                "version_id"));
        FactTables.columns(group).forEach(f -> columns.add(f.code()));
        var names = String.join(", ", columns);
        var table = "registry." + FactTables.table(group.code());
        db.execute(
                "INSERT INTO " + table + "_history (" + names + ", superseded_at) SELECT " + names
                        + ", ?::timestamptz FROM " + table + " WHERE entity_id = ? AND valid_from = ?",
                DSL.val(clock.instant().toString()),
                DSL.val(entity),
                DSL.val(from));
        db.deleteFrom(DSL.table(DSL.name("registry", FactTables.table(group.code()))))
                .where(ENTITY.eq(entity).and(FROM.eq(from)))
                .execute();
    }

    private @Nullable Object stored(Fact fact, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (FactTables.isSealedNumber(fact)) {
            return vault.seal(value.toString());
        }
        return switch (fact.type()) {
            case CODES -> ((List<?>) value).stream().map(Object::toString).toArray(String[]::new);
            case COUNT -> ((Number) value).intValue();
            case MONEY, QUANTITY -> value instanceof BigDecimal d ? d.longValueExact() : ((Number) value).longValue();
            case TEXT, BOOL, DATE, CODE -> value;
        };
    }

    /**
     * One group's version.
     *
     * @param versionId what a decision cites
     * @param statementIds what it rests on
     * @param values by vocabulary code
     */
    public record AdoptedGroup(
            String group,
            String label,
            UUID versionId,
            LocalDate validFrom,
            List<UUID> statementIds,
            Map<String, Object> values) {}
}
