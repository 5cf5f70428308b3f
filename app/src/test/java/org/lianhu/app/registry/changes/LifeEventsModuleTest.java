package org.lianhu.app.registry.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.lianhu.app.registry.changes.Town.body;
import static org.lianhu.app.registry.changes.Town.evidence;
import static org.lianhu.app.registry.changes.Town.member;
import static org.lianhu.app.registry.changes.Town.propose;
import static org.lianhu.app.registry.changes.Town.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianhu.app.access.Role;
import org.lianhu.app.registry.Households;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;

@LianhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeEventsModuleTest {

    @Autowired
    People people;

    @Autowired
    Households households;

    private Town town;
    private Browser officer;
    private Browser approver;

    @BeforeEach
    void staff() {
        if (town == null) {
            town = new Town("539961", people, households);
            officer = town.at(Role.VILLAGE_OFFICER, town.village());
            approver = town.at(Role.TOWNSHIP_APPROVER, town.township());
        }
    }

    @Test
    void a_split_makes_a_household_with_its_members_and_their_facts() throws Exception {
        var id = town.household(town.village(), "钱老大", "钱小二", "钱小三");
        var second = member(officer, id, "钱小二");
        var third = member(officer, id, "钱小三");
        var values = "\"members\":[\"%s\",\"%s\"],\"head\":\"%s\",\"relation.%s\":\"brother\",\"address\":\"三组\""
                .formatted(second, third, second, third);
        var answer = propose(officer, id, body("SPLIT", "2026-02-01", evidence(officer), values));
        answer.andExpect(status().isCreated()).andExpect(jsonPath("$.state").value("EFFECTIVE"));
        officer.get("/api/households/" + id)
                .andExpect(jsonPath("$.household.members").value(1))
                .andExpect(jsonPath("$.members.length()").value(1));
        officer.get("/api/households?q=钱小二")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].headName").value("钱小二"))
                .andExpect(jsonPath("$.items[0].members").value(2));
        officer.get("/api/households/" + id + "/timeline")
                .andExpect(jsonPath("$[?(@.kind=='change')].title").value(containsAny("分户")));
    }

    private static org.hamcrest.Matcher<Iterable<? super String>> containsAny(String words) {
        return org.hamcrest.Matchers.hasItem(containsString(words));
    }

    @Test
    void what_removes_money_waits_for_a_second_officer() throws Exception {
        var id = town.household(town.village(), "孙奶奶", "孙小明");
        town.recognise(id, town.village(), "低保户");
        var child = member(officer, id, "孙小明");
        var body = body("LEAVE", "2026-02-02", "", "\"member\":\"" + child + "\",\"ground\":\"婚出\"");
        officer.post("/api/households/" + id + "/changes/preview", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.needsApproval").value(true))
                .andExpect(jsonPath("$.consequences[0].label").value("低保户"));
        var answer = propose(officer, id, body);
        answer.andExpect(status().isCreated()).andExpect(jsonPath("$.state").value("PROPOSED"));
        String change = read(answer, "$.id");
        officer.get("/api/households/" + id)
                .andExpect(jsonPath("$.members.length()").value(2));
        officer.post("/api/changes/" + change + "/approve", "{}").andExpect(status().isForbidden());
        approver.get("/api/tasks?kind=APPROVE")
                .andExpect(jsonPath("$.items[?(@.subject.id=='" + change + "')].kindLabel")
                        .value("批准变动"));
        approver.post("/api/changes/" + change + "/approve", "{\"note\":\"同意\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("EFFECTIVE"));
        approver.post("/api/changes/" + change + "/approve", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CHANGE_NOT_WAITING"));
        officer.get("/api/households/" + id)
                .andExpect(jsonPath("$.members.length()").value(1));
        officer.get("/api/persons?q=孙小明").andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void a_death_ends_the_membership_and_names_a_new_head() throws Exception {
        var id = town.household(town.village(), "李大爷", "李小花");
        var head = member(officer, id, "李大爷");
        var heir = member(officer, id, "李小花");
        var without = body("DEATH", "2026-02-10", evidence(officer), "\"member\":\"" + head + "\"");
        propose(officer, id, without)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].where").value("/values/newHead"));
        propose(
                        officer,
                        id,
                        body("DEATH", "2026-02-10", "", "\"member\":\"" + head + "\",\"newHead\":\"" + heir + "\""))
                .andExpect(jsonPath("$.code").value("EVIDENCE_REQUIRED"));
        propose(officer, id, body("DEATH", "2026-05-10", evidence(officer), "\"member\":\"" + head + "\""))
                .andExpect(jsonPath("$.code").value("DATE_IN_FUTURE"));
        var right = "\"member\":\"" + head + "\",\"newHead\":\"" + heir + "\"";
        propose(officer, id, body("DEATH", "2026-02-10", evidence(officer), right))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("EFFECTIVE"));
        officer.get("/api/households/" + id)
                .andExpect(jsonPath("$.household.headName").value("李小花"))
                .andExpect(jsonPath("$.members.length()").value(1))
                .andExpect(jsonPath("$.members[0].relation").value("head"));
        propose(officer, id, body("DEATH", "2026-02-20", evidence(officer), "\"member\":\"" + heir + "\""))
                .andExpect(status().isCreated());
        officer.get("/api/households/" + id)
                .andExpect(jsonPath("$.household.state").value("closed"));
        propose(officer, id, body("BIRTH", "2026-02-21", "", "\"name\":\"李无\",\"relation\":\"child\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("HOUSEHOLD_CLOSED"));
    }

    @Test
    void a_newborn_without_a_number_gets_one_later() throws Exception {
        var id = town.household(town.village(), "周建国", "周美丽");
        var mother = member(officer, id, "周美丽");
        propose(
                        officer,
                        id,
                        body(
                                "BIRTH",
                                "2026-01-20",
                                "",
                                "\"name\":\"周新生\",\"sex\":\"male\",\"mother\":\"" + mother
                                        + "\",\"relation\":\"grandson\""))
                .andExpect(status().isCreated());
        var child = member(officer, id, "周新生");
        officer.get("/api/households/" + id)
                .andExpect(jsonPath("$.members[?(@.personId=='" + child + "')].numbers.noIdReason")
                        .value("新生儿未上户"));
        var first = "53996120260120" + "111";
        var number = first + org.lianhu.kernel.IdNumber.checkCharacter(first);
        propose(
                        officer,
                        id,
                        body(
                                "ID_NUMBER",
                                "2026-03-01",
                                evidence(officer),
                                "\"member\":\"" + child + "\",\"idNumber\":\"" + number + "\""))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("EFFECTIVE"));
        officer.get("/api/persons?q=" + number)
                .andExpect(jsonPath("$.items[0].personId").value(child));
        propose(
                        officer,
                        id,
                        body(
                                "ID_NUMBER",
                                "2026-03-01",
                                evidence(officer),
                                "\"member\":\"" + mother + "\",\"idNumber\":\"" + number + "\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("ID_NUMBER_TAKEN"));
    }

    @Test
    void a_spouse_from_another_township_joins_with_the_consent_of_the_office_above_both() throws Exception {
        var home = town.household(town.village(), "吴新郎");
        var far = town.household(town.farVillage(), "郑父亲", "郑新娘");
        var farOfficer = town.at(Role.VILLAGE_OFFICER, town.farVillage());
        var county = town.at(Role.COUNTY_APPROVER, town.county());
        var groom = member(officer, home, "吴新郎");
        var bride = farOfficer.get("/api/households/" + far);
        List<String> masked = read(bride, "$.members[?(@.name=='郑新娘')].numbers.idMasked");
        assertThat(masked).hasSize(1);
        var number = Town.number("539961", sequenceOf(masked.getFirst()));
        var values = "\"spouseOf\":\"%s\",\"name\":\"郑新娘\",\"idNumber\":\"%s\",\"relation\":\"spouse\""
                .formatted(groom, number);
        var answer = propose(officer, home, body("MARRIAGE", "2026-02-14", evidence(officer), values));
        answer.andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("PROPOSED"))
                .andExpect(jsonPath("$.approvalWhy").value(containsString("共同的上级")));
        String change = read(answer, "$.id");
        approver.post("/api/changes/" + change + "/approve", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("PERSON_ELSEWHERE"));
        county.post("/api/changes/" + change + "/approve", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("EFFECTIVE"));
        officer.get("/api/households/" + home)
                .andExpect(jsonPath("$.members.length()").value(2))
                .andExpect(jsonPath("$.members[1].relation").value("spouse"));
        farOfficer
                .get("/api/households/" + far)
                .andExpect(jsonPath("$.members.length()").value(1));
    }

    /** The last sequence number in use whose masked number fits: numbers are made in order by the fixture. */
    private int sequenceOf(String masked) {
        var tail = masked.substring(masked.length() - 4);
        for (int i = 100; i < 1000; i++) {
            if (Town.number("539961", i).endsWith(tail)) {
                return i;
            }
        }
        throw new AssertionError("no number ends in " + tail);
    }

    @Test
    void two_households_become_one_and_the_other_is_closed() throws Exception {
        var into = town.household(town.village(), "冯大伯");
        var id = town.household(town.village(), "冯二叔", "冯小妹");
        town.recognise(id, town.village(), "监测对象");
        var answer = propose(officer, id, body("MERGE", "2026-02-01", evidence(officer), "\"into\":\"" + into + "\""));
        answer.andExpect(jsonPath("$.state").value("PROPOSED"));
        String change = read(answer, "$.id");
        approver.post("/api/changes/" + change + "/approve", "{}").andExpect(status().isOk());
        officer.get("/api/households/" + into)
                .andExpect(jsonPath("$.members.length()").value(3));
        officer.get("/api/households/" + id)
                .andExpect(jsonPath("$.household.state").value("closed"))
                .andExpect(jsonPath("$.recognitions[0].endedOn").value("2026-02-01"));
    }

    @Test
    void head_change_entry_and_return_follow_each_other() throws Exception {
        var id = town.household(town.village(), "陈爷爷", "陈大壮");
        var old = member(officer, id, "陈爷爷");
        var heir = member(officer, id, "陈大壮");
        propose(
                        officer,
                        id,
                        body(
                                "HEAD_CHANGE",
                                "2026-02-01",
                                "",
                                "\"head\":\"" + heir + "\",\"relation." + old + "\":\"father\""))
                .andExpect(status().isCreated());
        officer.get("/api/households/" + id)
                .andExpect(jsonPath("$.household.headName").value("陈大壮"))
                .andExpect(jsonPath("$.members[1].relation").value("father"));
        propose(
                        officer,
                        id,
                        body(
                                "ENTRY",
                                "2026-02-10",
                                evidence(officer),
                                "\"member\":\"" + old + "\",\"entry\":\"institution\",\"staysAt\":\"县敬老院\""))
                .andExpect(status().isCreated());
        officer.get("/api/households/" + id + "/changes/menu")
                .andExpect(jsonPath("$[?(@.kind=='RETURN')].fields[0].options[0].label")
                        .value("陈爷爷"));
        propose(officer, id, body("RETURN", "2026-02-20", "", "\"member\":\"" + old + "\""))
                .andExpect(status().isCreated());
        officer.get("/api/changes?household=" + id)
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[0].kind").value("RETURN"));
    }

    @Test
    void a_repeated_request_is_entered_once_and_an_asker_may_withdraw() throws Exception {
        var id = town.household(town.village(), "褚一", "褚二");
        town.recognise(id, town.village(), "低保户");
        var child = member(officer, id, "褚二");
        var body = body("LEAVE", "2026-02-02", "", "\"member\":\"" + child + "\",\"ground\":\"其他\"");
        String first = read(twice(id, body), "$.id");
        String second = read(twice(id, body), "$.id");
        assertThat(second).isEqualTo(first);
        var colleague = town.at(Role.VILLAGE_OFFICER, town.village());
        colleague
                .post("/api/changes/" + first + "/withdraw", "{}")
                .andExpect(jsonPath("$.code").value("CHANGE_NOT_YOURS"));
        officer.post("/api/changes/" + first + "/withdraw", "{\"note\":\"填错\"}")
                .andExpect(jsonPath("$.state").value("WITHDRAWN"));
        approver.post("/api/changes/" + first + "/approve", "{}").andExpect(status().isConflict());
    }

    private org.springframework.test.web.servlet.ResultActions twice(java.util.UUID id, String body) {
        return officer.send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                        "/api/households/" + id + "/changes")
                .header("Idempotency-Key", "leave-once-1")
                .contentType("application/json")
                .content(body));
    }
}
