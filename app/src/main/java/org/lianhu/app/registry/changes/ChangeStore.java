package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.CHANGE_REQUEST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.registry.tables.records.ChangeRequestRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of change requests; what was filled in stands there sealed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeStore {

    private final DSLContext db;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    ChangeStore(DSLContext db, Vault vault, JsonMapper json, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    void insert(ChangeRequestRecord row, Map<String, ?> values) {
        var text = json.writeValueAsString(new java.util.TreeMap<>(values));
        row.setContentSealed(vault.seal(text));
        row.setContentHash(vault.index("change", text));
        row.setRequestedAt(clock.instant());
        row.setRequestedBy(Deciding.account());
        db.insertInto(CHANGE_REQUEST).set(row).execute();
    }

    /** The request, held; 404 when it is not within reach. */
    ChangeRequestRecord lock(UUID id) {
        return db.selectFrom(CHANGE_REQUEST)
                .where(CHANGE_REQUEST.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这项变动"));
    }

    ChangeRequestRecord get(UUID id) {
        return db.selectFrom(CHANGE_REQUEST)
                .where(CHANGE_REQUEST.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这项变动"));
    }

    /** What was filled in; a changed byte is noticed. */
    Map<String, Object> values(ChangeRequestRecord row) {
        var text = vault.open(row.getContentSealed());
        if (!java.util.Arrays.equals(vault.index("change", text), row.getContentHash())) {
            throw new IllegalStateException("change request " + row.getId() + " does not match its hash");
        }
        return json.readValue(text, new TypeReference<Map<String, Object>>() {});
    }

    void state(UUID id, String state, @Nullable UUID other) {
        db.update(CHANGE_REQUEST)
                .set(CHANGE_REQUEST.STATE, state)
                .set(CHANGE_REQUEST.OTHER_HOUSEHOLD_ID, other)
                .set(CHANGE_REQUEST.EFFECTIVE_AT, state.equals("EFFECTIVE") ? clock.instant() : null)
                .where(CHANGE_REQUEST.ID.eq(id))
                .execute();
    }

    void decided(UUID id, String state, String note) {
        db.update(CHANGE_REQUEST)
                .set(CHANGE_REQUEST.STATE, state)
                .set(CHANGE_REQUEST.DECIDED_BY, Deciding.account())
                .set(CHANGE_REQUEST.DECIDED_AT, clock.instant())
                .set(CHANGE_REQUEST.NOTE, note)
                .where(CHANGE_REQUEST.ID.eq(id))
                .execute();
    }

    /** Writes down who let it take effect, before it does: the database asks for two people. */
    void approved(UUID id, String note) {
        db.update(CHANGE_REQUEST)
                .set(CHANGE_REQUEST.DECIDED_BY, Deciding.account())
                .set(CHANGE_REQUEST.DECIDED_AT, clock.instant())
                .set(CHANGE_REQUEST.NOTE, note)
                .where(CHANGE_REQUEST.ID.eq(id))
                .execute();
    }

    List<UUID> due(LocalDate today) {
        return db.select(CHANGE_REQUEST.ID)
                .from(CHANGE_REQUEST)
                .where(CHANGE_REQUEST.STATE.eq("SCHEDULED").and(CHANGE_REQUEST.LEGAL_DATE.le(today)))
                .orderBy(CHANGE_REQUEST.LEGAL_DATE, CHANGE_REQUEST.ID)
                .fetch(CHANGE_REQUEST.ID);
    }
}
