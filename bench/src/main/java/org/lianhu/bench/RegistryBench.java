package org.lianhu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.LianhuApplication;
import org.lianhu.app.platform.crypto.KeyFile;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.database.DatabaseSetup;
import org.lianhu.app.platform.database.EmbeddedPostgresServer;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.registry.SearchTokens;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.DivisionCode;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * List, search and household page over many households, each beside the same SQL sent by plain JDBC under the same row
 * security. Arguments: number of households (300000), --json.
 */
public final class RegistryBench {

    private static final int ROUNDS = 400;

    private final HouseholdBrowser browser;
    private final PlainSql plain;
    private final SearchTokens tokens;
    private final Random random = new Random(7);

    private RegistryBench(HouseholdBrowser browser, PlainSql plain, SearchTokens tokens) {
        this.browser = browser;
        this.plain = plain;
        this.tokens = tokens;
    }

    public static void main(String[] args) throws Exception {
        int households = Report.size(args, 300_000);
        Report report = Report.of("registry", args);
        var folder = Files.createTempDirectory("lianhu-bench");
        fill(folder, households, report);
        var application = new SpringApplication(LianhuApplication.class);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        try (var context = application.run(
                "--lianhu.data=" + folder.resolve("data"),
                "--lianhu.keyfile=" + folder.resolve("keys"),
                "--lianhu.demo=false",
                "--server.port=0")) {
            var bench = new RegistryBench(
                    context.getBean(HouseholdBrowser.class),
                    new PlainSql(context.getBean(DataSource.class), context.getBean(Vocabulary.class)),
                    new SearchTokens(context.getBean(Vault.class)));
            bench.measure(households, report);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void fill(Path folder, int households, Report report) throws Exception {
        var keys = KeyFile.openOrCreate(folder.resolve("keys"));
        try (var server = EmbeddedPostgresServer.start(
                folder.resolve("data"), keys, Map.of("synchronous_commit", "off", "max_wal_size", "8GB"))) {
            DatabaseSetup.makeRolesAndDatabase(server.url("postgres"), server.superuserPassword(), keys);
            DatabaseSetup.migrate(server.url(DatabaseSetup.DATABASE), DatabaseSetup.OWNER, keys.password("pg.owner"));
            long start = System.nanoTime();
            try (var connection = DriverManager.getConnection(
                    server.url(DatabaseSetup.DATABASE), "postgres", server.superuserPassword())) {
                new Population(new Vault(keys)).load(connection, households);
            }
            report.note("population: " + households + " households copied in "
                    + (System.nanoTime() - start) / 1_000_000_000 + " s");
        }
    }

    private void measure(int households, Report report) {
        report.note(
                "ours / plain JDBC, same SQL, row security on; " + households + " households, " + ROUNDS + " rounds");
        for (var level : List.of("village", "township", "county")) {
            list("list, " + level, level, null).print(report);
        }
        list("search 2 characters, county", "county", "张伟").print(report);
        list("search initials, county", "county", "zw").print(report);
        list("search ID tail 6, county", "county", "00100X").print(report);
        list("search 3 characters, township", "township", "李秀英").print(report);
        page(households).print(report);
    }

    private static Scope scope(DivisionCode place) {
        return new Scope(
                new Scope.Actor(new UUID(1, 1), new UUID(1, 1), "bench"),
                Scope.Reach.of(place),
                Set.of("registry.read"),
                Scope.Mode.READ);
    }

    private DivisionCode place(String level) {
        var village = Population.village(random.nextInt(Population.TOWNSHIPS * Population.VILLAGES));
        return switch (level) {
            case "village" -> DivisionCode.of(village);
            case "township" -> DivisionCode.of(village.substring(0, 9) + "000");
            default -> DivisionCode.of("539980000000");
        };
    }

    private Measured list(String what, String level, @Nullable String q) {
        var places = new ArrayList<DivisionCode>();
        for (int i = 0; i < 64; i++) {
            places.add(place(level));
        }
        int[] turn = {0, 0};
        var query = new HouseholdBrowser.Query(q, null, null, null, null, 50);
        return Measured.of(
                what,
                ROUNDS,
                () -> CurrentScope.call(scope(places.get(turn[0]++ % 64)), () -> browser.list(query)),
                () -> plainList(scope(places.get(turn[1]++ % 64)), q));
    }

    private Measured page(int households) {
        int[] turn = {0, 0};
        var county = scope(DivisionCode.of("539980000000"));
        return Measured.of(
                "household page, county",
                ROUNDS,
                () -> CurrentScope.call(county, () -> browser.get(household(turn[0]++ * 7919 % households))),
                () -> plainPage(county, household(turn[1]++ * 7919 % households)));
    }

    private static UUID household(int i) {
        return new UUID(0x0190000000007000L | ((long) i << 16), 0x8000000000000000L | i);
    }

    private void plainList(Scope scope, @Nullable String q) {
        plain.in(scope, c -> PlainSql.list(c, scope, q == null ? List.of() : tokens.ofQuery(q)));
    }

    private void plainPage(Scope scope, UUID id) {
        plain.in(scope, (Connection c) -> plain.page(c, id));
    }
}
