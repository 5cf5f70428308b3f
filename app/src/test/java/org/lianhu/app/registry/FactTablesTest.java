package org.lianhu.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lianhu.engine.vocabulary.Vocabulary;

/** The vocabulary and the typed tables stay in step. */
class FactTablesTest {

    private static final Path ROOT = Path.of(System.getProperty("lianhu.root", ".."));

    private static Vocabulary vocabulary() throws IOException {
        return Vocabulary.parse(
                "vocabulary.yaml",
                Files.readString(ROOT.resolve("schemes/content/vocabulary.yaml"), StandardCharsets.UTF_8));
    }

    /**
     * With -Dlianhu.write=true it writes the file; before the first release only, afterwards a new migration is due.
     */
    @Test
    void the_migration_holds_a_column_for_every_fact() throws IOException {
        var file = ROOT.resolve("db/src/main/resources/db/migration/registry/V0201__fact_tables.sql");
        var wanted = FactTables.ddl(vocabulary());
        if (Boolean.getBoolean("lianhu.write")) {
            Files.writeString(file, wanted);
        }
        assertThat(Files.readString(file)).isEqualTo(wanted);
    }

    @Test
    void sealed_facts_have_no_column() throws IOException {
        var all = FactTables.ddl(vocabulary());
        assertThat(all).doesNotContain("hiv ").doesNotContain("guardian_abuse").contains("bank_account bytea");
    }
}
