package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;
import static org.lianhu.jooq.registry.Tables.SEARCH_TOKEN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads households: the list, the search, the page. */
@Component
public class HouseholdBrowser {

    private static final List<Field<?>> SHOWN = List.of(
            HOUSEHOLD.ID,
            HOUSEHOLD.NUMBER,
            HOUSEHOLD.HEAD_NAME,
            HOUSEHOLD.MEMBER_COUNT,
            HOUSEHOLD.PLACE_CODE,
            HOUSEHOLD.STATE,
            HOUSEHOLD.UPDATED_AT);

    private final DSLContext db;
    private final Vault vault;
    private final FactBook facts;
    private final Clock clock;
    private final SpecialFacts special;

    HouseholdBrowser(DSLContext db, Vault vault, FactBook facts, Clock clock, SpecialFacts special) {
        this.special = special;
        this.db = db;
        this.vault = vault;
        this.facts = facts;
        this.clock = clock;
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
            Instant updatedAt) {}

    /** One page, ordered by place and id. */
    @Transactional(readOnly = true)
    public Page<Row> list(Query query) {
        CurrentScope.get().require("registry.read");
        int limit = Math.clamp(query.limit(), 1, Page.MOST);
        var condition = condition(query);
        var rows = db.select(SHOWN)
                .from(HOUSEHOLD)
                .where(condition)
                .and(after(query.cursor()))
                .orderBy(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ID)
                // A literal: with a parameter the plan for all lengths takes a tenth of the table for granted.
                .limit(DSL.inline(limit + 1))
                .fetch();
        boolean more = rows.size() > limit;
        boolean whole = query.cursor() == null && !more;
        long total = whole
                ? rows.size()
                : db.fetchCount(
                        db.selectOne().from(HOUSEHOLD).where(condition).limit(DSL.inline(Page.COUNTED_UP_TO + 1)));
        var shown = more ? rows.subList(0, limit) : rows;
        var categories = categories(shown.stream().map(r -> r.get(HOUSEHOLD.ID)).toList());
        var items = shown.stream().map(r -> row(r, categories)).toList();
        var last = shown.isEmpty() ? null : shown.getLast();
        var next = more && last != null ? last.get(HOUSEHOLD.PLACE_CODE) + "_" + last.get(HOUSEHOLD.ID) : null;
        return new Page<>(items, next, Math.min(total, Page.COUNTED_UP_TO), total <= Page.COUNTED_UP_TO);
    }

