import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates a throw-away PostgreSQL and generates the jOOQ classes from it. Skips the work when neither the
 * migrations nor this file changed since the last run.
 */
void main(String[] args) throws Exception {
    var base = Path.of(args[0]);
    var migrations = base.resolve("src/main/resources/db/migration");
    var target = base.resolve("target/generated-sources/jooq");
    var stamp = base.resolve("target/jooq.sha256");
    var hash = hashOf(migrations, base.resolve("codegen/GenerateJooq.java"));
    if (Files.exists(target) && Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
        IO.println("jOOQ classes are up to date");
        return;
    }
    Files.createDirectories(target);
    try (var postgres = EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("lc-ctype", "C.UTF-8")
            .setOverrideWorkingDirectory(base.resolve("target/pg-bin").toFile())
            .setRegisterShutdownHook(false)
            .start()) {
        var source = postgres.getPostgresDatabase();
        try (var c = source.getConnection(); var s = c.createStatement()) {
            s.execute("CREATE ROLE lianhu_app LOGIN NOSUPERUSER NOBYPASSRLS");
            s.execute("CREATE ROLE lianhu_owner LOGIN NOSUPERUSER NOBYPASSRLS");
        }
        Flyway.configure().dataSource(source).locations("filesystem:" + migrations).defaultSchema("public").load().migrate();
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc().withDriver("org.postgresql.Driver")
                        .withUrl(postgres.getJdbcUrl("postgres", "postgres")))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withExcludes("pg_catalog\\..*|information_schema\\..*|public\\..*")
                                .withIncludes(".*")
                                .withIncludeRoutines(false)
                                .withForcedTypes(List.of(new ForcedType()
                                        .withName("INSTANT").withIncludeTypes("TIMESTAMPTZ|TIMESTAMP WITH TIME ZONE"))))
                        .withGenerate(new Generate().withPojos(false).withDaos(false).withComments(false)
                                .withSequences(true).withJavaTimeTypes(true))
                        .withTarget(new Target().withPackageName("org.lianhu.jooq").withDirectory(target.toString()))));
    }
    Files.writeString(stamp, hash);
}

String hashOf(Path folder, Path self) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(Files.readAllBytes(self));
    try (var files = Files.walk(folder)) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
    }
    return HexFormat.of().formatHex(digest.digest());
}
