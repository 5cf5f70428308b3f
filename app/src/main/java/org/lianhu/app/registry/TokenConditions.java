package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.SEARCH_TOKEN;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.lianhu.app.platform.scope.ScopeConditions;

/** What was typed as a condition on the search tokens, each within the caller's reach. */
final class TokenConditions {

    private TokenConditions() {}

    /**
     * Rows whose id has all that is wanted.
     *
     * @param id the column to restrict
     * @param owner the token's column that names it: the person or the household
     */
    static Condition all(DSLContext db, Field<UUID> id, Field<UUID> owner, List<SearchTokens.Wanted> wanted) {
        Condition condition = DSL.noCondition();
        for (SearchTokens.Wanted one : wanted) {
            condition = condition.and(id.in(db.select(owner)
                    .from(SEARCH_TOKEN)
                    .where(token(one))
                    .and(ScopeConditions.within(
                            SEARCH_TOKEN.PLACE_CODE, SEARCH_TOKEN.ORG_CODE, SEARCH_TOKEN.HOUSEHOLD_ID))));
        }
        return condition;
    }

    private static Condition token(SearchTokens.Wanted wanted) {
        return wanted.isPrefix()
                ? SEARCH_TOKEN.TOKEN.ge(wanted.prefix()).and(SEARCH_TOKEN.TOKEN.lt(wanted.end()))
                : SEARCH_TOKEN.TOKEN.in(wanted.exact());
    }
}
