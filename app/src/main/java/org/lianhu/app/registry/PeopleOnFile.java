package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody on file with the number behind the seal, for matching by machine: never to be shown or written down. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleOnFile {

    private static final int FETCH = 2_000;
    private static final List<SelectField<?>> COLUMNS = List.of(
            PERSON.ID,
            PERSON.HOUSEHOLD_ID,
            PERSON.PLACE_CODE,
            PERSON.ORG_CODE,
            PERSON.NAME,
            PERSON.ID_SEALED,
            PERSON.ID_MASKED,
            PERSON.BIRTH_DATE);

    private final DSLContext db;
    private final Vault vault;

    PeopleOnFile(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /**
     * A person of a household that is not closed.
     *
     * @param number the whole number; empty when none is registered
     */
    public record OnFile(
            Statements.Subject subject,
            String name,
            String number,
            @Nullable String masked,
            @Nullable LocalDate birth) {}

    /** Hands over everybody living who belongs to an active household under the place, in the order of their ids. */
    public void living(DivisionCode place, Consumer<OnFile> each) {
        var under = PERSON.PLACE_CODE.ge(place.subtreeFrom()).and(PERSON.PLACE_CODE.lt(place.subtreeTo()));
        try (var rows = db.select(COLUMNS)
                .from(PERSON)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD_ID).and(HOUSEHOLD.STATE.eq("active")))
                .where(under)
                .and(PERSON.DIED_ON.isNull())
                .orderBy(PERSON.PLACE_CODE, PERSON.ID)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(r -> each.accept(read(r)));
        }
    }

    /** The persons within reach, dead or alive. */
    public List<OnFile> of(Collection<UUID> persons) {
        Condition named = PERSON.ID.in(persons);
        return db.select(COLUMNS).from(PERSON).where(named).fetch(this::read);
    }

    private OnFile read(Record r) {
        var sealed = r.get(PERSON.ID_SEALED);
        return new OnFile(
                new Statements.Subject(
                        "person",
                        r.get(PERSON.ID),
                        r.get(PERSON.HOUSEHOLD_ID),
                        r.get(PERSON.PLACE_CODE),
                        r.get(PERSON.ORG_CODE)),
                r.get(PERSON.NAME),
                sealed == null ? "" : vault.open(sealed),
                r.get(PERSON.ID_MASKED),
                r.get(PERSON.BIRTH_DATE));
    }
}
