package org.lianhu.app.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.jooq.audit.Tables.ENTRY;
import static org.lianhu.jooq.portal.Tables.OBJECTION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.portal.Notices;
import org.lianhu.app.portal.ObjectionReceived;
import org.lianhu.app.portal.Objections;
import org.lianhu.app.portal.Publication;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
@RecordApplicationEvents
class ObjectionsModuleTest {

    private static final String NAME = "司马青山";
    private static final String PHONE = "13912348888";
    private static final String TEXT = "他家有一辆货车,不应纳入";

    @Autowired
    Notices notices;

    @Autowired
    Objections objections;

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

    @Autowired
    ApplicationEvents events;

    private LocalDate today;
    private Publication notice;

    @BeforeEach
    void postNotice() {
        PortalFixture.places(places);
        today = LocalDate.now(clock);
        notice = CurrentScope.call(PortalFixture.officer(), () -> notices.publish(PortalFixture.notice(today)));
    }

    private MockHttpServletResponse hand(String json, String address) throws Exception {
        return mvc.perform(post("/public/notices/" + notice.code() + "/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json)
                        .with(r -> {
                            r.setRemoteAddr(address);
                            return r;
                        }))
                .andReturn()
                .getResponse();
    }

    private String named(String website) {
        return """
                {"entryNo": 1, "anonymous": false, "name": "%s", "phone": "%s", "text": "%s", "website": "%s"}""".formatted(NAME, PHONE, TEXT, website);
    }

    private static String receipt(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return JsonPath.read(response.getContentAsString(StandardCharsets.UTF_8), "$.receipt");
    }

    private Objections.Objection only() {
        var all = CurrentScope.call(PortalFixture.officer(), () -> objections.of(notice.id()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void takes_a_named_objection_and_seals_contact_and_words() throws Exception {
        var receipt = receipt(hand(named(""), "10.1.0.1"));
        var objection = only();
        assertThat(objection.anonymous()).isFalse();
        assertThat(objection.target().subject()).isNotNull();
        assertThat(events.stream(ObjectionReceived.class).map(ObjectionReceived::objectionId))
                .contains(objection.id());
        var row = CurrentScope.call(
                PortalFixture.officer(),
                () -> tx.execute(_ -> db.selectFrom(OBJECTION)
                        .where(OBJECTION.ID.eq(objection.id()))
                        .fetchSingle()));
        assertThat(new String(row.getBody(), StandardCharsets.UTF_8)).doesNotContain("货车");
        assertThat(row.toString()).doesNotContain(NAME).doesNotContain(PHONE).doesNotContain(receipt.replace("-", ""));
        var words = CurrentScope.call(PortalFixture.officer(), () -> objections.open(objection.id(), "核查异议"));
        assertThat(words).isEqualTo(new Objections.Words(NAME, PHONE, TEXT));
        int looks = CurrentScope.call(
                PortalFixture.officer(),
                () -> tx.execute(_ -> db.fetchCount(
                        ENTRY,
                        ENTRY.SUBJECT_ID
                                .eq(objection.id().toString())
                                .and(ENTRY.ACTION.eq("portal.objection-opened")))));
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void keeps_nothing_of_an_anonymous_objector() throws Exception {
        hand("""
                {"entryNo": 1, "anonymous": true, "name": "%s", "phone": "%s", "text": "%s"}""".formatted(NAME, PHONE, TEXT), "10.1.0.2");
        var words = CurrentScope.call(PortalFixture.officer(), () -> objections.open(only().id(), "核查异议"));
        assertThat(words.name()).isEmpty();
        assertThat(words.phone()).isEmpty();
        assertThat(only().anonymous()).isTrue();
    }

    @Test
    void answers_to_the_receipt_and_to_nothing_else() throws Exception {
        var receipt = receipt(hand(named(""), "10.1.0.3"));
        var id = only().id();
        CurrentScope.run(PortalFixture.officer(), () -> {
            objections.investigate(id, today.plusDays(14));
            objections.answer(id, "经核查,该车已于去年转让,维持公示结果。", false, today);
        });
        var body = mvc.perform(get("/public/objections/" + receipt.toLowerCase(java.util.Locale.ROOT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ANSWERED"))
                .andExpect(jsonPath("$.answer").value("经核查,该车已于去年转让,维持公示结果。"))
                .andExpect(jsonPath("$.noticeTitle").value("新民村帮扶对象初选名单公示"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(body)
                .doesNotContain(NAME)
                .doesNotContain(PHONE)
                .doesNotContain("货车")
                .doesNotContain(id.toString());
        mvc.perform(get("/public/objections/0000-0000-0000-0000"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("NOTICE_GONE"));
        int withoutReceipt = CurrentScope.call(Scope.publicSite(), () -> tx.execute(_ -> db.fetchCount(OBJECTION)));
        assertThat(withoutReceipt).isZero();
    }

    @Test
    void an_answer_stands_and_shows_nothing_private() throws Exception {
        hand(named(""), "10.1.0.4");
        var id = only().id();
        CurrentScope.run(PortalFixture.officer(), () -> {
            assertThatThrownBy(() -> objections.answer(id, "户主患癌症,电话13812345678", false, today))
                    .isInstanceOf(InvalidInputException.class);
            objections.answer(id, "异议成立,退回重新评议。", true, today);
            assertThatThrownBy(() -> objections.answer(id, "改一改", false, today)).isInstanceOf(RefusedException.class);
        });
        int changed = CurrentScope.call(
                PortalFixture.officer(),
                () -> tx.execute(_ -> db.update(OBJECTION)
                        .set(OBJECTION.ANSWER, "改")
                        .where(OBJECTION.ID.eq(id))
                        .execute()));
        assertThat(changed).as("an answered objection by SQL").isZero();
        assertThatThrownBy(() -> CurrentScope.call(
                        PortalFixture.officer(),
                        () -> tx.execute(_ -> db.deleteFrom(OBJECTION)
                                .where(OBJECTION.ID.eq(id))
                                .execute())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void lets_a_machine_believe_it_succeeded() throws Exception {
        assertThat(receipt(hand(named("http://spam"), "10.1.0.5"))).hasSize(19);
        assertThat(CurrentScope.call(PortalFixture.officer(), () -> objections.of(notice.id())))
                .isEmpty();
    }

    @Test
    void slows_down_who_knocks_too_often() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(hand(named(""), "10.1.0.6").getStatus()).isEqualTo(200);
        }
        var refused = hand(named(""), "10.1.0.6");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(hand(named(""), "10.1.0.7").getStatus()).isEqualTo(200);
    }

    @Test
    void takes_none_when_the_notice_is_over_or_takes_none() throws Exception {
        CurrentScope.run(PortalFixture.officer(), () -> notices.withdraw(notice.id(), today, "重新公示"));
        assertThat(hand(named(""), "10.1.0.8").getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> CurrentScope.call(
                        Scope.publicSite(),
                        () -> tx.execute(_ -> db.insertInto(OBJECTION)
                                .set(OBJECTION.ID, UUID.randomUUID())
                                .set(OBJECTION.PUBLICATION_ID, notice.id())
                                .set(OBJECTION.PLACE_CODE, PortalFixture.VILLAGE)
                                .set(OBJECTION.RECEIPT_INDEX, new byte[] {1})
                                .set(OBJECTION.WAY, "ONLINE")
                                .set(OBJECTION.TITLE, "x")
                                .set(OBJECTION.ANONYMOUS, true)
                                .set(OBJECTION.BODY, new byte[] {1})
                                .set(OBJECTION.RECEIVED_AT, clock.instant())
                                .set(OBJECTION.RECEIVED_ON, today)
                                .set(OBJECTION.STATE, "RECEIVED")
                                .execute())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void refuses_empty_words_and_unknown_entries_with_all_faults() throws Exception {
        var response = hand("{\"entryNo\": 9, \"anonymous\": true, \"text\": \"?\"}", "10.1.0.9");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("OBJECTION_LENGTH", "ENTRY_UNKNOWN");
    }

    @Test
    void an_officer_enters_what_came_by_phone_and_others_see_nothing() {
        var received = CurrentScope.call(
                PortalFixture.officer(),
                () -> objections.receive(
                        notice.id(), Objections.Way.PHONE, new Objections.NewObjection(1, NAME, PHONE, TEXT)));
        assertThat(only().way()).isEqualTo(Objections.Way.PHONE);
        CurrentScope.run(
                Scopes.officer(PortalFixture.ELSEWHERE, "cases.objection"),
                () -> assertThatThrownBy(() -> objections.open(received.id(), "看看"))
                        .isInstanceOf(NotFoundException.class));
        CurrentScope.run(
                Scopes.officer(PortalFixture.VILLAGE),
                () -> assertThatThrownBy(() -> objections.open(received.id(), "看看"))
                        .hasMessageContaining("NOT_PERMITTED"));
    }
}
