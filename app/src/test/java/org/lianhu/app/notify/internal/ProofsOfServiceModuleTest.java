package org.lianhu.app.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.jooq.notify.Tables.SERVICE;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.notify.DocumentServed;
import org.lianhu.app.notify.ProofsOfService;
import org.lianhu.app.notify.WayOfService;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.app.support.TestPostgres;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
@RecordApplicationEvents
class ProofsOfServiceModuleTest {

    private static final String HERE = "539974001001";
    private static final String ADDRESSEE = "端木春耕";
    private static final List<WayOfService> GOOD = List.of(
            new WayOfService.InPerson(ADDRESSEE, "本人"),
            new WayOfService.LeftBehind("认为理由不成立", "村委委员夏侯秋实"),
            new WayOfService.ByPost("EMS1234567"),
            new WayOfService.Entrusted("新川镇司法所", ADDRESSEE),
            new WayOfService.Electronic("wx-端木春耕"),
            new WayOfService.Phone(ADDRESSEE, "本人"));

    @Autowired
    ProofsOfService proofs;

    @Autowired
    CarriedProofs carried;

    @Autowired
    DataSource dataSource;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    ApplicationEvents events;

    private LocalDate today;
    private UUID decision;

    @BeforeEach
    void newDecision() {
        today = LocalDate.now(clock);
        decision = UUID.randomUUID();
    }

    private ProofsOfService.NewProof proof(WayOfService way, LocalDate on) {
        return new ProofsOfService.NewProof(
                new ProofsOfService.Subject("case", decision, Journal.Where.place(HERE)),
                new ProofsOfService.ServedDocument("不予认定告知书", "云扶告〔2026〕3号", today.minusDays(40)),
                ADDRESSEE,
                way,
                on,
                "新民村三组",
                null);
    }

    private ProofsOfService.Proof record(WayOfService way, LocalDate on) {
        return CurrentScope.call(Scopes.officer(HERE), () -> proofs.record(proof(way, on)));
    }

    private List<String> faults(WayOfService way, LocalDate on) {
        try {
            record(way, on);
            return List.of();
        } catch (InvalidInputException e) {
            return e.violations().stream().map(v -> v.reason().code()).toList();
        }
    }

    @Test
    void records_each_way_and_gives_it_back() {
        for (var way : GOOD) {
            newDecision();
            var recorded = record(way, today);
            var read = CurrentScope.call(Scopes.officer(HERE), () -> proofs.of(decision, "核对送达"));
            assertThat(read).containsExactly(recorded);
            assertThat(CurrentScope.call(Scopes.reader(HERE), () -> proofs.servedOn(decision)))
                    .contains(today);
            assertThat(events.stream(DocumentServed.class).map(DocumentServed::subjectId))
                    .contains(decision);
        }
    }

    @Test
    void an_attempt_is_kept_and_is_no_service() {
        record(new WayOfService.Attempt("家中无人"), today);
        assertThat(CurrentScope.call(Scopes.reader(HERE), () -> proofs.servedOn(decision)))
                .isEmpty();
        assertThat(events.stream(DocumentServed.class).map(DocumentServed::subjectId))
                .doesNotContain(decision);
    }

    @Test
    void a_public_notice_counts_after_thirty_days() {
        var way = new WayOfService.ByNotice(today.minusDays(30), "外出务工,电话不通,邮件退回");
        assertThat(faults(way, today.minusDays(1))).containsExactly("SERVICE_NOTICE_DAYS");
        assertThat(faults(way, today)).isEmpty();
    }

    @Test
    void each_way_needs_what_proves_it() {
        assertThat(faults(new WayOfService.LeftBehind("", ""), today))
                .containsExactly("SERVICE_FIELD_MISSING", "SERVICE_FIELD_MISSING");
        assertThat(faults(new WayOfService.InPerson("", "本人"), today)).containsExactly("SERVICE_FIELD_MISSING");
        assertThat(faults(new WayOfService.ByPost(" "), today)).containsExactly("SERVICE_FIELD_MISSING");
        assertThat(faults(GOOD.getFirst(), today.plusDays(1))).containsExactly("SERVICE_IN_FUTURE");
        assertThat(faults(GOOD.getFirst(), today.minusDays(41))).containsExactly("SERVICE_BEFORE_DOCUMENT");
    }

    @Test
    void names_lie_sealed_and_the_record_cannot_be_changed() {
        var id = record(GOOD.get(1), today).id();
        var row = CurrentScope.call(
                Scopes.reader(HERE),
                () -> tx.execute(
                        _ -> db.selectFrom(SERVICE).where(SERVICE.ID.eq(id)).fetchSingle()));
        for (var sealed : List.of(row.getAddressee(), row.getWitness(), row.getReason())) {
            assertThat(new String(sealed, StandardCharsets.UTF_8))
                    .doesNotContain(ADDRESSEE)
                    .doesNotContain("夏侯")
                    .doesNotContain("理由");
        }
        assertThatThrownBy(() -> CurrentScope.call(
                        Scopes.officer(HERE),
                        () -> tx.execute(_ -> db.update(SERVICE)
                                .set(SERVICE.SERVED_ON, today.minusDays(9))
                                .execute())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void prints_the_form_within_scope_only() throws IOException {
        var id = record(GOOD.get(1), today).id();
        var pdf = CurrentScope.call(Scopes.officer(HERE), () -> proofs.print(id, "打印"));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(ADDRESSEE, "留置送达", "夏侯秋实", "云扶告〔2026〕3号");
        }
        CurrentScope.run(
                Scopes.officer("539974002001"),
                () -> assertThatThrownBy(() -> proofs.print(id, "打印")).isInstanceOf(NotFoundException.class));
    }

    @Test
    void proofs_of_the_old_table_are_sealed_into_this_one_and_gone_there() throws SQLException {
        var ways = List.of("IN_PERSON", "LEFT_BEHIND", "ENTRUSTED", "BY_POST", "ELECTRONIC", "BY_NOTICE");
        var url = ((HikariDataSource) dataSource).getJdbcUrl();
        try (var superuser = TestPostgres.get().superuser(url);
                var insert = superuser.prepareStatement("INSERT INTO notify.carried_proof (id, case_id, document, way,"
                        + " receiver, witness, served_on, recorded_at, place_code, household_id, document_date,"
                        + " addressee_name) VALUES (?, ?, '旧告〔2025〕1号', ?, '端木收件', '夏侯见证', '2025-12-03', now(), ?, ?,"
                        + " '2025-12-01', '端木春耕')")) {
            for (var way : ways) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, decision);
                insert.setString(3, way);
                insert.setString(4, HERE);
                insert.setObject(5, UUID.randomUUID());
                insert.executeUpdate();
            }
        }
        assertThat(carried.carry()).isEqualTo(ways.size());
        assertThat(carried.carry()).isZero();
        var read = CurrentScope.call(Scopes.officer(HERE), () -> proofs.of(decision, "核对送达"));
        assertThat(read)
                .extracting(p -> p.content().way().label())
                .containsExactlyInAnyOrder("直接送达", "留置送达", "委托送达", "邮寄送达", "电子送达", "公告送达");
        assertThat(read).allSatisfy(p -> {
            assertThat(p.content().addressee()).isEqualTo(ADDRESSEE);
            assertThat(p.content().document().number()).isEqualTo("旧告〔2025〕1号");
            assertThat(p.content().on()).isEqualTo(LocalDate.of(2025, 12, 3));
            assertThat(CurrentScope.call(Scopes.officer(HERE), () -> proofs.print(p.id(), "打印")))
                    .isNotEmpty();
        });
    }
}
