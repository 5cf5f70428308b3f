package org.lianhu.app.registry.imports;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;
import static org.lianhu.jooq.registry.Tables.SEARCH_TOKEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.SearchTokens;
import org.lianhu.app.registry.Source;
import org.lianhu.app.registry.Statements;
import org.lianhu.kernel.Masking;
import org.lianhu.kernel.PersonName;
import org.lianhu.kernel.RefusedException;
import org.lianhu.tabular.roster.HouseholdDraft;
import org.lianhu.tabular.roster.MemberDraft;

/**
 * Brings a household that is there already in line with a roster: updates persons, adds new ones, never doubles one.
 */
final class HouseholdUpdater {

    private final ChunkWriter.Tools tools;
    private final DSLContext db;
    private final Households households;
    private final DraftContent content;
    private final UUID importId;
    private final LocalDate day;

    HouseholdUpdater(ChunkWriter.Tools tools, Households households, UUID importId, LocalDate day) {
        this.tools = tools;
        this.db = tools.db();
        this.households = households;
        this.content = new DraftContent(tools.vocabulary(), tools.vault());
        this.importId = importId;
        this.day = day;
    }

    /** How many persons were added and how many brought up to date. */
    record Counts(int added, int updated) {}

    /** A change that only a person can decide is refused with its reason. */
    Counts update(UUID householdId, HouseholdDraft draft) {
        Statements.Subject home = households.subject(householdId);
        Source source = new Source("import", importId + "!" + draft.firstRow(), null, day);
        List<Record> known = new ArrayList<>(db.select(PERSON.fields())
                .select(MEMBERSHIP.ID, MEMBERSHIP.RELATION, MEMBERSHIP.VALID_FROM)
                .from(PERSON)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(MEMBERSHIP.HOUSEHOLD_ID.eq(householdId).and(MEMBERSHIP.VALID_TO.isNull()))
                .fetch());
        List<MemberDraft> members = new ArrayList<>(draft.members());
        members.sort(Comparator.comparing(MemberDraft::isHead));
        int added = 0;
        int updated = 0;
        for (MemberDraft member : members) {
            NewPerson person = content.person(member);
            Optional<Record> same = match(known, person);
            if (same.isPresent()) {
                known.remove(same.get());
                bring(home, same.get(), person, source);
                updated++;
            } else if (person.idNumber() != null || draft.keyField().equals("household_number")) {
                if (member.isHead()) {
                    throw new RefusedException("HEAD_CHANGED", "", "名册上的户主与已登记的户主不是同一人:请先在系统中变更户主,再导入本户");
                }
                households.addMember(householdId, person, source);
                added++;
            }
        }
        household(home, draft, source);
        return new Counts(added, updated);
    }

    private Optional<Record> match(List<Record> known, NewPerson person) {
        if (person.idNumber() != null) {
            byte[] index = tools.vault().index("id", person.idNumber().value());
            Optional<Record> byNumber = known.stream()
                    .filter(r -> Arrays.equals(r.get(PERSON.ID_INDEX), index))
                    .findFirst();
            if (byNumber.isPresent()) {
                return byNumber;
            }
        }
        return known.stream()
                .filter(r -> r.get(PERSON.NAME).equals(person.name().value()))
                .filter(r -> person.idNumber() == null || r.get(PERSON.ID_INDEX) == null)
                .findFirst();
    }

    private void bring(Statements.Subject home, Record known, NewPerson person, Source source) {
        UUID id = known.get(PERSON.ID);
        boolean renamed = !known.get(PERSON.NAME).equals(person.name().value());
        boolean numbered = known.get(PERSON.ID_INDEX) == null && person.idNumber() != null;
        if (renamed || numbered) {
            rewrite(home, known, person, numbered);
        }
        if (person.phone() != null) {
            db.update(PERSON)
                    .set(PERSON.PHONE_SEALED, tools.vault().seal(person.phone()))
                    .set(PERSON.PHONE_MASKED, Masking.phone(person.phone()))
                    .set(PERSON.UPDATED_AT, tools.clock().instant())
                    .where(PERSON.ID.eq(id))
                    .execute();
        }
        if (!known.get(MEMBERSHIP.RELATION).equals(person.relation())) {
            relate(known, person.relation());
        }
        households.state(
                new Statements.Subject("person", id, home.householdId(), home.placeCode(), home.orgCode()),
                source,
                person.facts());
    }

