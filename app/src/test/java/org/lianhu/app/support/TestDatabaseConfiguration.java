package org.lianhu.app.support;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import javax.sql.DataSource;
import org.lianhu.app.access.Accounts;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.crypto.KeyFile;
import org.lianhu.app.platform.database.DatabaseSetup;
import org.lianhu.kernel.Ids;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Replaces the server's own database, keys, clock and ids by those of the test run. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

    /** The server under test reads the test run's own key file and folder. */
    @Bean
    static DynamicPropertyRegistrar folders() {
        var postgres = TestPostgres.get();
        return registry -> {
            registry.add("lianhu.keyfile", () -> postgres.folder().resolve("keys"));
            registry.add("lianhu.data", () -> postgres.folder().resolve("data"));
        };
    }

    @Bean
    DataSource dataSource(KeyFile keys) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(TestPostgres.get().freshDatabase());
        pool.setUsername(DatabaseSetup.APP);
        pool.setPassword(keys.password("pg.app"));
        pool.setMaximumPoolSize(10);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    @Bean
    @Lazy
    People people(Accounts accounts, Places places, TransactionTemplate tx, MockMvc mvc) {
        return new People(accounts, places, tx, mvc);
    }

    @Bean
    MutableClock clock() {
        return new MutableClock(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Ids ids(Clock clock) {
        return Ids.v7(clock, new Random(20260302));
    }
}
