package org.lianhu.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Planted illnesses and disabilities reach no post that may not read them, on no page and in no file. */
@LianhuTest
class SpecialFactsModuleTest {

    private static final String VILLAGE = "539971001001";
    private static final String DISEASE = "金丝雀综合征";
    private static final String CERTIFICATE = "5399canary43";
    private static final String SEALED = "\"hiv\"";
    private static final String REASON = "因" + DISEASE + "去世";

    @Autowired
    People people;

    @Autowired
    Households households;

    private UUID home;

    @BeforeEach
    void plant() {
        people.place(VILLAGE);
        var ill = new NewPerson(
                PersonName.of("秦晚晴"),
                null,
                "测试",
                "head",
                "female",
                LocalDate.of(1950, 2, 28),
                null,
                Map.of("disease_name", DISEASE, "disability_certificate", CERTIFICATE, "hiv", true));
        var facts = Map.<String, Object>of("old_weak_ill_family", true, "settlement", "rural");
        home = CurrentScope.call(
                Scopes.officer(VILLAGE, "registry.write"),
                () -> households.register(
                        new NewHousehold(DivisionCode.of(VILLAGE), null, null, null, "一组", List.of(ill), facts),
                        new Source("declaration", "t", null, LocalDate.of(2026, 1, 5))));
    }

    /** Everything that speaks about the household, read by the browser; what is refused says nothing. */
    private List<String> everything(Browser browser) throws Exception {
        var said = new ArrayList<String>();
        var about = "/api/households/" + home;
        for (var path : List.of(
                about,
                about + "/timeline",
                about + "/policy-card",
                about + "/inquiries",
                about + "/decision-records",
                about + "/custody",
                about + "/changes/menu",
                "/api/changes?household=" + home,
                "/api/persons?place=" + VILLAGE,
                "/api/households?place=" + VILLAGE,
                "/api/found?place=" + VILLAGE,
                "/api/cases?household=" + home)) {
            said.add(path + " "
                    + browser.get(path).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
        }
        for (var file : List.of("/api/households/export?place=" + VILLAGE, "/api/found/export?place=" + VILLAGE)) {
            var bytes = browser.get(file).andReturn().getResponse().getContentAsByteArray();
            said.add(file + " " + Unzipped.text(bytes));
        }
        return said;
    }

    private void hasAnIllnessInTheReasonOfAChange() throws Exception {
        var officer = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        var page = officer.get("/api/households/" + home)
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String person = com.jayway.jsonpath.JsonPath.read(page, "$.members[0].personId");
        var paper = new MockMultipartFile(
                "file", "证明.pdf", "application/pdf", "%PDF-1.4 papers".getBytes(StandardCharsets.UTF_8));
        String evidence = com.jayway.jsonpath.JsonPath.read(
                officer.send(MockMvcRequestBuilders.multipart("/api/files").file(paper))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                "$.id");
        officer.post(
                        "/api/households/" + home + "/changes",
                        "{\"kind\":\"ENTRY\",\"on\":\"2026-01-06\",\"reason\":\"" + REASON + "\",\"evidence\":[\""
                                + evidence + "\"],\"values\":{\"member\":\"" + person
                                + "\",\"entry\":\"hospital\",\"staysAt\":\"县医院\"}}")
                .andExpect(status().is2xxSuccessful());
    }

    @Test
    void no_canary_reaches_a_post_that_may_not_read_special_facts() throws Exception {
        hasAnIllnessInTheReasonOfAChange();
        for (var role : List.of(Role.PROXY, Role.FINANCE_OFFICER)) {
            var place = role == Role.PROXY ? VILLAGE : "539971001000";
            assertThat(everything(people.at(role, place)))
                    .as(role.label())
                    .noneMatch(said -> said.contains(DISEASE) || said.contains(CERTIFICATE))
                    .noneMatch(said -> said.contains("old_weak_ill_family\":true") || said.contains("长期住院"))
                    .noneMatch(said -> said.contains(SEALED));
        }
        people.at(Role.PROXY, VILLAGE)
                .get("/api/households/" + home)
                .andExpect(jsonPath("$.withheld").value(true))
                .andExpect(jsonPath("$.facts[*].values.settlement").value("rural"));
    }

    @Test
    void a_helper_of_the_household_is_told_that_something_is_withheld_but_not_what() throws Exception {
        var helper = people.hire(Role.HELPER, VILLAGE);
        people.at(Role.VILLAGE_OFFICER, VILLAGE)
                .post(
                        "/api/households/" + home + "/custody",
                        "{\"capacity\":\"HELPER\",\"holder\":\"%s\",\"reason\":\"结对帮扶\"}".formatted(helper.accountId()))
                .andExpect(status().isCreated());
        var browser = people.browser().signIn(helper.login(), People.PASSWORD);
        browser.get("/api/households/" + home)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.withheld").value(true));
        assertThat(everything(browser)).noneMatch(said -> said.contains(DISEASE) || said.contains(CERTIFICATE));
    }

    @Test
    void the_same_walk_finds_the_canary_where_it_may_be_read_and_sealed_facts_nowhere() throws Exception {
        hasAnIllnessInTheReasonOfAChange();
        var officer = everything(people.at(Role.VILLAGE_OFFICER, VILLAGE));
        assertThat(officer)
                .anyMatch(said -> said.contains(DISEASE))
                .anyMatch(said -> said.contains(CERTIFICATE))
                .anyMatch(said -> said.contains("长期住院"))
                .noneMatch(said -> said.contains(SEALED));
    }

    /** The text in a workbook, whose parts are compressed. */
    private static final class Unzipped {
        static String text(byte[] file) throws java.io.IOException {
            var text = new StringBuilder();
            var kept = java.nio.file.Files.createTempFile("export", ".xlsx");
            try {
                java.nio.file.Files.write(kept, file);
                if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
                    read(kept, text);
                }
            } finally {
                java.nio.file.Files.delete(kept);
            }
            return text.toString();
        }

        private static void read(java.nio.file.Path file, StringBuilder text) throws java.io.IOException {
            try (var zip = new java.util.zip.ZipFile(file.toFile())) {
                for (var entry : java.util.Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
