package org.lianhu.app.schemes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.jooq.schemes.Tables.ADOPTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.engine.expression.Value;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class AdoptionsModuleTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger(10);
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    Adoptions adoptions;

    @Autowired
    Bindings bindings;

    @Autowired
    Places places;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    private String county;
    private String township;
    private String village;
    private Scope officer;
    private Scope approver;

    @BeforeEach
    void makeCounty() {
        var prefix = "5398" + COUNTIES.incrementAndGet();
        county = prefix + "000000";
        township = prefix + "001000";
        village = prefix + "001001";
        CurrentScope.run(
                Scope.job("test"),
                () -> places.load(List.of(
                        new Places.NewPlace(county, "云岭县"),
                        new Places.NewPlace(township, "青枫镇"),
                        new Places.NewPlace(village, "新民村"))));
        officer = Scopes.officer(UUID.randomUUID(), county, "schemes.adopt", "schemes.approve");
        approver = Scopes.officer(UUID.randomUUID(), county, "schemes.approve");
    }

    private Adoptions.NewAdoption adoption(String place, LocalDate from, String line) {
        return new Adoptions.NewAdoption(
                "fupin-lianhu",
                place,
                null,
                new Adoptions.Document("关于采用《扶贫联户管理办法》的通知", "云政发〔2026〕1号"),
                from,
                null,
                line.isEmpty() ? List.of() : List.of(new Adoptions.Figure("poverty_line", line, "县统计局公布")),
                Set.of());
    }

    private UUID propose(String place, LocalDate from, String line) {
        return CurrentScope.call(officer, () -> adoptions.propose(adoption(place, from, line)));
    }

    private UUID adopt(String place, LocalDate from, String line) {
        var id = propose(place, from, line);
        CurrentScope.run(approver, () -> adoptions.approve(id, "同意"));
        return id;
    }

    private java.util.Optional<Bindings.Binding> binding(LocalDate on) {
        return CurrentScope.call(
                Scopes.reader(village), () -> bindings.find("fupin-lianhu", Bindings.Seat.of(village), on));
    }

    private Value line(LocalDate on) {
        var parameter = binding(on).orElseThrow().pack().parameters().get("poverty_line");
        return parameter.at(village, on, on).orElseThrow().value();
    }

    @Test
    void a_pack_of_the_library_binds_nobody_until_it_is_approved() {
        assertThat(binding(YEAR)).isEmpty();
        var id = propose(county, YEAR, "6000");
        assertThat(binding(YEAR)).isEmpty();
        CurrentScope.run(approver, () -> adoptions.approve(id, "同意"));
        assertThat(binding(YEAR)).get().extracting(Bindings.Binding::adoptionId).isEqualTo(id);
        assertThat(binding(YEAR.minusDays(1))).isEmpty();
    }

    @Test
    void asks_for_every_figure_the_source_leaves_open() {
        assertThatThrownBy(() -> propose(county, YEAR, ""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("贫困线");
        for (var wrong : List.of("六千", "6000.005", "60%")) {
            assertThatThrownBy(() -> propose(county, YEAR, wrong))
                    .as(wrong)
                    .isInstanceOf(InvalidInputException.class)
                    .satisfies(e -> assertThat(((InvalidInputException) e).violations())
                            .extracting(v -> v.reason().code())
                            .contains("PARAMETER_VALUE"));
        }
    }

    @Test
    void a_figure_may_stay_open_only_by_name() {
        var open = new Adoptions.NewAdoption(
                "fupin-lianhu",
                county,
                null,
                new Adoptions.Document("通知", "云政发〔2026〕2号"),
                YEAR,
                null,
                List.of(),
                Set.of("poverty_line"));
        var id = CurrentScope.call(officer, () -> adoptions.propose(open));
        CurrentScope.run(approver, () -> adoptions.approve(id, ""));
        assertThat(binding(YEAR)
                        .orElseThrow()
                        .pack()
                        .parameters()
                        .get("poverty_line")
                        .values())
                .isEmpty();
    }

    @Test
    void whoever_proposed_cannot_approve_neither_here_nor_by_sql() {
        var id = propose(county, YEAR, "6000");
        assertThatThrownBy(() -> CurrentScope.run(officer, () -> adoptions.approve(id, "")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ADOPTION_FOUR_EYES");
        assertThatThrownBy(() -> CurrentScope.call(
                        officer,
                        () -> tx.execute(_ -> db.update(ADOPTION)
                                .set(ADOPTION.STATE, "APPROVED")
                                .set(ADOPTION.DECIDED_BY, officer.actor().accountId())
                                .set(ADOPTION.DECIDED_AT, java.time.Instant.EPOCH)
                                .where(ADOPTION.ID.eq(id))
                                .execute())))
                .rootCause()
                .hasMessageContaining("adoption_four_eyes");
    }

    @Test
    void a_later_adoption_replaces_the_earlier_from_its_day() {
        var first = adopt(county, YEAR, "6000");
        var second = adopt(county, LocalDate.of(2026, 7, 1), "6500.50");
        assertThat(binding(LocalDate.of(2026, 6, 30)))
                .get()
                .extracting(Bindings.Binding::adoptionId)
                .isEqualTo(first);
        assertThat(binding(LocalDate.of(2026, 7, 1)))
                .get()
                .extracting(Bindings.Binding::adoptionId)
                .isEqualTo(second);
        assertThat(line(LocalDate.of(2026, 6, 30))).isEqualTo(Value.of(600_000L));
        assertThat(line(LocalDate.of(2026, 7, 1))).isEqualTo(Value.of(650_050L));
        assertThat(CurrentScope.call(officer, () -> adoptions.list(county, "fupin-lianhu")))
                .hasSize(2);
    }

    @Test
    void the_nearest_place_wins() {
        adopt(county, YEAR, "6000");
        var near = adopt(township, YEAR, "7000");
        assertThat(binding(YEAR)).get().extracting(Bindings.Binding::adoptionId).isEqualTo(near);
        assertThat(line(YEAR)).isEqualTo(Value.of(700_000L));
    }

    @Test
    void an_overlap_backwards_is_refused() {
        adopt(county, YEAR, "6000");
        var earlier = propose(county, YEAR.minusMonths(1), "5000");
        assertThatThrownBy(() -> CurrentScope.run(approver, () -> adoptions.approve(earlier, "")))
                .hasMessageContaining("ADOPTION_OVERLAPS");
    }

    @Test
    void ends_on_a_day_with_its_reason() {
        var id = adopt(county, YEAR, "6000");
        CurrentScope.run(approver, () -> adoptions.end(id, LocalDate.of(2026, 5, 1), "云政发〔2026〕9号废止"));
        assertThat(binding(LocalDate.of(2026, 4, 30))).isPresent();
        assertThat(binding(LocalDate.of(2026, 5, 1))).isEmpty();
    }

    @Test
    void nobody_binds_another_place() {
        var outside = Scopes.officer(UUID.randomUUID(), "539899000000", "schemes.adopt", "schemes.approve");
        assertThatThrownBy(() -> CurrentScope.call(outside, () -> adoptions.propose(adoption(county, YEAR, "6000"))))
                .rootCause()
                .hasMessageContaining("row-level security");
        var id = propose(county, YEAR, "6000");
        assertThatThrownBy(() -> CurrentScope.run(outside, () -> adoptions.approve(id, "")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_rejected_proposal_stays_rejected() {
        var id = propose(county, YEAR, "6000");
        CurrentScope.run(approver, () -> adoptions.reject(id, "贫困线应按省定标准"));
        assertThatThrownBy(() -> CurrentScope.run(approver, () -> adoptions.approve(id, "")))
                .hasMessageContaining("ADOPTION_DECIDED");
        assertThat(binding(YEAR)).isEmpty();
    }
}
