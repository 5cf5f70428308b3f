package org.lianhu.app.registry.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * Taking in (sealing, hashing, encoding) needs no database, so that it can go on while another chunk is being written.
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
    private final StagedInsert households;
    private final StagedInsert persons;
    private final StagedInsert memberships;
    private final StagedInsert tokens;
    private final StagedInsert statements;
    private final StagedInsert recognitions;
    private final Map<String, List<GroupRows>> groups = new HashMap<>();
    private final SearchTokens search;

    ChunkWriter(Tools tools, UUID importId, LocalDate day) {
        this.tools = tools;
        this.importId = importId;
        this.day = day;
        this.content = new DraftContent(tools.vocabulary(), tools.vault());
        this.search = new SearchTokens(tools.vault());
        this.now = tools.clock().instant();
        var actor = CurrentScope.get().actor();
        this.adoptedBy =
                actor.accountId() == null ? actor.label() : actor.accountId().toString();
        this.households = new StagedInsert("registry.household", ChunkColumns.HOUSEHOLD, "");
        this.persons = new StagedInsert("registry.person", ChunkColumns.PERSON, "");
        this.memberships = new StagedInsert("registry.membership", ChunkColumns.MEMBERSHIP, "");
        this.tokens = new StagedInsert("registry.search_token", ChunkColumns.TOKEN, "token, place_code, person_id");
        this.statements = new StagedInsert("registry.statement", ChunkColumns.STATEMENT, "");
        this.recognitions = new StagedInsert("registry.recognition", ChunkColumns.RECOGNITION, "");
        for (FactGroup group : FactTables.groups(tools.vocabulary())) {
            groups.computeIfAbsent(FactTables.entityWord(group), _ -> new ArrayList<>())
                    .add(GroupRows.of(group));
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
        for (String token : search.of(person.name(), person.idNumber())) {
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
        if (values.isEmpty()) {
            return;
        }
        for (GroupRows group : groups.getOrDefault(kind, List.of())) {
            if (!Collections.disjoint(values.keySet(), group.known())) {
                adopt(home, group, entity, values, statement);
            }
        }
    }

    private void adopt(Home home, GroupRows group, UUID entity, Map<String, Object> values, UUID statement) {
        List<String> codes = group.codes();
        @Nullable Object[] row = new @Nullable Object[ChunkColumns.FACT.size() + codes.size()];
        row[0] = entity;
        row[1] = home.id();
        row[2] = home.place();
        row[3] = home.org();
        row[4] = day;
        row[5] = now;
        row[6] = adoptedBy;
        row[7] = List.of(statement);
        row[8] = tools.ids().next();
        for (int i = 0; i < codes.size(); i++) {
            Object value = values.get(codes.get(i));
            row[ChunkColumns.FACT.size() + i] = value != null && group.sealed().contains(codes.get(i))
                    ? tools.vault().seal(value.toString())
                    : value;
        }
        group.rows().add(row);
    }

    /** The rows of one group's table, and its facts in the order of the columns. */
    private record GroupRows(List<String> codes, Set<String> known, Set<String> sealed, StagedInsert rows) {

        static GroupRows of(FactGroup group) {
            List<Fact> columns = FactTables.columns(group);
            List<String> names = new ArrayList<>(ChunkColumns.FACT);
            columns.forEach(f -> names.add(f.code() + "::" + FactTables.sqlType(f)));
            List<String> codes = columns.stream().map(Fact::code).toList();
            return new GroupRows(
                    codes,
                    Set.copyOf(codes),
                    columns.stream()
                            .filter(FactTables::isSealedNumber)
                            .map(Fact::code)
                            .collect(Collectors.toUnmodifiableSet()),
                    new StagedInsert("registry." + FactTables.table(group.code()), names, ""));
        }
    }

    /**
     * Writes everything taken in so far; a person who is registered already where this scope cannot see makes the
     * insert fail with a duplicate key, and nothing may then be committed.
     */
    void write() {
        DSLContext db = tools.db();
        households.execute(db);
        persons.execute(db);
        memberships.execute(db);
        tokens.execute(db);
        statements.execute(db);
        groups.values().forEach(all -> all.forEach(group -> group.rows().execute(db)));
        recognitions.execute(db);
    }
}
