package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.sheet.DrawLots;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.ResultActions;

/** S1-11 确认: the county draws at least 30 % for a visit, from a list that nobody can change afterwards. */
@LianhuTest
@Import({PackFixture.class, PackFixture.Sheets.class})
class DrawModuleTest {

    @Autowired
    PackFixture fixture;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    private PackFixture.Township town;

    @BeforeEach
    void begin() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        town = fixture.township(PackFixture.S1);
    }

    @AfterEach
    void restore() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    private List<UUID> waiting(int n) {
        var ids = IntStream.range(0, n)
                .mapToObj(i -> town.open("抽" + "甲乙丙丁戊".charAt(i)))
                .toList();
        town.upTo("county-draw", ids);
        return ids;
    }

    private Browser officer() {
        var person = people.hire(Role.COUNTY_OFFICER, Node.place(town.county));
        return people.browser().signIn(person.login(), People.PASSWORD);
    }

    private static String body(ResultActions answer) {
        return new String(answer.andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static ResultActions ok(ResultActions answer) {
        assertThat(answer.andReturn().getResponse().getStatus())
                .as(body(answer))
                .isEqualTo(200);
        return answer;
    }

    private static String quoted(List<UUID> ids) {
        return ids.stream().map(i -> "\"" + i + "\"").collect(Collectors.joining(","));
    }

    private String create(Browser who, List<UUID> ids, String more) {
        var answer = who.post(
                "/api/draws",
                "{\"place\":\"%s\",\"title\":\"三月抽查\",\"caseIds\":[%s]%s}".formatted(town.county, quoted(ids), more));
        return JsonPath.read(body(ok(answer)), "$.id");
    }

    private static ResultActions commit(Browser who, String draw, String office, String secret) {
        return who.post(
                "/api/draws/" + draw + "/commitments",
                "{\"office\":\"%s\",\"digest\":\"%s\"}".formatted(office, DrawLots.sha256(secret)));
    }

    private static ResultActions reveal(Browser who, String draw, String secret) {
        return who.post("/api/draws/" + draw + "/secrets", "{\"secret\":\"" + secret + "\"}");
    }

    @Test
    void S1_11_two_offices_draw_over_http_and_the_record_is_public() throws Exception {
        var ids = waiting(4);
        var first = officer();
        var second = officer();
        var draw = create(first, ids, "");
        ok(first.get("/api/draws/" + draw))
                .andExpect(jsonPath("$.state").value("LIST_CLOSED"))
                .andExpect(jsonPath("$.needed").value(2))
                .andExpect(jsonPath("$.share.clause").value("S1-11 确认"))
                .andExpect(jsonPath("$.actions[0]").value("commit"));
        ok(commit(first, draw, "民政局", "first-secret-first-secret"));
        commit(first, draw, "纪委监委", "other-secret").andExpect(status().isConflict());
        reveal(first, draw, "first-secret-first-secret")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("DRAW_NOT_COMMITTED"));
        ok(commit(second, draw, "纪委监委", "second-secret-second-secret"))
                .andExpect(jsonPath("$.state").value("COMMITTED"));
        ok(reveal(second, draw, "second-secret-second-secret"));
        reveal(second, draw, "second-secret-second-secret")
                .andExpect(jsonPath("$.code").value("DRAW_REVEALED"));
        var drawn = ok(reveal(first, draw, "first-secret-first-secret"))
                .andExpect(jsonPath("$.state").value("DRAWN"))
                .andExpect(jsonPath("$.drawn").value(2));
        List<String> hit = JsonPath.read(body(drawn), "$.entries[?(@.drawn == true)].caseId");
        assertThat(hit).hasSize(2);
        for (var id : ids) {
            var expected = hit.contains(id.toString()) ? "spot-check" : "county-decision";
            assertThat(town.next(id).id()).isEqualTo(expected);
        }
        var file = ok(first.get("/api/draws/" + draw + "/record"));
        assertThat(file.andReturn().getResponse().getHeader("Content-Disposition"))
                .contains("lianhu-draw-");
        String code = JsonPath.read(body(drawn), "$.code");
        var citizen = ok(people.browser().get("/public/draws/" + code));
        assertThat(body(citizen)).isEqualTo(body(file)).doesNotContain("抽甲");
        ok(first.get("/api/draws?place=" + town.county + "&state=DRAWN"))
                .andExpect(jsonPath("$.items[0].state").value("DRAWN"));
    }

    @Test
    void a_public_number_of_a_named_later_day_draws_too() throws Exception {
        var ids = waiting(2);
        var first = officer();
        first.post(
                        "/api/draws",
                        "{\"place\":\"%s\",\"title\":\"三月抽查\",\"caseIds\":[%s],\"publicNumber\":{\"name\":\"开奖号码\",\"on\":\"%s\"}}"
                                .formatted(town.county, quoted(ids), fixture.today()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("DRAW_SOURCE_INVALID"));
        var on = fixture.today().plusDays(2);
        var draw = create(first, ids, ",\"publicNumber\":{\"name\":\"开奖号码\",\"on\":\"" + on + "\"}");
        first.post("/api/draws/" + draw + "/number", "{\"number\":\"0712193\"}")
                .andExpect(jsonPath("$.code").value("DRAW_NUMBER_NOT_YET"));
        fixture.later(2);
        ok(officer().post("/api/draws/" + draw + "/number", "{\"number\":\"0712193\"}"))
                .andExpect(jsonPath("$.source.number").value("0712193"))
                .andExpect(jsonPath("$.drawn").value(1));
    }

    @Test
    void a_case_is_not_on_two_lists_and_the_village_draws_nothing() {
        var ids = waiting(2);
        town.closeList(ids);
        assertThatThrownBy(() -> town.closeList(ids.subList(0, 1)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().reason().code()).isEqualTo("DRAW_SECOND"));
        var clerk = people.browser()
                .signIn(
                        people.hire(Role.VILLAGE_OFFICER, Node.place(town.village))
                                .login(),
                        People.PASSWORD);
        assertThat(create(
                        clerk,
                        "{\"place\":\"%s\",\"title\":\"x\",\"caseIds\":[%s]}".formatted(town.village, quoted(ids))))
                .isEqualTo(403);
    }

    private static int create(Browser who, String body) {
        return who.post("/api/draws", body).andReturn().getResponse().getStatus();
    }
}
