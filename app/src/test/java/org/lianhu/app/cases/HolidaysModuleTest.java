package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.app.support.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** Next year's holidays: entered by whoever may, refused line by line, and every clock counted anew by them. */
@LianhuTest
@Import({PackFixture.class, PackFixture.Sheets.class})
class HolidaysModuleTest {

    /** Weekdays off in 2027, as a notice of the State Council might order them. */
    private static final List<String> REST = List.of(
            "2027-01-01",
            "2027-02-08",
            "2027-02-09",
            "2027-02-10",
            "2027-02-11",
            "2027-02-12",
            "2027-04-05",
            "2027-05-03",
            "2027-06-09",
            "2027-09-15",
            "2027-10-01",
            "2027-10-04",
            "2027-10-05");

    @Autowired
    PackFixture fixture;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    DataSource dataSource;

    @Autowired
    JsonMapper json;

    private PackFixture.Township town;

    @BeforeEach
    void begin() {
        clock.moveTo(LocalDate.of(2026, 12, 25));
        town = fixture.township(PackFixture.S1);
    }

    @AfterEach
    void restore() throws SQLException {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        var url = ((HikariDataSource) dataSource).getJdbcUrl();
        try (var superuser = TestPostgres.get().superuser(url);
                var statement = superuser.createStatement()) {
            statement.execute("DELETE FROM cases.holiday");
            statement.execute("DELETE FROM cases.holiday_year");
        }
    }

    private ResultActions put(Browser who, int year, List<String> rest, List<String> work) {
        return who.put(
                "/api/holidays/" + year,
                json.writeValueAsString(Map.of("document", "国办发明电〔2026〕7号", "rest", rest, "work", work)));
    }

    private Browser administrator() {
        return people.at(Role.ADMINISTRATOR, town.county);
    }

    private static String body(ResultActions answer) {
        return new String(answer.andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private @Nullable String deadline(UUID id) {
        var page = body(people.at(Role.COUNTY_APPROVER, town.county).get("/api/cases/" + id));
        return JsonPath.read(page, "$.deadline");
    }

    @Test
    void a_deadline_beyond_the_table_is_known_once_the_year_is_entered_and_moves_when_it_is_mended() throws Exception {
        var id = town.at("investigation", "陈一");
        assertThat(deadline(id)).as("2027 is not published yet").isNull();
        put(administrator(), 2027, REST, List.of()).andExpect(status().isOk());
        assertThat(deadline(id))
                .as("4 working days in December, New Year, 6 in January")
                .isEqualTo("2027-01-11");
        put(administrator(), 2027, REST, List.of("2027-01-09")).andExpect(status().isOk());
        assertThat(deadline(id)).as("a Saturday that is worked").isEqualTo("2027-01-09");
    }

    @Test
    void what_is_past_stays() throws Exception {
        put(administrator(), 2027, REST, List.of()).andExpect(status().isOk());
        clock.moveTo(LocalDate.of(2027, 1, 5));
        var later = new ArrayList<>(REST);
        later.set(0, "2027-01-04");
        var answer =
                put(administrator(), 2027, later, List.of("2027-01-03")).andExpect(status().isUnprocessableContent());
        List<String> codes = JsonPath.read(body(answer), "$.errors[*].code");
        assertThat(codes).containsOnly("HOLIDAY_PAST").hasSize(3);
        later.set(0, "2027-01-01");
        later.add("2027-12-31");
        put(administrator(), 2027, later, List.of()).andExpect(status().isOk());
        put(
                        administrator(),
                        2026,
                        List.copyOf(REST).stream()
                                .map(d -> "2026" + d.substring(4))
                                .toList(),
                        List.of())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("HOLIDAY_PAST"));
    }

    @Test
    void only_whoever_keeps_the_calendar_may_enter_it() throws Exception {
        for (var role : List.of(Role.COUNTY_OFFICER, Role.COUNTY_APPROVER, Role.AUDITOR)) {
            put(people.at(role, town.county), 2027, REST, List.of())
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("NOT_PERMITTED"));
        }
        people.at(Role.COUNTY_OFFICER, town.county).get("/api/holidays").andExpect(status().isOk());
        administrator()
                .get("/api/holidays")
                .andExpect(jsonPath("$[?(@.year == 2027)]").isEmpty());
    }

    @Test
    void every_bad_line_of_a_paste_is_named() throws Exception {
        var pasted = new ArrayList<>(REST);
        pasted.set(2, "2027-02-30");
        pasted.set(5, "\t初六");
        pasted.set(7, " 2027-05-03 ");
        put(administrator(), 2027, pasted, List.of("周六"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(3))
                .andExpect(jsonPath("$.errors[0].where").value("/rest/2"))
                .andExpect(jsonPath("$.errors[0].code").value("HOLIDAY_DAY"))
                .andExpect(jsonPath("$.errors[1].where").value("/rest/5"))
                .andExpect(jsonPath("$.errors[2].where").value("/work/0"));
        var wrong = new ArrayList<>(REST);
        wrong.set(1, "2028-02-08");
        wrong.set(3, REST.get(4));
        put(administrator(), 2027, wrong, List.of("2027-01-06"))
                .andExpect(jsonPath("$.errors[0].where").value("/rest/1"))
                .andExpect(jsonPath("$.errors[0].code").value("HOLIDAY_OTHER_YEAR"))
                .andExpect(jsonPath("$.errors[1].where").value("/rest/4"))
                .andExpect(jsonPath("$.errors[1].code").value("HOLIDAY_TWICE"))
                .andExpect(jsonPath("$.errors[2].code").value("HOLIDAY_WORK_WEEKDAY"));
        put(administrator(), 2027, REST.subList(0, 5), List.of())
                .andExpect(jsonPath("$.code").value("HOLIDAY_TOO_FEW"));
    }
}
