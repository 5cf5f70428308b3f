package org.lianhu.app.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Notes every statement that a context sends, by jOOQ or past it by JDBC, with its values, and reads the plans that
 * PostgreSQL makes of them for the same role. Sequential scans are priced out meanwhile, so one that is left has no
 * index to use.
 */
public final class Plans {

    /** An index read from end to end is a scan of the table by another name. */
    private static final Pattern WHOLE_INDEX =
            Pattern.compile("Index (?:Only )?Scan (?:Backward )?using (\\w+) on (\\w+)(?!.*\\n[^\\n]*Index Cond)");

    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");

    private record Given(Method setter, Object[] arguments) {}

    private record Sent(String sql, Map<Integer, Given> values) {}

    private final DSLContext db;
    private final DSLContext listening;
    private final List<Sent> sent = new ArrayList<>();

    public Plans(DSLContext db) {
        this.db = db;
        this.listening = DSL.using(
                db.configuration().derive(new Listening(db.configuration().connectionProvider())));
    }

    /** The context to build the code under test with. */
    public DSLContext listening() {
        return listening;
    }

    /** All SQL sent so far. */
    public String sql() {
        return sent.stream().map(Sent::sql).collect(Collectors.joining("\n"));
    }

    /**
     * Runs the work within the running transaction; answers each statement of it that reads a table from end to end.
     *
     * @param small tables and partial indexes that stay small in any county
     */
    public List<String> scans(Runnable work, String... small) {
        sent.clear();
        db.execute("SET LOCAL enable_seqscan = off");
        work.run();
        if (sent.isEmpty()) {
            throw new AssertionError("Nothing was sent");
        }
        return db.connectionResult(connection -> scans(connection, small));
    }

    /** The same statements' plans on another connection. */
    public List<String> scans(Connection connection, String... small) throws SQLException {
        List<String> found = new ArrayList<>();
        for (Sent one : sent) {
            int first = 0;
            for (String part : one.sql().split(";\n")) {
                int many = (int) part.chars().filter(c -> c == '?').count();
                String plan = plan(connection, part, one.values(), first);
                if (scanned(plan, Set.of(small))) {
                    found.add(part + "\n" + plan);
                }
                first += many;
            }
        }
        return found;
    }

    private static boolean scanned(String plan, Set<String> small) {
        return Stream.of(SCAN, WHOLE_INDEX)
                .flatMap(pattern -> pattern.matcher(plan).results())
                .anyMatch(
                        hit -> IntStream.rangeClosed(1, hit.groupCount()).noneMatch(i -> small.contains(hit.group(i))));
    }

    private static String plan(Connection connection, String sql, Map<Integer, Given> values, int first)
            throws SQLException {
        int many = (int) sql.chars().filter(c -> c == '?').count();
        try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql)) {
            for (int i = 1; i <= many; i++) {
                Given set = java.util.Objects.requireNonNull(values.get(first + i));
                Object[] arguments = set.arguments().clone();
                arguments[0] = i;
                invoked(set.setter(), explain, arguments);
            }
            StringBuilder plan = new StringBuilder();
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static @Nullable Object invoked(Method method, Object target, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands out connections whose prepared statements are noted when they are executed. */
    private final class Listening implements ConnectionProvider {
        private final ConnectionProvider real;

        Listening(ConnectionProvider real) {
            this.real = real;
        }

        @Override
        public Connection acquire() {
            Connection connection = java.util.Objects.requireNonNull(real.acquire());
            return (Connection) Proxy.newProxyInstance(
                    Plans.class.getClassLoader(), new Class<?>[] {Connection.class, Real.class}, (_, method, args) -> {
                        if (method.getDeclaringClass() == Real.class) {
                            return connection;
                        }
                        Object result = invoked(method, connection, args);
                        return result instanceof PreparedStatement statement && args != null
                                ? noting(statement, args[0].toString())
                                : result;
                    });
        }

        @Override
        public void release(Connection connection) {
            real.release(((Real) connection).connection());
        }
    }

    private interface Real {
        Connection connection();
    }

    private PreparedStatement noting(PreparedStatement statement, String sql) {
        Map<Integer, Given> values = new TreeMap<>();
        return (PreparedStatement) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (_, method, args) -> {
                    if (method.getName().startsWith("set") && args != null && args.length > 1) {
                        values.put((Integer) args[0], new Given(method, args));
                    } else if (method.getName().startsWith("execute") && explainable(sql)) {
                        sent.add(new Sent(sql, Map.copyOf(values)));
                    }
                    return invoked(method, statement, args);
                });
    }

    private static boolean explainable(String sql) {
        return Arrays.asList("SELECT", "WITH", "INSERT", "UPDATE", "DELETE")
                .contains(sql.strip().split("\\s", 2)[0].toUpperCase(java.util.Locale.ROOT));
    }
}
