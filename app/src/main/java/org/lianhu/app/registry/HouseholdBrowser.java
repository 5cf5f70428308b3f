package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.SEARCH_TOKEN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads households: the list, the search, the page. */
@Component
public class HouseholdBrowser {

    static final List<Field<?>> SHOWN = List.of(
            HOUSEHOLD.ID,
            HOUSEHOLD.NUMBER,
            HOUSEHOLD.HEAD_NAME,
            HOUSEHOLD.MEMBER_COUNT,
            HOUSEHOLD.PLACE_CODE,
            HOUSEHOLD.STATE,
            HOUSEHOLD.UPDATED_AT);

    /** So many forms of questions are kept rendered; more than these only a wanderer through all limits makes. */
    private static final int FORMS = 500;

    private final DSLContext db;
    private final Vault vault;
    private final Clock clock;
    private final HouseholdPage page;
    private final Map<HouseholdListQuery.Form, FixedQuery> rows = new ConcurrentHashMap<>();
    private final Map<HouseholdListQuery.Form, FixedQuery> counts = new ConcurrentHashMap<>();

    HouseholdBrowser(DSLContext db, Vault vault, Vocabulary vocabulary, Clock clock, SpecialFacts special) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
        this.page = new HouseholdPage(db, new FactRows(FactTables.groups(vocabulary), vault), special);
    }

    /**
     * What to list.
     *
     * @param q name, pinyin initials, or the last 4 or 6 of the ID number
     * @param place only this place's subtree
     * @param category only households recognised in it
     * @param cursor where the last page ended
     */
    public record Query(
            @Nullable String q,
            @Nullable String place,
            @Nullable String category,
            @Nullable String state,
            @Nullable String cursor,
            int limit) {}

    /** One row of the list. */
    public record Row(
            UUID id,
            @Nullable String number,
            String headName,
            int members,
            String placeCode,
            List<String> categories,
            String state,
            Instant updatedAt) {

        Row with(List<String> running) {
            return new Row(id, number, headName, members, placeCode, running, state, updatedAt);
        }
    }

    /** One page, ordered by place and id. */
    @Transactional(readOnly = true)
    public Page<Row> list(Query query) {
        CurrentScope.get().require("registry.read");
        int limit = Math.clamp(query.limit(), 1, Page.MOST);
        var wanted = query.q() == null ? List.<SearchTokens.Wanted>of() : new SearchTokens(vault).ofQuery(query.q());
        var asked = HouseholdListQuery.of(query, wanted, limit);
        var found = fetch(rows, asked, HouseholdListQuery::rows, HouseholdBrowser::listed);
        boolean more = found.size() > limit;
        long total = query.cursor() == null && !more
                ? found.size()
                : fetch(counts, asked, HouseholdListQuery::count, row -> row.getLong(1))
                        .getFirst();
        var items = more ? List.copyOf(found.subList(0, limit)) : found;
        var next = more ? items.getLast().placeCode() + "_" + items.getLast().id() : null;
        return new Page<>(items, next, Math.min(total, Page.COUNTED_UP_TO), total <= Page.COUNTED_UP_TO);
    }

    private <T> List<T> fetch(
            Map<HouseholdListQuery.Form, FixedQuery> kept,
            HouseholdListQuery asked,
            BiFunction<DSLContext, HouseholdListQuery.Form, FixedQuery> made,
            FixedQuery.Reader<T> reader) {
        var known = kept.get(asked.form());
        var query = known == null ? made.apply(db, asked.form()) : known;
        if (known == null && kept.size() < FORMS) {
            kept.put(asked.form(), query);
        }
        return FixedQuery.on(db, c -> query.fetch(c, asked.values(), reader));
    }

    /** A row of {@link #SHOWN}, without its categories. */
    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                List.of(),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    private static Row listed(ResultSet row) throws SQLException {
        return row(row).with(List.of((String[]) row.getArray(SHOWN.size() + 1).getArray()));
    }

    /**
     * Narrows rows of another module to the households that the words find: name part, pinyin initials, end of the ID
     * number; empty when the words can find nobody.
     *
     * @param household the column that names the household
     */
    public Optional<Condition> finds(org.jooq.Field<UUID> household, String typed) {
        var tokens = new SearchTokens(vault).ofQuery(typed);
        return tokens.isEmpty()
                ? Optional.empty()
                : Optional.of(TokenConditions.all(db, household, SEARCH_TOKEN.HOUSEHOLD_ID, tokens));
    }

    /**
     * A household's page.
     *
     * @param withheld whether special facts are left out because the caller's post may not read them
     */
    public record Detail(
            Row household,
            int version,
            @Nullable String address,
            List<Member> members,
            List<FactBook.AdoptedGroup> facts,
            List<Recognition> recognitions,
            boolean withheld) {}

    /** A member as shown: numbers masked. */
    public record Member(
            UUID personId,
            String name,
            String relation,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            Numbers numbers,
            List<FactBook.AdoptedGroup> facts) {

        Member with(List<FactBook.AdoptedGroup> known) {
            return new Member(personId, name, relation, sex, birthDate, numbers, known);
        }
    }

    /** Masked numbers of a person, or why there is none. */
    public record Numbers(
            @Nullable String idMasked,
            @Nullable String noIdReason,
            @Nullable String phoneMasked) {}

    /** A recognition in a category. */
    public record Recognition(
            String kind,
            String category,
            String basis,
            @Nullable String documentNumber,
            LocalDate recognisedOn,
            @Nullable LocalDate endedOn) {}

    /** Names of the heads of those households that the caller may read. */
    @Transactional(readOnly = true)
    public Map<UUID, String> heads(Collection<UUID> ids) {
        CurrentScope.get().require("registry.read");
        return db.select(HOUSEHOLD.ID, HOUSEHOLD.HEAD_NAME)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.in(ids))
                .fetchMap(HOUSEHOLD.ID, HOUSEHOLD.HEAD_NAME);
    }

    /** The household's page as of today; 404 when it is not within reach. */
    @Transactional(readOnly = true)
    public Detail get(UUID id) {
        CurrentScope.get().require("registry.read");
        var today = LocalDate.now(clock);
        return FixedQuery.on(db, c -> page.read(c, id, today)).orElseThrow(() -> new NotFoundException("这一户"));
    }
}
