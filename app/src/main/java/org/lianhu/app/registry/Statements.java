package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.STATEMENT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What sources said: append-only, hashed, never holding an ID number, a phone or an account. */
@Component
public class Statements {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final JsonMapper json;

    Statements(DSLContext db, Clock clock, Ids ids, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    /** Writes down what the source said about the entity; the facts are by vocabulary code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(Subject subject, Source source, Map<String, ?> facts) {
        var id = ids.next();
        var text = json.writeValueAsString(new TreeMap<>(facts));
        db.insertInto(STATEMENT)
                .set(STATEMENT.ID, id)
                .set(STATEMENT.HOUSEHOLD_ID, subject.householdId())
                .set(STATEMENT.PLACE_CODE, subject.placeCode())
                .set(STATEMENT.ORG_CODE, subject.orgCode())
                .set(STATEMENT.ENTITY_KIND, subject.kind())
                .set(STATEMENT.ENTITY_ID, subject.id())
                .set(STATEMENT.SOURCE_KIND, source.kind())
                .set(STATEMENT.SOURCE_REF, source.ref())
                .set(STATEMENT.OBSERVER_ID, source.observerId())
                .set(STATEMENT.VALID_ON, source.validOn())
                .set(STATEMENT.RECORDED_AT, clock.instant())
                .set(STATEMENT.FACTS, JSONB.valueOf(text))
                .set(STATEMENT.HASH, hash(subject, source, text))
                .execute();
        return id;
    }

    /** What statements within reach said, by statement, as it was written down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Map<String, Object>> facts(java.util.Collection<UUID> statements) {
        return db.select(STATEMENT.ID, STATEMENT.FACTS)
                .from(STATEMENT)
                .where(STATEMENT.ID.in(statements))
                .fetchMap(STATEMENT.ID, r -> json.readValue(r.value2().data(), FACTS));
    }

    /** SHA-256 over entity, source, day and facts (keys in order), so that a changed record is noticed. */
    public static byte[] hash(Subject subject, Source source, String factsJson) {
        try {
            var text = subject.id() + "\n" + source.kind() + "\n" + source.ref() + "\n" + source.validOn() + "\n"
                    + factsJson;
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param kind {@code household} or {@code person}
     * @param id its id
     * @param householdId the household it belongs to
     */
    public record Subject(
            String kind,
            UUID id,
            @Nullable UUID householdId,
            String placeCode,
            @Nullable String orgCode) {}
}
