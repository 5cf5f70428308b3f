package org.lianhu.app.registry.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.FactTables;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.SearchTokens;
import org.lianhu.app.registry.Source;
import org.lianhu.app.registry.Statements;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.FactGroup;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.Masking;
import org.lianhu.tabular.roster.HouseholdDraft;
import org.lianhu.tabular.roster.MemberDraft;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes new households of a roster, many at a time: what {@code Households.register} does for one, in few statements.
 */
final class ChunkWriter {

    /** What every chunk needs. */
    record Tools(DSLContext db, Clock clock, Ids ids, Vault vault, Vocabulary vocabulary, JsonMapper json) {}

    private final Tools tools;
    private final DraftContent content;
    private final UUID importId;
    private final LocalDate day;
    private final Instant now;
    private final String adoptedBy;
    private final BulkInsert households;
    private final BulkInsert persons;
    private final BulkInsert memberships;
    private final BulkInsert tokens;
    private final BulkInsert statements;
    private final BulkInsert recognitions;
    private final Map<String, BulkInsert> facts = new HashMap<>();
    private final Map<String, List<FactGroup>> groups = new HashMap<>();

    ChunkWriter(Tools tools, UUID importId, LocalDate day) {
        this.tools = tools;
        this.importId = importId;
        this.day = day;
        this.content = new DraftContent(tools.vocabulary(), tools.vault());
        this.now = tools.clock().instant();
        var actor = CurrentScope.get().actor();
        this.adoptedBy =
                actor.accountId() == null ? actor.label() : actor.accountId().toString();
        this.households = new BulkInsert("registry.household", ChunkColumns.HOUSEHOLD, "");
        this.persons = new BulkInsert("registry.person", ChunkColumns.PERSON, "(id_index) DO NOTHING");
        this.memberships = new BulkInsert("registry.membership", ChunkColumns.MEMBERSHIP, "");
        this.tokens = new BulkInsert("registry.search_token", ChunkColumns.TOKEN, "DO NOTHING");
        this.statements = new BulkInsert("registry.statement", ChunkColumns.STATEMENT, "");
        this.recognitions = new BulkInsert("registry.recognition", ChunkColumns.RECOGNITION, "");
        for (FactGroup group : FactTables.groups(tools.vocabulary())) {
            groups.computeIfAbsent(FactTables.entityWord(group), _ -> new ArrayList<>())
                    .add(group);
        }
    }

    /** Where a household is written. */
    private record Home(UUID id, String place, @Nullable String org, String ref) {}

    /** Takes in a household; answers its new id. */
    UUID add(HouseholdDraft draft, String place, @Nullable String org) {
        Home home = new Home(tools.ids().next(), place, org, importId + "!" + draft.firstRow());
        MemberDraft head = draft.head().orElseThrow();
        boolean ownNumber =
                draft.keyField().equals("household_number") && !draft.number().isEmpty();
        boolean nationalKey = draft.keyField().equals("national_household_number");
        households.add(
                home.id(),
                place,
                org,
                ownNumber ? draft.number() : null,
                nationalKey ? draft.number() : DraftContent.text(draft.value("national_household_number")),
                head.name().orElseThrow().value(),
                draft.members().size(),
                DraftContent.text(draft.value("address")),
                now,
                now,
                importId);
        for (MemberDraft member : draft.members()) {
            addMember(home, member);
        }
        Map<String, Object> own = content.facts(draft);
        UUID statement = state(home, "household", home.id(), content.spoken(own, draft.values()));
        adopt(home, "household", home.id(), own, statement);
        for (Recognitions.Opening opening : Recognitions.of(draft, day)) {
            recognitions.add(
                    tools.ids().next(),
                    home.id(),
                    place,
                    org,
                    "opening",
                    opening.category(),
                    opening.basis(),
                    opening.on(),
                    home.ref(),
                    now,
                    importId);
        }
        return home.id();
    }

