package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is printed of a case, over HTTP, by people with posts. */
@LianhuTest
@Import(CaseFixture.class)
class PapersModuleTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    Notices notices;

    @Autowired
    People people;

    private CaseFixture.Village village;
    private Browser clerk;

    @BeforeEach
    void begin() {
        village = fixture.village();
        clerk = at(Role.VILLAGE_OFFICER, village.code);
    }

    private Browser at(Role role, String place) {
        return people.browser().signIn(people.hire(role, Node.place(place)).login(), People.PASSWORD);
    }

    private static String text(Browser browser, String path) throws Exception {
        var pdf = browser.get(path)
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void a_drafted_notice_prints_masked_with_the_code_it_will_be_published_under() throws Exception {
        var one = village.checked("百里长风");
        village.met(List.of(one), 9);
        UUID notice = CurrentScope.call(
                village.clerk,
                () -> notices.draft(new Notices.NewNotice(Notices.Kind.NOTICE, village.code, List.of(one), null)));
        var paper = text(clerk, "/api/notices/" + notice + "/paper.pdf");
        assertThat(paper).contains("百里*风", "自张贴次日起7日", "S3-2.2-2c").doesNotContain("百里长风");
        CurrentScope.run(village.clerk, () -> notices.post(notice, new Notices.Posting(fixture.today(), "公示栏", "照片")));
        assertThat(text(clerk, "/api/notices/" + notice + "/paper.pdf")).contains("张贴当日不计入");
    }

    @Test
    void minutes_print_with_votes() throws Exception {
        var meeting = village.met(List.of(village.checked("百里秋实")), 7);
        assertThat(text(clerk, "/api/meetings/" + meeting + "/minutes.pdf"))
                .contains("赞成7票,反对2票,弃权0票", "到会人数符合规定", "会议记录");
    }

    @Test
    void a_refusal_prints_with_reasons_and_remedies_and_only_when_refused() throws Exception {
        var id = village.checked("百里寒冬");
        village.met(List.of(id), 9);
        var notice = village.posted(List.of(id));
        clerk.get("/api/cases/" + id + "/refusal.pdf")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CASE_NOT_REFUSED"));
        fixture.later(8);
        village.taken(notice);
        village.reviewed(id);
        village.decided(id, false);
        assertThat(text(at(Role.VILLAGE_OFFICER, village.code), "/api/cases/" + id + "/refusal.pdf"))
                .contains("百里寒冬:", "收入高于标准", "云联〔2026〕1号", "行政复议", "六十日");
    }

    @Test
    void a_grant_prints_with_its_date_clause_and_benefits_also_for_a_rare_name() throws Exception {
        var id = village.checked("百里𬎭");
        village.met(List.of(id), 9);
        var notice = village.posted(List.of(id));
        clerk.get("/api/cases/" + id + "/grant.pdf")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CASE_NOT_GRANTED"));
        fixture.later(8);
        village.taken(notice);
        village.reviewed(id);
        village.decided(id, true);
        assertThat(text(at(Role.VILLAGE_OFFICER, village.code), "/api/cases/" + id + "/grant.pdf"))
                .contains("百里𬎭:", "予以认定", "云联〔2026〕1号", "产业帮扶");
    }

    @Test
    void nothing_prints_outside_the_scope() throws Exception {
        var id = village.checked("百里重山");
        var stranger = at(Role.VILLAGE_OFFICER, fixture.village().code);
        stranger.get("/api/cases/" + id + "/refusal.pdf").andExpect(status().isNotFound());
    }

    @Test
    void figures_schemes_and_the_workbook_come_over_http() throws Exception {
        village.declared("百里远帆");
        clerk.get("/api/dashboard")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.counts[?(@.key == 'casesOpen')].value").value(1));
        clerk.get("/api/dashboard/export").andExpect(status().isOk());
        clerk.get("/api/schemes")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code == 'fupin-lianhu')].materials[0].label")
                        .value("书面申请书"))
                .andExpect(jsonPath("$[?(@.code == 'fupin-lianhu')].unset[0]").value("poverty_line"));
        clerk.get("/api/schemes/fupin-lianhu")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.conditions[0].clause").value("S3-2.1-1"));
        clerk.get("/api/adoptions").andExpect(status().isForbidden());
    }
}
