package org.lianhu.app.registry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.FactGroup;
import org.lianhu.engine.vocabulary.Vocabulary;

/**
 * How the vocabulary's groups lie in the database: one pair of tables a group, {@code fact_<group>} with the versions
 * in force (no overlaps) and {@code fact_<group>_history} with the superseded ones, one column a fact.
 */
public final class FactTables {

    /** Facts that live in the columns of {@code household}, {@code person} and {@code membership} themselves. */
    private static final Set<String> ELSEWHERE = Set.of(
            "household_number",
            "national_household_number",
            "head_name",
            "head_id_number",
            "member_count",
            "township_name",
            "village_name",
            "group_name",
            "village_and_group",
            "address",
            "co_members_text",
            "name",
            "id_number",
            "no_id_reason",
            "national_person_number",
            "sex",
            "birth_date",
            "relation",
            "phone",
            "died_on");

    /** Account numbers and telephones: sealed by the vault. */
    private static final Set<String> NUMBERS = Set.of("bank_account", "guardian_phone");

    private FactTables() {}

    /** The groups that have tables: those about households and persons. */
    public static List<FactGroup> groups(Vocabulary vocabulary) {
        return vocabulary.groups().stream()
                .filter(g -> g.entity() == Entity.HOUSEHOLD || g.entity() == Entity.PERSON)
                .toList();
    }

    /** The facts of the group that have a column: sealed facts have none, nor those that live elsewhere. */
    public static List<Fact> columns(FactGroup group) {
        return group.facts().stream()
                .filter(f -> !f.sealed() && !ELSEWHERE.contains(f.code()))
                .toList();
    }

    public static String table(String group) {
        return "fact_" + group;
    }

    public static boolean isSealedNumber(Fact fact) {
        return NUMBERS.contains(fact.code());
    }

    /** PostgreSQL type of a fact's column: money in fen, quantities in hundredths. */
    public static String sqlType(Fact fact) {
        if (isSealedNumber(fact)) {
            return "bytea";
        }
        return switch (fact.type()) {
            case TEXT, CODE -> "text";
            case CODES -> "text[]";
            case BOOL -> "boolean";
            case COUNT -> "integer";
            case MONEY, QUANTITY -> "bigint";
            case DATE -> "date";
        };
    }

    /** The statements that make a group's two tables; a migration holds their text. */
    public static String ddl(FactGroup group) {
        return "-- " + group.label() + "\n" + ddl(group, false) + ddl(group, true);
    }

    private static String ddl(FactGroup group, boolean history) {
        var name = table(group.code()) + (history ? "_history" : "");
        var sql = new StringBuilder("CREATE TABLE registry." + name + " (\n");
        sql.append("    entity_id uuid NOT NULL,\n    household_id uuid,\n    place_code text NOT NULL,\n");
        sql.append("    org_code text,\n    valid_from date NOT NULL,\n    valid_to date,\n");
        sql.append("    valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,\n");
        sql.append("    adopted_at timestamptz NOT NULL,\n    adopted_by text NOT NULL,\n");
        sql.append("    statement_ids uuid[] NOT NULL,\n    version_id uuid NOT NULL,\n");
        if (history) {
            sql.append("    superseded_at timestamptz NOT NULL,\n");
        }
        columns(group).forEach(fact -> sql.append("    " + fact.code() + " " + sqlType(fact) + ",\n"));
        sql.append(
                history ? "    CONSTRAINT " + name + "_pk PRIMARY KEY (version_id, superseded_at)\n);\n" : keys(name));
        sql.append("CREATE INDEX " + name + "_household ON registry." + name + " (household_id);\n");
        sql.append("CREATE INDEX " + name + "_place ON registry." + name + " (place_code, entity_id);\n");
        var verbs = history ? "select,insert" : "select,insert,update,delete";
        sql.append("CALL guard.protect('registry." + name + "', '" + verbs + "');\n");
        return sql.toString();
    }

    /**
     * No two versions of an entity overlap, by B-trees alone: each version that ends is followed by one that begins on
     * that day, no two begin or end on one day, and one at most is open. So the versions form one chain without gaps. A
     * temporal key (WITHOUT OVERLAPS) says less and costs six times as much to insert: docs/adr/0009.
     */
    private static String keys(String name) {
        return "    CONSTRAINT " + name + "_pk PRIMARY KEY (entity_id, valid_from),\n"
                + "    CONSTRAINT " + name + "_end UNIQUE NULLS NOT DISTINCT (entity_id, valid_to),\n"
                + "    CONSTRAINT " + name + "_period CHECK (valid_to > valid_from),\n"
                + "    CONSTRAINT " + name + "_next FOREIGN KEY (entity_id, valid_to)"
                + " REFERENCES registry." + name + " (entity_id, valid_from) DEFERRABLE INITIALLY DEFERRED\n);\n";
    }

    /** All groups' statements. */
    public static String ddl(Vocabulary vocabulary) {
        var sql = new StringBuilder(
                "-- Adopted facts, one pair of tables a group of the vocabulary. Money in fen, quantities in hundredths.\n");
        groups(vocabulary).forEach(g -> sql.append('\n').append(ddl(g)));
        return sql.toString();
    }

    /** Lower-case entity word of a group, as statements name it. */
    public static String entityWord(FactGroup group) {
        return group.entity().name().toLowerCase(Locale.ROOT);
    }
}
