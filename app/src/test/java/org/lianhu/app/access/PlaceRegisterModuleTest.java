package org.lianhu.app.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@LianhuTest
class PlaceRegisterModuleTest {

    private static final String COUNTY = "539978000000";

    @Autowired
    People people;

    private Browser administrator;

    @BeforeEach
    void hire() {
        administrator = people.at(Role.ADMINISTRATOR, COUNTY);
    }

    private ResultActions upload(Browser browser, String text) {
        var bytes = text.getBytes(Charset.forName("GB18030"));
        return browser.send(multipart("/api/places/file").file(new MockMultipartFile("file", "区划.csv", null, bytes)));
    }

    @Test
    void a_list_is_taken_whatever_its_titles_encoding_and_order() throws Exception {
        upload(administrator, "某县行政区划\n代码,名称,级别\n539978101201001,一组,组\n539978101201,新民村,村\n539978101000,青枫镇,乡\n")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.places").value(3));
        administrator
                .get("/api/places?parent=539978101201")
                .andExpect(jsonPath("$[0].name").value("一组"));
        administrator
                .post("/api/places", "{\"code\":\"539978101201\",\"name\":\"新民社区\"}")
                .andExpect(status().isOk());
        administrator
                .get("/api/places/539978101201")
                .andExpect(jsonPath("$.name").value("新民社区"));
    }

    @Test
    void the_tree_begins_at_ones_own_place_and_where_a_household_goes_at_the_top() throws Exception {
        upload(administrator, "539978103201,云脚村\n539978103000,云岭乡\n").andExpect(status().isOk());
        var village = people.at(Role.VILLAGE_OFFICER, "539978103201");
        village.get("/api/places")
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].code").value("539978103201"));
        village.get("/api/places?everywhere=true")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code == '539978103201')]").isEmpty());
        village.get("/api/places?everywhere=true&parent=539978103000")
                .andExpect(jsonPath("$[0].code").value("539978103201"));
    }

    @Test
    void faults_are_named_by_row_and_nothing_is_taken() throws Exception {
        upload(administrator, "539978102000,白鹭镇\n5399781,少了几位\n539978102202,\n")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[0].where").value("第 2 行"))
                .andExpect(jsonPath("$.errors[0].code").value("PLACE_CODE_INVALID"))
                .andExpect(jsonPath("$.errors[1].code").value("PLACE_NAME_MISSING"));
        upload(administrator, "539978103201,无上级村\n")
                .andExpect(jsonPath("$.code").value("PLACE_PARENT_MISSING"));
        upload(administrator, "539979101000,外县镇\n").andExpect(jsonPath("$.code").value("PLACE_OUTSIDE"));
        upload(administrator, "只有字\n").andExpect(jsonPath("$.code").value("PLACES_EMPTY"));
        administrator.get("/api/places/539978102000").andExpect(status().isNotFound());
    }

    @Test
    void only_an_administrator_may() throws Exception {
        var officer = people.at(Role.COUNTY_OFFICER, COUNTY);
        upload(officer, "539978104000,石鼓乡\n").andExpect(status().isForbidden());
        officer.post("/api/places", "{\"code\":\"539978104000\",\"name\":\"石鼓乡\"}")
                .andExpect(status().isForbidden());
    }
}
