package org.lianhu.app.walk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies of the database, each of which can be opened and put back. */
final class Policies {

    private static final String QUERY = """
            SELECT n.nspname || '.' || c.relname, p.polname, p.polcmd::text, p.polroles <> ARRAY[0::oid],
                   pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
            FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            ORDER BY 1, 2""";

    private Policies() {}

    /**
     * @param forOwner whether it speaks to the tables' owner alone
     * @param using the condition on rows that are there
     * @param check the condition on rows that come
     */
    record Policy(
            String table,
            String name,
            String command,
            boolean forOwner,
            @Nullable String using,
            @Nullable String check) {

        /** Lets everything through, or everybody in. */
        void open(Connection superuser) throws SQLException {
            alter(superuser, forOwner ? " TO PUBLIC" : expressions("true", "true"));
        }

        void restore(Connection superuser) throws SQLException {
            alter(superuser, forOwner ? " TO lianhu_owner" : expressions(String.valueOf(using), String.valueOf(check)));
        }

        private String expressions(String forUsing, String forCheck) {
            return (using == null ? "" : " USING (" + forUsing + ")")
                    + (check == null ? "" : " WITH CHECK (" + forCheck + ")");
        }

        private void alter(Connection superuser, String how) throws SQLException {
            try (var statement = superuser.createStatement()) {
                statement.execute("ALTER POLICY " + name + " ON " + table + how);
            }
        }

        @Override
        public String toString() {
            return name + " on " + table;
        }
    }

    static List<Policy> read(Connection superuser) throws SQLException {
        var policies = new ArrayList<Policy>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                policies.add(new Policy(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getBoolean(4),
                        rows.getString(5),
                        rows.getString(6)));
            }
        }
        return policies;
    }
}
