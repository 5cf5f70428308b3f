package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.lianhu.app.registry.HouseholdBrowser.Detail;
import org.lianhu.app.registry.HouseholdBrowser.Member;
import org.lianhu.app.registry.HouseholdBrowser.Numbers;
import org.lianhu.app.registry.HouseholdBrowser.Recognition;

/** Reads everything on a household's page in one round trip: itself, recognitions, members, and all groups' facts. */
final class HouseholdPage {

    private final FactRows facts;
    private final SpecialFacts special;
    private final FixedQuery all;

    HouseholdPage(DSLContext db, FactRows facts, SpecialFacts special) {
        this.facts = facts;
        this.special = special;
        List<FixedQuery> queries = new ArrayList<>(List.of(home(db), recognitions(db), members(db)));
        queries.addAll(facts.queries());
        this.all = FixedQuery.together(queries);
    }

    private static Field<UUID> household() {
        return DSL.param("household", UUID.class);
    }

    private static Field<LocalDate> day() {
        return DSL.param("day", LocalDate.class);
    }

    private static FixedQuery home(DSLContext db) {
        return FixedQuery.of(
                db,
                db.select(HouseholdBrowser.SHOWN)
                        .select(HOUSEHOLD.VERSION, HOUSEHOLD.ADDRESS)
                        .from(HOUSEHOLD)
                        .where(HOUSEHOLD.ID.eq(household())));
    }

    private static FixedQuery recognitions(DSLContext db) {
        return FixedQuery.of(
                db,
                db.select(
                                RECOGNITION.KIND,
                                RECOGNITION.CATEGORY,
                                RECOGNITION.BASIS,
                                RECOGNITION.DOCUMENT_NUMBER,
                                RECOGNITION.RECOGNISED_ON,
                                RECOGNITION.ENDED_ON)
                        .from(RECOGNITION)
                        .where(RECOGNITION.HOUSEHOLD_ID.eq(household()))
                        .orderBy(RECOGNITION.RECOGNISED_ON));
    }

    private static FixedQuery members(DSLContext db) {
        return FixedQuery.of(
                db,
                db.select(
                                PERSON.ID,
                                PERSON.NAME,
                                MEMBERSHIP.RELATION,
                                PERSON.SEX,
                                PERSON.BIRTH_DATE,
                                PERSON.ID_MASKED,
                                PERSON.NO_ID_REASON,
                                PERSON.PHONE_MASKED)
                        .from(MEMBERSHIP)
                        .join(PERSON)
                        .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                        .where(MEMBERSHIP.HOUSEHOLD_ID.eq(household()))
                        .and(MEMBERSHIP.VALID_FROM.le(day()))
                        .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(day())))
                        .orderBy(MEMBERSHIP.RELATION.ne(DSL.inline("head")), PERSON.BIRTH_DATE, PERSON.ID));
    }

    /** The page as of the day; empty when the household is not within reach. */
    Optional<Detail> read(Connection connection, UUID household, LocalDate day) throws SQLException {
        try (var statement = all.prepared(connection, Map.of("household", household, "day", day))) {
            statement.execute();
            try (ResultSet home = statement.getResultSet()) {
                return home.next() ? Optional.of(detail(home, household, statement)) : Optional.empty();
            }
        }
    }

    private Detail detail(ResultSet home, UUID household, PreparedStatement statement) throws SQLException {
        int version = home.getInt(HouseholdBrowser.SHOWN.size() + 1);
        String address = home.getString(HouseholdBrowser.SHOWN.size() + 2);
        var row = HouseholdBrowser.row(home);
        statement.getMoreResults();
        List<Recognition> recognitions = FixedQuery.rows(statement.getResultSet(), HouseholdPage::recognition);
        statement.getMoreResults();
        List<Member> members = FixedQuery.rows(statement.getResultSet(), HouseholdPage::member);
        statement.getMoreResults();
        var whole = facts.taken(statement);
        var known = special.shown(whole);
        return new Detail(
                row.with(recognitions.stream()
                        .filter(r -> r.endedOn() == null)
                        .map(Recognition::category)
                        .toList()),
                version,
                address,
                members.stream()
                        .map(m -> m.with(known.getOrDefault(m.personId(), List.of())))
                        .toList(),
                known.getOrDefault(household, List.of()),
                recognitions,
                special.withholds(whole));
    }

    private static Recognition recognition(ResultSet row) throws SQLException {
        return new Recognition(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                new Numbers(row.getString(6), row.getString(7), row.getString(8)),
                List.of());
    }
}