    private Condition condition(Query query) {
        var condition = ScopeConditions.within(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE, HOUSEHOLD.ID);
        if (query.place() != null) {
            var place = DivisionCode.of(query.place());
            condition = condition.and(
                    HOUSEHOLD.PLACE_CODE.ge(place.subtreeFrom()).and(HOUSEHOLD.PLACE_CODE.lt(place.subtreeTo())));
        }
        if (query.state() != null) {
            condition = condition.and(HOUSEHOLD.STATE.eq(query.state()));
        }
        if (query.category() != null) {
            condition = condition.and(HOUSEHOLD.ID.in(db.select(RECOGNITION.HOUSEHOLD_ID)
                    .from(RECOGNITION)
                    .where(ScopeConditions.within(
                            RECOGNITION.PLACE_CODE, RECOGNITION.ORG_CODE, RECOGNITION.HOUSEHOLD_ID))
                    .and(RECOGNITION.CATEGORY.eq(query.category()).and(RECOGNITION.ENDED_ON.isNull()))));
        }
        return query.q() == null || query.q().isBlank() ? condition : condition.and(matches(query.q()));
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

    private Condition matches(String typed) {
        var byNumber = HOUSEHOLD.NUMBER.eq(typed.strip());
        var tokens = new SearchTokens(vault).ofQuery(typed);
        if (tokens.isEmpty()) {
            return byNumber;
        }
        var condition = TokenConditions.all(db, HOUSEHOLD.ID, SEARCH_TOKEN.HOUSEHOLD_ID, tokens);
        return tokens.size() == 1 && typed.strip().matches("\\d+") ? condition.or(byNumber) : condition;
    }

    private static Condition after(@Nullable String cursor) {
        if (cursor == null) {
            return DSL.noCondition();
        }
        var parts = cursor.split("_", 2);
        try {
            return DSL.row(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ID).gt(parts[0], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw org.lianhu.kernel.InvalidInputException.of("cursor", "CURSOR_INVALID", "翻页位置不对,请从第一页重新打开列表。");
        }
    }

    private java.util.Map<UUID, List<String>> categories(List<UUID> households) {
        if (households.isEmpty()) {
            return java.util.Map.of();
        }
        return db.select(RECOGNITION.HOUSEHOLD_ID, RECOGNITION.CATEGORY)
                .from(RECOGNITION)
                .where(RECOGNITION
                        .HOUSEHOLD_ID
                        .eq(DSL.any(households.toArray(UUID[]::new)))
                        .and(RECOGNITION.ENDED_ON.isNull()))
                .fetchGroups(RECOGNITION.HOUSEHOLD_ID, RECOGNITION.CATEGORY);
    }

    private static Row row(Record r, java.util.Map<UUID, List<String>> categories) {
        return row(r, categories.getOrDefault(r.get(HOUSEHOLD.ID), List.of()));
    }

    private static Row row(Record r, List<String> categories) {
        return new Row(
                r.get(HOUSEHOLD.ID),
                r.get(HOUSEHOLD.NUMBER),
                r.get(HOUSEHOLD.HEAD_NAME),
                r.get(HOUSEHOLD.MEMBER_COUNT),
                r.get(HOUSEHOLD.PLACE_CODE),
                categories,
                r.get(HOUSEHOLD.STATE),
                r.get(HOUSEHOLD.UPDATED_AT));
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
            List<FactBook.AdoptedGroup> facts) {}

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
        var home = db.select(SHOWN)
                .select(HOUSEHOLD.VERSION, HOUSEHOLD.ADDRESS)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这一户"));
        var all = facts.onDay(id, today);
        var known = special.shown(all);
        var recognitions = recognitions(id);
        var running = recognitions.stream()
                .filter(r -> r.endedOn() == null)
                .map(Recognition::category)
                .toList();
        return new Detail(
                row(home, running),
                home.get(HOUSEHOLD.VERSION),
                home.get(HOUSEHOLD.ADDRESS),
                members(id, today, known),
                known.getOrDefault(id, List.of()),
                recognitions,
                special.withholds(all));
    }

    private List<Member> members(
            UUID household, LocalDate today, java.util.Map<UUID, List<FactBook.AdoptedGroup>> known) {
        var members = new ArrayList<Member>();
        db.select(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.SEX,
                        PERSON.BIRTH_DATE,
                        PERSON.ID_MASKED,
                        PERSON.NO_ID_REASON,
                        PERSON.PHONE_MASKED,
                        MEMBERSHIP.RELATION)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.HOUSEHOLD_ID.eq(household))
                .and(MEMBERSHIP.VALID_FROM.le(today))
                .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(today)))
                .orderBy(MEMBERSHIP.RELATION.ne("head"), PERSON.BIRTH_DATE, PERSON.ID)
                .forEach(r -> members.add(new Member(
                        r.get(PERSON.ID),
                        r.get(PERSON.NAME),
                        r.get(MEMBERSHIP.RELATION),
                        r.get(PERSON.SEX),
                        r.get(PERSON.BIRTH_DATE),
                        new Numbers(r.get(PERSON.ID_MASKED), r.get(PERSON.NO_ID_REASON), r.get(PERSON.PHONE_MASKED)),
                        known.getOrDefault(r.get(PERSON.ID), List.of()))));
        return members;
    }

    private List<Recognition> recognitions(UUID household) {
        return db.select(
                        RECOGNITION.KIND,
                        RECOGNITION.CATEGORY,
                        RECOGNITION.BASIS,
                        RECOGNITION.DOCUMENT_NUMBER,
                        RECOGNITION.RECOGNISED_ON,
                        RECOGNITION.ENDED_ON)
                .from(RECOGNITION)
                .where(RECOGNITION.HOUSEHOLD_ID.eq(household))
                .orderBy(RECOGNITION.RECOGNISED_ON)
                .fetch(r -> new Recognition(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
    }
}
