package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.notify.ProofsOfService;
import org.lianhu.app.notify.WayOfService;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** S3-2.2: a refusal is served in writing; each way with what proves it, in the one table of proofs. */
@LianhuTest
@Import(CaseFixture.class)
class ServedDecisionModuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    CaseFixture fixture;

    @Autowired
    People people;

    @Autowired
    ProofsOfService proofs;

    @Autowired
    MutableClock clock;

    @Autowired
    JsonMapper json;

    private CaseFixture.Village village;
    private UUID id;

    @BeforeEach
    void refuse() {
        village = fixture.village();
        id = village.checked("赵勇");
        village.met(List.of(id), 4);
    }

    @AfterEach
    void restore() {
        clock.moveTo(DAY);
    }

    private ResultActions serve(Map<String, Object> more) {
        var values = new LinkedHashMap<String, Object>(
                Map.of("document", "告知书1号", "to", "applicant", "place", "新民村一组", "receiver", "赵勇"));
        values.putAll(more);
        return officer()
                .post(
                        "/api/cases/" + id + "/commands",
                        json.writeValueAsString(Map.of("command", "serve", "values", values)));
    }

    private Browser officer() {
        return people.at(Role.VILLAGE_OFFICER, village.code);
    }

    private List<ProofsOfService.Proof> kept() {
        return CurrentScope.call(village.clerk, () -> proofs.of(id, "核对送达"));
    }

    private void served(Map<String, Object> values, WayOfService way) throws Exception {
        serve(values).andExpect(status().isOk());
        assertThat(kept()).singleElement().satisfies(proof -> {
            assertThat(proof.content().way()).isEqualTo(way);
            assertThat(proof.content().addressee()).isEqualTo("赵勇");
            assertThat(proof.content().document().number()).isEqualTo("告知书1号");
            assertThat(proof.served()).isTrue();
        });
    }

    @Test
    void handed_over() throws Exception {
        served(Map.of("way", "IN_PERSON", "relation", "本人"), new WayOfService.InPerson("赵勇", "本人"));
        officer()
                .get("/api/service-proofs?subject=" + id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].way").value("直接送达"))
                .andExpect(jsonPath("$[0].number").value("告知书1号"));
        var proof = kept().getFirst().id();
        officer().get("/api/service-proofs/" + proof + "/form.pdf").andExpect(status().isOk());
        serve(Map.of("way", "IN_PERSON", "relation", "本人"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("NOTHING_TO_SERVE"));
    }

    @Test
    void left_behind_before_a_witness() throws Exception {
        served(
                Map.of("way", "LEFT_BEHIND", "reason", "不同意评议结果", "witness", "村委委员钱多"),
                new WayOfService.LeftBehind("不同意评议结果", "村委委员钱多"));
    }

    @Test
    void by_another_office() throws Exception {
        served(Map.of("way", "ENTRUSTED", "reference", "外县司法所"), new WayOfService.Entrusted("外县司法所", "赵勇"));
    }

    @Test
    void by_post() throws Exception {
        served(Map.of("way", "BY_POST", "reference", "EMS12345"), new WayOfService.ByPost("EMS12345"));
    }

    @Test
    void to_an_account() throws Exception {
        served(Map.of("way", "ELECTRONIC", "receiver", "wx-zhaoyong"), new WayOfService.Electronic("wx-zhaoyong"));
    }

    @Test
    void by_public_notice_after_thirty_days() throws Exception {
        var posted = fixture.today();
        var notice = Map.<String, Object>of(
                "way", "BY_NOTICE", "receiver", "", "reason", "外出务工，电话不通，邮件退回", "postedOn", posted.toString());
        serve(notice)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].where").value("/values/legalDate"))
                .andExpect(jsonPath("$.errors[0].code").value("SERVICE_NOTICE_DAYS"));
        fixture.later(30);
        served(notice, new WayOfService.ByNotice(posted, "外出务工，电话不通，邮件退回"));
    }

    @Test
    void what_a_way_needs_is_asked_for_by_the_forms_own_fields_and_nothing_is_kept() throws Exception {
        serve(Map.of("way", "LEFT_BEHIND", "witness", "村委委员钱多", "place", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].where").value("/values/place"))
                .andExpect(jsonPath("$.errors[1].where").value("/values/reason"));
        serve(Map.of("way", "BY_NOTICE", "reason", "下落不明"))
                .andExpect(jsonPath("$.errors[0].where").value("/values/postedOn"));
        serve(Map.of("way", "IN_PERSON", "relation", "本人", "scan", "photo.jpg", "postedOn", "2025-02-30"))
                .andExpect(jsonPath("$.errors.length()").value(2));
        serve(Map.of("way", "LEFT_BEHIND", "reason", "不同意"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("SERVICE_UNWITNESSED"));
        assertThat(kept()).isEmpty();
    }
}
