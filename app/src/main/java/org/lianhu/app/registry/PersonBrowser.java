package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.SEARCH_TOKEN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.IdReading;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds persons by name, pinyin initials, the end of the ID number or the whole number, within a place. */
@Component
public class PersonBrowser {

    private final DSLContext db;
    private final Vault vault;

    PersonBrowser(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** A person as found: the number masked. */
    public record Found(
            UUID personId,
            String name,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            @Nullable String idMasked,
            @Nullable UUID householdId,
            String placeCode) {}

    /**
     * One page, ordered by place and id.
     *
     * @param typed what was typed; blank lists everybody in the place
     * @param place only this place's subtree; absent = the whole reach
     * @param cursor where the last page ended
     */
    @Transactional(readOnly = true)
    public Page<Found> search(@Nullable String typed, @Nullable String place, @Nullable String cursor, int limit) {
        CurrentScope.get().require("registry.read");
        int most = Math.clamp(limit, 1, Page.MOST);
        Condition condition = ScopeConditions.within(PERSON.PLACE_CODE, PERSON.ORG_CODE, PERSON.HOUSEHOLD_ID);
        if (place != null) {
            DivisionCode top = DivisionCode.of(place);
            condition =
                    condition.and(PERSON.PLACE_CODE.ge(top.subtreeFrom()).and(PERSON.PLACE_CODE.lt(top.subtreeTo())));
        }
        if (typed != null && !typed.isBlank()) {
            condition = condition.and(matches(typed));
        }
        var rows = db.selectFrom(PERSON)
                .where(condition)
                .and(after(cursor))
                .orderBy(PERSON.PLACE_CODE, PERSON.ID)
                .limit(DSL.inline(most + 1))
                .fetch();
        boolean more = rows.size() > most;
        long total = cursor == null && !more
                ? rows.size()
                : db.fetchCount(db.selectOne().from(PERSON).where(condition).limit(DSL.inline(Page.COUNTED_UP_TO + 1)));
        var shown = more ? rows.subList(0, most) : rows;
        String next =
                more ? shown.getLast().getPlaceCode() + "_" + shown.getLast().getId() : null;
        List<Found> items = shown.stream().map(PersonBrowser::found).toList();
        return new Page<>(items, next, Math.min(total, Page.COUNTED_UP_TO), total <= Page.COUNTED_UP_TO);
    }

    private Condition matches(String typed) {
        if (IdNumber.read(typed) instanceof IdReading.Valid valid) {
            return PERSON.ID_INDEX.eq(vault.index("id", valid.number().value()));
        }
        List<SearchTokens.Wanted> tokens = new SearchTokens(vault).ofQuery(typed);
        return tokens.isEmpty()
                ? DSL.falseCondition()
                : TokenConditions.all(db, PERSON.ID, SEARCH_TOKEN.PERSON_ID, tokens);
    }

    private static Condition after(@Nullable String cursor) {
        if (cursor == null) {
            return DSL.noCondition();
        }
        String[] parts = cursor.split("_", 2);
        try {
            return DSL.row(PERSON.PLACE_CODE, PERSON.ID).gt(parts[0], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw InvalidInputException.of("cursor", "CURSOR_INVALID", "翻页位置不对,请从第一页重新打开列表。");
        }
    }

    private static Found found(Record r) {
        return new Found(
                r.get(PERSON.ID),
                r.get(PERSON.NAME),
                r.get(PERSON.SEX),
                r.get(PERSON.BIRTH_DATE),
                r.get(PERSON.ID_MASKED),
                r.get(PERSON.HOUSEHOLD_ID),
                r.get(PERSON.PLACE_CODE));
    }
}
