package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.app.support.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A county's whole list of cases as a workbook: every row once, read page by page ({@code PagesTest}). */
@LianhuTest
@Import(CaseFixture.class)
class CaseExportModuleTest {

    private static final int ROWS = 20_000;

    @Autowired
    CaseFixture fixture;

    @Autowired
    People people;

    @Autowired
    DataSource dataSource;

    /** Copies of a real case that differ in id and number, past triggers: the list alone is looked at. */
    private void copy(UUID id) throws SQLException {
        var url = ((HikariDataSource) dataSource).getJdbcUrl();
        try (var superuser = TestPostgres.get().superuser(url);
                var statement = superuser.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("INSERT INTO cases.case_file SELECT (f).* FROM (SELECT jsonb_populate_record(c,"
                    + " jsonb_build_object('id', gen_random_uuid(), 'number', 'X-' || n, 'phase', 'GRANTED')) AS f"
                    + " FROM cases.case_file c, generate_series(2, " + ROWS + ") n WHERE c.id = '" + id + "')");
        }
    }

    private void remove(String place) throws SQLException {
        var url = ((HikariDataSource) dataSource).getJdbcUrl();
        try (var superuser = TestPostgres.get().superuser(url);
                var statement = superuser.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("DELETE FROM cases.case_file WHERE number LIKE 'X-%' AND place_code = '" + place + "'");
        }
    }

    private static String unzipped(byte[] workbook) throws IOException {
        var file = Files.createTempFile("cases", ".xlsx");
        Files.write(file, workbook);
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var name : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
                try (var in = zip.getInputStream(zip.getEntry(name))) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        Files.delete(file);
        return text.toString();
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void twenty_thousand_cases_leave_each_once() throws Exception {
        var village = fixture.village();
        copy(village.declared("钱出口"));
        try {
            var officer = people.at(Role.COUNTY_OFFICER, village.county);
            var answer = officer.get("/api/cases/export?place=" + village.code)
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            var text = unzipped(answer.getContentAsByteArray());
            assertThat(count("<row ", text)).as("header, rows, mark").isEqualTo(ROWS + 2);
            assertThat(count(">X-\\d+<", text)).isEqualTo(ROWS - 1);
            assertThat(text).as("共 20000 行").contains("&#x5171; " + ROWS + " &#x884c;");
        } finally {
            remove(village.code);
        }
    }
}
