package org.lianhu.app.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * A query composed with jOOQ's classes, rendered once and from then on sent by JDBC over the transaction's connection.
 * For the questions that are asked all day: rendering and fetching them by jOOQ took as long again as the database's
 * answer (docs/bench.md).
 */
final class FixedQuery {

    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)");

    private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

    private final String sql;
    private final List<String> names;

    private FixedQuery(String sql, List<String> names) {
        this.sql = sql;
        this.names = List.copyOf(names);
    }

    /** What to do with one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param named SQL whose parameters are written {@code :name} */
    static FixedQuery of(String named) {
        List<String> names = new ArrayList<>();
        Matcher found = NAME.matcher(named);
        while (found.find()) {
            names.add(found.group(1));
        }
        return new FixedQuery(NAME.matcher(named).replaceAll("?"), names);
    }

    /** @param query whose parameters all have names ({@code DSL.param}) */
    static FixedQuery of(DSLContext db, Select<?> query) {
        return of(db.renderNamedParams(query));
    }

    /** All of them in one round trip; the statement then has one result for each, in this order. */
    static FixedQuery together(List<FixedQuery> all) {
        return new FixedQuery(
                String.join(";\n", all.stream().map(q -> q.sql).toList()),
                all.stream().flatMap(q -> q.names.stream()).toList());
    }

    /** What to do on the transaction's connection. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Runs it; a failure comes as from any other query, so that it is answered alike. */
    static <T> T on(DSLContext db, Work<T> work) {
        try {
            return Objects.requireNonNull(db.connectionResult(work::run));
        } catch (org.jooq.exception.DataAccessException e) {
            if (e.getCause() instanceof SQLException cause) {
                var known = TRANSLATOR.translate("registry", null, cause);
                throw known == null ? new UncategorizedSQLException("registry", null, cause) : known;
            }
            throw e;
        }
    }

    /** A statement with its parameters in place; the caller closes it. */
    PreparedStatement prepared(Connection connection, Map<String, Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            int at = 1;
            for (String name : names) {
                Object value = values.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("No value for " + name);
                }
                if (value instanceof UUID[] many) {
                    statement.setArray(at++, connection.createArrayOf("uuid", many));
                } else {
                    statement.setObject(at++, value);
                }
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** All rows. */
    <T> List<T> fetch(Connection connection, Map<String, Object> values, Reader<T> reader) throws SQLException {
        try (var statement = prepared(connection, values)) {
            return rows(statement.executeQuery(), reader);
        }
    }

    static <T> List<T> rows(ResultSet result, Reader<T> reader) throws SQLException {
        try (result) {
            List<T> all = new ArrayList<>();
            while (result.next()) {
                all.add(reader.read(result));
            }
            return all;
        }
    }
}
