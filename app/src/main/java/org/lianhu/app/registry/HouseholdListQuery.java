package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;
import static org.lianhu.jooq.registry.Tables.SEARCH_TOKEN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;

/**
 * One question to the list of households: its form, from which the SQL is rendered once for all questions alike, and
 * its values.
 *
 * @param words what was typed, each a token or the beginning of one
 */
record HouseholdListQuery(Form form, Map<String, Object> values) {

    /**
     * What decides the SQL.
     *
     * @param after from a cursor on
     */
    record Form(
            ScopeConditions.Form scope, Filters filters, List<Word> words, boolean number, boolean after, int limit) {}

    record Filters(boolean place, boolean state, boolean category) {}

    /** @param exact how many tokens to be equal to; 0 = a range of tokens */
    record Word(int exact) {}

    static HouseholdListQuery of(HouseholdBrowser.Query query, List<SearchTokens.Wanted> wanted, int limit) {
        Map<String, Object> values = new HashMap<>(ScopeConditions.values());
        if (query.place() != null) {
            DivisionCode place = DivisionCode.of(query.place());
            values.put("subtreeFrom", place.subtreeFrom());
            values.put("subtreeTo", place.subtreeTo());
        }
        put(values, "state", query.state());
        put(values, "category", query.category());
        String typed = query.q() == null ? "" : query.q().strip();
        boolean number = !typed.isEmpty()
                && (wanted.isEmpty() || wanted.size() == 1 && typed.chars().allMatch(c -> c >= '0' && c <= '9'));
        if (number) {
            values.put("number", typed);
        }
        if (query.cursor() != null) {
            cursor(query.cursor(), values);
        }
        return new HouseholdListQuery(
                new Form(
                        ScopeConditions.Form.of(CurrentScope.get().reach()),
                        new Filters(query.place() != null, query.state() != null, query.category() != null),
                        words(wanted, values),
                        number,
                        query.cursor() != null,
                        limit),
                values);
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static void cursor(String cursor, Map<String, Object> values) {
        int middle = cursor.indexOf('_');
        try {
            values.put("afterPlace", cursor.substring(0, middle));
            values.put("afterId", UUID.fromString(cursor.substring(middle + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw InvalidInputException.of("cursor", "CURSOR_INVALID", "翻页位置不对,请从第一页重新打开列表。");
        }
    }

    private static List<Word> words(List<SearchTokens.Wanted> wanted, Map<String, Object> values) {
        List<Word> words = new ArrayList<>();
        for (SearchTokens.Wanted one : wanted) {
            String name = "word" + words.size();
            if (one.isPrefix()) {
                values.put(name + "From", one.prefix());
                values.put(name + "To", one.end());
            }
            for (int i = 0; i < one.exact().size(); i++) {
                values.put(name + "Is" + i, one.exact().get(i));
            }
            words.add(new Word(one.exact().size()));
        }
        return words;
    }

    /** The rows, in the order of {@link HouseholdBrowser#SHOWN} and last their categories. */
    static FixedQuery rows(DSLContext db, Form form) {
        Condition condition = condition(form);
        if (form.after()) {
            condition = condition.and(DSL.row(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ID)
                    .gt(text("afterPlace"), DSL.param("afterId", UUID.class)));
        }
        return FixedQuery.of(
                db,
                db.select(HouseholdBrowser.SHOWN)
                        .select(DSL.array(DSL.select(RECOGNITION.CATEGORY)
                                .from(RECOGNITION)
                                .where(RECOGNITION.HOUSEHOLD_ID.eq(HOUSEHOLD.ID))
                                .and(RECOGNITION.ENDED_ON.isNull())
                                .orderBy(RECOGNITION.RECOGNISED_ON)))
                        .from(HOUSEHOLD)
                        .where(condition)
                        .orderBy(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ID)
                        // A literal: with a parameter the plan for all lengths takes a tenth of the table for granted.
                        .limit(DSL.inline(form.limit() + 1)));
    }

    /** How many there are, up to one more than is counted. */
    static FixedQuery count(DSLContext db, Form form) {
        return FixedQuery.of(
                db,
                db.selectCount()
                        .from(DSL.selectOne()
                                .from(HOUSEHOLD)
                                .where(condition(form))
                                .limit(DSL.inline(Page.COUNTED_UP_TO + 1))));
    }

    private static Condition condition(Form form) {
        Condition condition =
                ScopeConditions.within(form.scope(), HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE, HOUSEHOLD.ID);
        if (form.filters().place()) {
            condition = condition.and(
                    HOUSEHOLD.PLACE_CODE.ge(text("subtreeFrom")).and(HOUSEHOLD.PLACE_CODE.lt(text("subtreeTo"))));
        }
        if (form.filters().state()) {
            condition = condition.and(HOUSEHOLD.STATE.eq(text("state")));
        }
        if (form.filters().category()) {
            condition = condition.and(HOUSEHOLD.ID.in(DSL.select(RECOGNITION.HOUSEHOLD_ID)
                    .from(RECOGNITION)
                    .where(ScopeConditions.within(
                            form.scope(), RECOGNITION.PLACE_CODE, RECOGNITION.ORG_CODE, RECOGNITION.HOUSEHOLD_ID))
                    .and(RECOGNITION.CATEGORY.eq(text("category")).and(RECOGNITION.ENDED_ON.isNull()))));
        }
        return condition.and(typed(form));
    }

    private static Condition typed(Form form) {
        var byNumber = DSL.select(HOUSEHOLD.as("h").ID)
                .from(HOUSEHOLD.as("h"))
                .where(HOUSEHOLD.as("h").NUMBER.eq(text("number")));
        if (form.words().isEmpty()) {
            return form.number() ? HOUSEHOLD.NUMBER.eq(text("number")) : DSL.noCondition();
        }
        Condition condition = DSL.noCondition();
        for (int i = 0; i < form.words().size(); i++) {
            var holders = DSL.select(SEARCH_TOKEN.HOUSEHOLD_ID)
                    .from(SEARCH_TOKEN)
                    .where(token("word" + i, form.words().get(i)))
                    .and(ScopeConditions.within(
                            form.scope(), SEARCH_TOKEN.PLACE_CODE, SEARCH_TOKEN.ORG_CODE, SEARCH_TOKEN.HOUSEHOLD_ID));
            // Not "or": that would read every household within reach.
            condition = condition.and(HOUSEHOLD.ID.in(form.number() ? holders.unionAll(byNumber) : holders));
        }
        return condition;
    }

    private static Condition token(String name, Word word) {
        if (word.exact() == 0) {
            return SEARCH_TOKEN.TOKEN.ge(text(name + "From")).and(SEARCH_TOKEN.TOKEN.lt(text(name + "To")));
        }
        List<Field<String>> any = new ArrayList<>();
        for (int i = 0; i < word.exact(); i++) {
            any.add(text(name + "Is" + i));
        }
        return SEARCH_TOKEN.TOKEN.in(any);
    }

    private static Field<String> text(String name) {
        return DSL.param(name, String.class);
    }
}
