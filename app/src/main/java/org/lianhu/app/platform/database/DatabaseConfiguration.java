package org.lianhu.app.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.LianhuSettings;
import org.lianhu.app.platform.crypto.KeyFile;
import org.lianhu.app.platform.scope.ScopedTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The database: started or reached, migrated, and opened as the application's role. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class DatabaseConfiguration {

    private static final int POOL = 20;

    /** Absent (an empty holder) with an external database. Closed by Spring after everything that uses it. */
    @Bean(destroyMethod = "close")
    @Profile("!test")
    DatabaseServer databaseServer(LianhuSettings settings, KeyFile keys) {
        if (settings.database() != null) {
            return new DatabaseServer(null, settings.database());
        }
        var embedded = EmbeddedPostgresServer.start(settings.data(), keys, Map.of());
        try {
            DatabaseSetup.makeRolesAndDatabase(embedded.url("postgres"), embedded.superuserPassword(), keys);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
        return new DatabaseServer(embedded, embedded.url(DatabaseSetup.DATABASE));
    }

    @Bean
    @Profile("!test")
    DataSource dataSource(DatabaseServer server, KeyFile keys) {
        if (server.embedded().isPresent()) {
            DatabaseSetup.migrate(server.url(), DatabaseSetup.OWNER, keys.password("pg.owner"));
        } else {
            DatabaseSetup.makeAppRole(server.url(), keys);
            DatabaseSetup.migrate(server.url(), "", "");
        }
        return appDataSource(server.addressOnly(), keys.password("pg.app"));
    }

    private static HikariDataSource appDataSource(String url, String password) {
        var pool = new HikariDataSource();
        pool.setPoolName("lianhu");
        pool.setJdbcUrl(url);
        pool.setUsername(DatabaseSetup.APP);
        pool.setPassword(password);
        pool.setMaximumPoolSize(POOL);
        pool.setConnectionTimeout(5_000);
        pool.setMinimumIdle(2);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "lianhu");
        return pool;
    }

    @Bean
    ScopedTransactionManager transactionManager(DataSource dataSource, Clock clock) {
        return new ScopedTransactionManager(dataSource, clock);
    }

    /**
     * @param server the embedded server, null when the database is external
     * @param url the owner's JDBC address; an external one carries user and password
     */
    record DatabaseServer(@Nullable EmbeddedPostgresServer server, String url) implements AutoCloseable {

        Optional<EmbeddedPostgresServer> embedded() {
            return Optional.ofNullable(server);
        }

        /** The address without user and password. */
        String addressOnly() {
            int question = url.indexOf('?');
            return question < 0 ? url : url.substring(0, question);
        }

        @Override
        public void close() {
            embedded().ifPresent(EmbeddedPostgresServer::close);
        }
    }
}