    private void rewrite(Statements.Subject home, Record known, NewPerson person, boolean numbered) {
        UUID id = known.get(PERSON.ID);
        PersonName name = person.name();
        var change = db.update(PERSON)
                .set(PERSON.NAME, name.value())
                .set(PERSON.INITIALS, SearchTokens.initials(name))
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .set(PERSON.UPDATED_AT, tools.clock().instant());
        var number = person.idNumber();
        if (numbered && number != null) {
            change = change.set(PERSON.ID_SEALED, tools.vault().seal(number.value()))
                    .set(PERSON.ID_INDEX, tools.vault().index("id", number.value()))
                    .set(PERSON.ID_MASKED, Masking.idNumber(number.value()))
                    .set(PERSON.SEX, person.knownSex())
                    .set(PERSON.BIRTH_DATE, person.knownBirthDate())
                    .setNull(PERSON.NO_ID_REASON)
                    .setNull(PERSON.TEMPORARY_KEY);
        }
        change.where(PERSON.ID.eq(id)).execute();
        db.deleteFrom(SEARCH_TOKEN)
                .where(SEARCH_TOKEN.HOUSEHOLD_ID.eq(home.id()).and(SEARCH_TOKEN.PERSON_ID.eq(id)))
                .execute();
        BulkInsert tokens = new BulkInsert("registry.search_token", ChunkColumns.TOKEN, "DO NOTHING");
        for (String token : new SearchTokens(tools.vault()).of(name, number)) {
            tokens.add(token, home.placeCode(), home.orgCode(), home.id(), id);
        }
        tokens.execute(db);
    }

    /** A relation that changed ends and begins anew on the roster's day; one of the same day is corrected. */
    private void relate(Record known, String relation) {
        if (known.get(MEMBERSHIP.RELATION).equals("head") || relation.equals("head")) {
            throw new RefusedException("HEAD_CHANGED", "", "名册上的户主与已登记的户主不是同一人:请先在系统中变更户主,再导入本户");
        }
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.RELATION, relation)
                .where(MEMBERSHIP.ID.eq(known.get(MEMBERSHIP.ID)))
                .execute();
    }

    private void household(Statements.Subject home, HouseholdDraft draft, Source source) {
        var change = db.update(HOUSEHOLD)
                .set(HOUSEHOLD.VERSION, HOUSEHOLD.VERSION.plus(1))
                .set(HOUSEHOLD.UPDATED_AT, tools.clock().instant());
        @Nullable String address = DraftContent.text(draft.value("address"));
        if (address != null) {
            change = change.set(HOUSEHOLD.ADDRESS, address);
        }
        Optional<PersonName> head = draft.head().flatMap(MemberDraft::name);
        if (head.isPresent()) {
            change = change.set(HOUSEHOLD.HEAD_NAME, head.get().value());
        }
        change.where(HOUSEHOLD.ID.eq(home.id())).execute();
        households.state(home, source, content.facts(draft));
        for (Recognitions.Opening opening : Recognitions.of(draft, day)) {
            boolean running = db.fetchExists(
                    RECOGNITION,
                    RECOGNITION
                            .HOUSEHOLD_ID
                            .eq(home.id())
                            .and(RECOGNITION.CATEGORY.eq(opening.category()))
                            .and(RECOGNITION.ENDED_ON.isNull()));
            if (!running) {
                households.recognise(
                        home.id(),
                        opening.category(),
                        new Households.Basis(opening.basis(), null, opening.on(), source.ref()),
                        null);
            }
        }
    }
}