    private void addMember(Home home, MemberDraft member) {
        NewPerson person = content.person(member);
        UUID id = tools.ids().next();
        persons.add(personRow(id, home, person, DraftContent.text(member.value("national_person_number"))));
        memberships.add(tools.ids().next(), home.id(), id, home.place(), home.org(), person.relation(), day, importId);
        for (String token : new SearchTokens(tools.vault()).of(person.name(), person.idNumber())) {
            tokens.add(token, home.place(), home.org(), home.id(), id);
        }
        UUID statement = state(home, "person", id, content.spoken(person.facts(), member.values()));
        adopt(home, "person", id, person.facts(), statement);
    }

    private @Nullable Object[] personRow(UUID id, Home home, NewPerson person, @Nullable String nationalNumber) {
        var number = person.idNumber();
        Vault vault = tools.vault();
        return new @Nullable Object[] {
            id,
            home.id(),
            home.place(),
            home.org(),
            person.name().value(),
            SearchTokens.initials(person.name()),
            person.knownSex(),
            person.knownBirthDate(),
            number == null ? null : vault.seal(number.value()),
            number == null ? null : vault.index("id", number.value()),
            number == null ? null : Masking.idNumber(number.value()),
            number == null ? person.noIdReason() : null,
            number == null
                    ? "T"
                            + HexFormat.of()
                                    .toHexDigits(id.getLeastSignificantBits())
                                    .toUpperCase(java.util.Locale.ROOT)
                    : null,
            nationalNumber,
            person.phone() == null ? null : vault.seal(person.phone()),
            person.phone() == null ? null : Masking.phone(person.phone()),
            now,
            now,
            importId
        };
    }

    private UUID state(Home home, String kind, UUID entity, Map<String, Object> spoken) {
        UUID id = tools.ids().next();
        String text = tools.json().writeValueAsString(spoken);
        var subject = new Statements.Subject(kind, entity, home.id(), home.place(), home.org());
        Source source = new Source("import", home.ref(), null, day);
        statements.add(
                id,
                home.id(),
                home.place(),
                home.org(),
                kind,
                entity,
                "import",
                home.ref(),
                day,
                now,
                text,
                Statements.hash(subject, source, text));
        return id;
    }

    private void adopt(Home home, String kind, UUID entity, Map<String, Object> values, UUID statement) {
        for (FactGroup group : groups.getOrDefault(kind, List.of())) {
            Map<Fact, Object> own = new LinkedHashMap<>();
            for (Fact fact : FactTables.columns(group)) {
                if (values.containsKey(fact.code())) {
                    own.put(fact, values.get(fact.code()));
                }
            }
            if (!own.isEmpty()) {
                adopt(home, group, entity, own, statement);
            }
        }
    }

    private void adopt(Home home, FactGroup group, UUID entity, Map<Fact, Object> own, UUID statement) {
        List<Fact> columns = FactTables.columns(group);
        BulkInsert bulk = facts.computeIfAbsent(group.code(), code -> {
            List<String> names = new ArrayList<>(ChunkColumns.FACT);
            columns.forEach(f -> names.add(f.code() + "::" + FactTables.sqlType(f)));
            return new BulkInsert("registry." + FactTables.table(code), names, "");
        });
        List<@Nullable Object> row = new ArrayList<>();
        java.util.Collections.addAll(
                row,
                entity,
                home.id(),
                home.place(),
                home.org(),
                day,
                now,
                adoptedBy,
                List.of(statement),
                tools.ids().next());
        for (Fact fact : columns) {
            Object value = own.get(fact);
            row.add(
                    value != null && FactTables.isSealedNumber(fact)
                            ? tools.vault().seal(value.toString())
                            : value);
        }
        bulk.add(row.toArray());
    }

    /** How many persons are waiting to be written. */
    int persons() {
        return persons.rows();
    }

    /**
     * Writes everything taken in so far.
     *
     * @return false when a person is registered already where this scope cannot see; nothing may then be committed
     */
    boolean write() {
        DSLContext db = tools.db();
        int expected = persons.rows();
        households.execute(db);
        if (persons.execute(db) != expected) {
            return false;
        }
        memberships.execute(db);
        tokens.execute(db);
        statements.execute(db);
        facts.values().forEach(bulk -> bulk.execute(db));
        recognitions.execute(db);
        return true;
    }
}
