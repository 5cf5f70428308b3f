package org.lianhu.app.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.jooq.portal.Tables.ENTRY;
import static org.lianhu.jooq.portal.Tables.PUBLICATION;
import static org.lianhu.jooq.portal.Tables.SHOWN;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.portal.Notices;
import org.lianhu.app.portal.PublicName;
import org.lianhu.app.portal.Publication;
import org.lianhu.app.portal.Shown;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class NoticesModuleTest {

    @Autowired
    Notices notices;

    @Autowired
    Places places;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    private LocalDate today;

    @BeforeEach
    void makePlaces() {
        PortalFixture.places(places);
        today = LocalDate.now(clock);
    }

    private Publication publish(LocalDate postedOn, Shown... shown) {
        return CurrentScope.call(PortalFixture.officer(), () -> notices.publish(PortalFixture.notice(postedOn, shown)));
    }

    private <T> T as(Scope scope, String today, Supplier<T> work) {
        return CurrentScope.call(
                scope,
                () -> tx.execute(_ -> {
                    db.select(DSL.function(
                                    "set_config", String.class, DSL.val("lianhu.today"), DSL.val(today), DSL.val(true)))
                            .fetch();
                    return work.get();
                }));
    }

    private String body(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void shows_a_running_notice_masked_and_tells_nobody_to_keep_it() throws Exception {
        var notice = publish(today.minusDays(2), new Shown.MemberCount(4), new Shown.PreliminaryResult("拟纳入"));
        mvc.perform(get("/public/notices/" + notice.code()))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow, noarchive"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(jsonPath("$.title").value("新民村帮扶对象初选名单公示"))
                .andExpect(jsonPath("$.placeName").value("新民村"))
                .andExpect(jsonPath("$.daysLeft").value(5))
                .andExpect(jsonPath("$.clause").value("S3-2.2-2c"))
                .andExpect(jsonPath("$.contact.phone").value("0575-5551234"))
                .andExpect(jsonPath("$.objectionsOpen").value(true))
                .andExpect(jsonPath("$.entries[0].unit").value("欧阳*桂"))
                .andExpect(jsonPath("$.entries[0].shown[0].label").value("家庭人口"))
                .andExpect(jsonPath("$.entries[0].shown[0].value").value("4人"))
                .andExpect(jsonPath("$.entries[0].shown[1].value").value("拟纳入"));
        assertThat(body("/public/notices")).contains(notice.code());
        assertThat(body("/public/notices/" + notice.code().toLowerCase(java.util.Locale.ROOT)))
                .contains("欧阳*桂");
    }

    @Test
    void hides_it_before_its_day_and_after_its_last_day() throws Exception {
        var future = publish(today.plusDays(1));
        var lastDay = publish(today.minusDays(7));
        var expired = publish(today.minusDays(8));
        mvc.perform(get("/public/notices/" + lastDay.code()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.daysLeft").value(0));
        for (var hidden : List.of(future, expired)) {
            mvc.perform(get("/public/notices/" + hidden.code()))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("NOTICE_GONE"));
            mvc.perform(get("/public/notices/" + hidden.code() + "/qr.svg")).andExpect(status().isNotFound());
            assertThat(body("/public/notices")).doesNotContain(hidden.code());
        }
    }

    @Test
    void is_gone_by_direct_sql_too_when_its_time_is_over() {
        var notice = publish(today, new Shown.Opinion("同意"));
        for (var day : List.of(today.minusDays(1), today, today.plusDays(7), today.plusDays(8))) {
            boolean runs = !day.isBefore(today) && !day.isAfter(today.plusDays(7));
            int seen = as(
                    Scope.publicSite(),
                    day.toString(),
                    () -> db.fetchCount(PUBLICATION, PUBLICATION.ID.eq(notice.id()))
                            + db.fetchCount(ENTRY, ENTRY.PUBLICATION_ID.eq(notice.id()))
                            + db.fetchCount(SHOWN, SHOWN.PUBLICATION_ID.eq(notice.id())));
            assertThat(seen).as("%s", day).isEqualTo(runs ? 3 : 0);
        }
    }

    @Test
    void without_a_day_from_the_server_the_true_day_counts() {
        var longAgo = publish(LocalDate.of(2020, 1, 1));
        int seen = as(Scope.publicSite(), "", () -> db.fetchCount(PUBLICATION, PUBLICATION.ID.eq(longAgo.id())));
        assertThat(seen).isZero();
    }

    @Test
    void a_withdrawn_notice_is_gone_at_once() throws Exception {
        var notice = publish(today);
        CurrentScope.run(PortalFixture.officer(), () -> notices.withdraw(notice.id(), today, "名单有误,重新公示"));
        mvc.perform(get("/public/notices/" + notice.code())).andExpect(status().isNotFound());
    }

    @Test
    void never_names_a_minor() throws Exception {
        var child = PublicName.of(PersonName.of("赵小满"), today.minusYears(18).plusDays(1), today);
        var unknown = PublicName.of(PersonName.of("赵大满"), null, today);
        for (var name : List.of(child, unknown)) {
            var notice = CurrentScope.call(
                    PortalFixture.officer(), () -> notices.publish(PortalFixture.notice(today, name)));
            assertThat(body("/public/notices/" + notice.code()))
                    .contains("(未成年成员)")
                    .doesNotContain("赵")
                    .doesNotContain("满");
        }
    }

    @Test
    void refuses_planted_values_in_every_free_text() {
        for (var planted : List.of(
                "539901196207191230",
                "13812345678",
                "6217 0000 1234 5678 901",
                "1962年7月19日",
                "患尿毒症",
                "欧阳丹桂同意",
                "同意丹桂")) {
            for (var shown : List.of(new Shown.PreliminaryResult(planted), new Shown.Opinion(planted))) {
                assertThatThrownBy(() -> publish(today, shown))
                        .as(planted)
                        .isInstanceOf(InvalidInputException.class)
                        .satisfies(e -> assertThat(((InvalidInputException) e).violations())
                                .allMatch(v -> v.reason().code().startsWith("PUBLIC_TEXT_")));
            }
        }
    }

    @Test
    void the_database_refuses_what_the_check_might_miss() {
        var notice = publish(today);
        assertThatThrownBy(() -> as(
                        PortalFixture.officer(),
                        today.toString(),
                        () -> db.insertInto(SHOWN)
                                .set(SHOWN.PUBLICATION_ID, notice.id())
                                .set(SHOWN.ENTRY_NO, 1)
                                .set(SHOWN.FIELD, "OPINION")
                                .set(SHOWN.PLACE_CODE, PortalFixture.VILLAGE)
                                .set(SHOWN.VALUE, "539901196207191230")
                                .execute()))
                .rootCause()
                .hasMessageContaining("shown_no_number");
        assertThatThrownBy(() -> as(
                        PortalFixture.officer(),
                        today.toString(),
                        () -> db.insertInto(ENTRY)
                                .set(ENTRY.PUBLICATION_ID, notice.id())
                                .set(ENTRY.NO, 2)
                                .set(ENTRY.PLACE_CODE, PortalFixture.VILLAGE)
                                .set(ENTRY.UNIT, "欧阳丹桂")
                                .set(ENTRY.PLACE_NAME, "新民村")
                                .set(ENTRY.SCHEME_LABEL, "扶贫联户")
                                .execute()))
                .rootCause()
                .hasMessageContaining("entry_unit_masked");
    }

    @Test
    void a_published_rendering_cannot_be_changed_or_deleted() {
        var notice = publish(today);
        for (var change : List.<Supplier<Integer>>of(
                () -> db.update(PUBLICATION)
                        .set(PUBLICATION.LAST_DAY, today.plusDays(99))
                        .where(PUBLICATION.ID.eq(notice.id()))
                        .execute(),
                () -> db.update(ENTRY).set(ENTRY.UNIT, "张*").execute(),
                () -> db.deleteFrom(PUBLICATION)
                        .where(PUBLICATION.ID.eq(notice.id()))
                        .execute())) {
            assertThatThrownBy(() -> as(PortalFixture.officer(), today.toString(), change))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_public_scope_reads_no_other_table() {
        publish(today, new Shown.MemberCount(3));
        var open = List.of(
                "portal.publication",
                "portal.entry",
                "portal.shown",
                "portal.knock",
                // What a place has in force is public law: the inquiry of what one can apply for reads it.
                "schemes.adoption",
                "schemes.adoption_parameter");
        // Without personal data, and so without row security: DatabaseRulesModuleTest names and guards the same list.
        var impersonal = List.of(
                "access.throttle",
                "audit.batch",
                "audit.day_seal",
                "cases.definition",
                "cases.definition_step",
                "cases.draw_publication",
                "cases.holiday",
                "cases.holiday_year",
                "demo.step",
                "schemes.pack_version");
        var leaking = as(Scope.publicSite(), today.toString(), () -> {
            var tables = db.fetch(
                            "SELECT schemaname || '.' || tablename FROM pg_tables WHERE has_table_privilege(schemaname || '.'"
                                    + " || tablename, 'SELECT') AND schemaname NOT IN ('pg_catalog', 'information_schema',"
                                    + " 'platform', 'area', 'public')")
                    .getValues(0, String.class);
            assertThat(tables).contains("portal.origin", "audit.entry", "files.attachment");
            return tables.stream()
                    .filter(t -> !open.contains(t) && !impersonal.contains(t))
                    .filter(t -> db.fetchCount(DSL.table(DSL.sql(t))) > 0)
                    .toList();
        });
        assertThat(leaking).isEmpty();
    }

    @Test
    void publishes_a_sheet_once_and_only_within_scope() {
        var notice = PortalFixture.notice(today);
        var first = CurrentScope.call(PortalFixture.officer(), () -> notices.publish(notice));
        var again = CurrentScope.call(PortalFixture.officer(), () -> notices.publish(notice));
        assertThat(again.code()).isEqualTo(first.code());
        assertThatThrownBy(() -> CurrentScope.call(
                        Scopes.officer(PortalFixture.ELSEWHERE), () -> notices.publish(PortalFixture.notice(today))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void announcements_take_no_objections_and_stand_apart() throws Exception {
        var announcement =
                CurrentScope.call(PortalFixture.officer(), () -> notices.publish(PortalFixture.announcement(today)));
        mvc.perform(get("/public/announcements/" + announcement.code()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.objectionsOpen").value(false))
                .andExpect(jsonPath("$.entries[0].unit").value("李*"))
                .andExpect(jsonPath("$.entries[0].shown[0].value").value("620.00元"));
        mvc.perform(get("/public/notices/" + announcement.code())).andExpect(status().isNotFound());
        assertThat(body("/public/announcements")).contains(announcement.code());
    }

    @Test
    void draws_a_qr_code_that_another_reader_reads() throws Exception {
        var notice = publish(today);
        var svg = body("/public/notices/" + notice.code() + "/qr.svg");
        assertThat(QrReading.read(svg)).isEqualTo("http://localhost/p/notices/" + notice.code());
    }
}
