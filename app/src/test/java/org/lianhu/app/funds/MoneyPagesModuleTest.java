package org.lianhu.app.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.cases.CaseFixture;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.Scopes;
import org.lianhu.app.support.TestPostgres;
import org.lianhu.app.tasks.TaskBrowser;
import org.lianhu.kernel.Money;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** S3-6 as officers, households, auditors and everybody read it, and the ledger's hard cases. */
@LianhuTest
@Import(CaseFixture.class)
class MoneyPagesModuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Ledger.Paper PAPER = new Ledger.Paper(DAY, "云财〔2026〕1号");

    @Autowired
    Ledger ledger;

    @Autowired
    Applications applications;

    @Autowired
    FormBrowser forms;

    @Autowired
    AccountBook books;

    @Autowired
    MoneyOverview overview;

    @Autowired
    MoneyWalk walk;

    @Autowired
    Disclosures disclosures;

    @Autowired
    HouseholdMoney householdMoney;

    @Autowired
    TaskBrowser tasks;

    @Autowired
    CaseFixture fixture;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    DataSource dataSource;

    private CaseFixture.Village village;
    private Scope helper;
    private Scope approver;
    private Scope cashier;
    private Scope auditor;
    private UUID schooling;

    @BeforeEach
    void begin() {
        clock.moveTo(DAY);
        village = fixture.village();
        helper = officer("funds.apply");
        approver = officer("funds.approve");
        cashier = officer("funds.manage", "funds.pay", "funds.publish");
        auditor = officer("funds.audit");
        CurrentScope.run(cashier, () -> {
            var office = new Ledger.Office(village.township, null);
            var treasury = ledger.openSource("县财政", Ledger.SourceKind.FISCAL, office);
            var fund = ledger.openFund("衔接资金", Ledger.SourceKind.FISCAL, office);
            schooling = ledger.openPurpose(fund, "教育帮扶资金", "education", null);
            ledger.receive(treasury, fund, Money.ofYuan(10_000), PAPER);
            ledger.allocate(fund, schooling, Money.ofYuan(3_000), PAPER);
        });
    }

    private Scope officer(String... permissions) {
        var all = new java.util.ArrayList<>(List.of(permissions));
        all.addAll(List.of("funds.read", "registry.read", "registry.write", "tasks.read"));
        return Scopes.officer(UUID.randomUUID(), village.township, all.toArray(String[]::new));
    }

    private UUID filed(UUID household, long yuan, Applications.BenefitKey key) {
        return CurrentScope.call(
                helper,
                () -> applications.file(
                        new Applications.Form(household, schooling, Money.ofYuan(yuan), "购买学习用品", key, DAY)));
    }

    private UUID approved(UUID household, long yuan) {
        var form = filed(household, yuan, null);
        review(form, yuan);
        return form;
    }

    private void review(UUID form, long yuan) {
        CurrentScope.run(
                approver, () -> applications.review(form, new Applications.Review(Money.ofYuan(yuan), "同意", DAY)));
    }

    private UUID posted(UUID household, long yuan) {
        var form = approved(household, yuan);
        return CurrentScope.call(cashier, () -> {
            var payment = ledger.pay(form, Money.ofYuan(yuan), PAPER);
            ledger.post(payment, DAY);
            return payment;
        });
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().reason().code()).isEqualTo(code));
    }

    private List<String> waiting(Scope scope) {
        return CurrentScope.call(scope, () -> tasks.list(new TaskBrowser.Query(false, false, null, true, null, 50)))
                .items()
                .stream()
                .map(t -> t.kind().code())
                .toList();
    }

    @Test
    void s3_6_3_each_step_waits_for_the_one_whose_turn_it_is() {
        var form = filed(village.household("沈𠮷安"), 500, null);
        assertThat(waiting(approver)).containsExactly("FUNDS_REVIEW");
        assertThat(waiting(cashier)).isEmpty();
        review(form, 500);
        assertThat(waiting(approver)).isEmpty();
        assertThat(waiting(cashier)).containsExactly("FUNDS_PAY");
        var payment = CurrentScope.call(cashier, () -> ledger.pay(form, Money.ofYuan(500), PAPER));
        assertThat(waiting(cashier)).containsExactly("FUNDS_SETTLE");
        CurrentScope.run(cashier, () -> ledger.cancel(payment, DAY, "账号有误"));
        assertThat(waiting(cashier)).containsExactly("FUNDS_PAY");
        var again = CurrentScope.call(cashier, () -> ledger.pay(form, Money.ofYuan(500), PAPER));
        CurrentScope.run(cashier, () -> ledger.post(again, DAY));
        assertThat(waiting(cashier)).isEmpty();
        var page = CurrentScope.call(cashier, () -> forms.get(form));
        assertThat(page.form().state()).isEqualTo("PAID");
        assertThat(page.form().household().name()).isEqualTo("沈𠮷安");
        assertThat(page.payments()).extracting(FormBrowser.Payment::outcome).containsExactly("VOIDED", "POSTED");
        assertThat(CurrentScope.call(cashier, () -> forms.list(new FormBrowser.Query("PAID", null, null, 10)))
                        .items())
                .extracting(FormBrowser.Row::id)
                .containsExactly(form);
    }

    @Test
    void s3_6_4_every_fen_is_walked_from_its_receipt_to_its_household() {
        var payment = posted(village.household("沈𠮷安"), 500);
        var trails = CurrentScope.call(auditor, walk::trails);
        assertThat(trails).hasSize(1);
        var trail = trails.getFirst();
        assertThat(trail.paid().transferId()).isEqualTo(payment);
        assertThat(trail.origins()).hasSize(1);
        assertThat(trail.origins().getFirst().document()).isEqualTo("云财〔2026〕1号");
        assertThat(trail.origins().getFirst().account()).isEqualTo("县财政");
        assertThat(trail.origins().getFirst().fen()).isEqualTo(50_000);
        assertThat(trail.way().purpose()).isEqualTo("教育帮扶资金");
        assertThat(CurrentScope.call(auditor, walk::checks))
                .hasSize(12)
                .allMatch(c -> c.faults().isEmpty());
        refused("NOT_PERMITTED", () -> CurrentScope.run(cashier, walk::trails));
        var book = CurrentScope.call(cashier, () -> books.of(schooling, null, 10));
        assertThat(book.lines().items())
                .extracting(AccountBook.Line::stage)
                .containsExactly("POSTED", "PENDING", "POSTED");
        assertThat(book.lines().items().getFirst().availableFen()).isEqualTo(250_000);
        assertThat(book.lines().items().getFirst().other().name()).isEqualTo("沈𠮷安");
    }

    /** The bad example: what somebody mightier than the rules wrote into the rows is found. */
    @Test
    void s3_6_4_a_payment_that_went_round_the_rules_is_found() throws Exception {
        var payment = posted(village.household("沈𠮷安"), 500);
        try (var connection = TestPostgres.get().superuser(((HikariDataSource) dataSource).getJdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("INSERT INTO funds.transfer SELECT '" + UUID.randomUUID()
                    + "', kind, from_id, to_id, amount_fen, pending, application_id, reverses, on_day - 30, document,"
                    + " place_code, org_code, household_id, recorded_at, actor_id FROM funds.transfer WHERE id = '"
                    + payment + "'");
        }
        var broken = CurrentScope.call(auditor, walk::checks).stream()
                .filter(c -> !c.faults().isEmpty())
                .map(MoneyWalk.Check::code)
                .toList();
        assertThat(broken).containsExactlyInAnyOrder("ENTRIES_MISSING", "NO_APPROVED_FORM", "PAID_OVER_APPROVED");
    }

    @Test
    void s3_6_2_the_use_is_shown_by_source_purpose_and_month() {
        posted(village.household("甲"), 500);
        var back = posted(village.household("乙"), 300);
        CurrentScope.run(cashier, () -> ledger.reverse(back, Money.ofYuan(100), PAPER));
        var figures = CurrentScope.call(cashier, () -> overview.of(new MoneyOverview.Period(null, null)));
        assertThat(figures.income()).containsExactly(new MoneyOverview.Income("FISCAL", 1_000_000, 0));
        assertThat(figures.use())
                .containsExactly(new MoneyOverview.Use("FISCAL", "education", 300_000, 70_000, 230_000, 2));
        assertThat(figures.months())
                .containsExactly(new MoneyOverview.Month("2026-03", "FISCAL", "education", 70_000, 2));
    }

    @Test
    void s3_6_2_everybody_reads_sums_and_never_of_fewer_than_five() {
        for (int i = 0; i < 4; i++) {
            posted(village.household("户" + "甲乙丙丁".charAt(i)), 100);
        }
        clock.moveTo(LocalDate.of(2026, 4, 1));
        var march = LocalDate.of(2026, 3, 1);
        var few = CurrentScope.call(cashier, () -> disclosures.publish(march, LocalDate.of(2026, 3, 31)));
        refused(
                "PERIOD_PUBLISHED",
                () -> CurrentScope.run(
                        cashier, () -> disclosures.publish(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 31))));
        var shown = CurrentScope.call(
                        Scope.publicSite(),
                        () -> java.util.Objects.requireNonNull(tx.execute(_ -> disclosures.published())))
                .stream()
                .filter(d -> d.id().equals(few))
                .findFirst()
                .orElseThrow();
        assertThat(shown.households()).isNull();
        assertThat(shown.paidFen()).isNull();
        assertThat(shown.sums()).extracting(Disclosures.Sum::what).containsExactly("RECEIVED");
        assertThat(shown.placeName()).contains("青枫镇");
        // The table refuses what the program might forget.
        assertThatThrownBy(() -> CurrentScope.run(
                        cashier,
                        () -> tx.executeWithoutResult(_ -> sql.sql(
                                        "INSERT INTO funds.disclosed_sum (disclosure_id, no, what, sources,"
                                                + " purposes, fen, households, place_code) VALUES (:id, 9, 'PAID', '{FISCAL}', '{education}', 1, 4, :place)")
                                .param("id", few)
                                .param("place", village.township)
                                .update())))
                .hasMessageContaining("disclosed_sum_not_few");
    }

    @Test
    void s3_6_2_the_household_is_told_what_it_got() {
        var household = village.household("沈𠮷安");
        posted(household, 500);
        CurrentScope.run(
                helper, () -> householdMoney.tell(household, new HouseholdMoney.NewTold("READ_OUT", DAY, "沈𠮷安")));
        var account = CurrentScope.call(helper, () -> householdMoney.of(household));
        assertThat(account.sumFen()).isEqualTo(50_000);
        assertThat(account.received())
                .extracting(HouseholdMoney.Received::purpose)
                .containsExactly("education");
        assertThat(account.told()).extracting(HouseholdMoney.Told::listener).containsExactly("沈𠮷安");
    }

    @Test
    void one_benefit_of_a_person_is_paid_once_also_in_another_household() {
        var first = village.household("甲");
        var second = village.household("乙");
        UUID person = CurrentScope.call(
                cashier,
                () -> java.util.Objects.requireNonNull(
                        tx.execute(_ -> sql.sql("SELECT id FROM registry.person WHERE household_id = :id")
                                .param("id", first)
                                .query(UUID.class)
                                .single())));
        var key = new Applications.BenefitKey("fupin-lianhu", "schooling-aid", person, "2026-03");
        var one = filed(first, 100, key);
        review(one, 100);
        CurrentScope.run(cashier, () -> ledger.pay(one, Money.ofYuan(100), PAPER));
        // The person moves into the other household, which applies for the same month.
        CurrentScope.run(
                cashier,
                () -> tx.executeWithoutResult(_ -> {
                    sql.sql("UPDATE registry.membership SET valid_to = DATE '2026-03-05' WHERE person_id = :p")
                            .param("p", person)
                            .update();
                    sql.sql(
                                    "INSERT INTO registry.membership (id, household_id, person_id, place_code, relation, valid_from, after_end)"
                                            + " VALUES (:id, :h, :p, :place, 'child', DATE '2026-03-05', DATE '2026-03-05')")
                            .param("id", UUID.randomUUID())
                            .param("h", second)
                            .param("p", person)
                            .param("place", village.code)
                            .update();
                }));
        var two = filed(second, 100, key);
        review(two, 100);
        refused(
                "BENEFIT_PAID_ALREADY",
                () -> CurrentScope.run(cashier, () -> ledger.pay(two, Money.ofYuan(100), PAPER)));
    }

    @Test
    void money_is_not_spent_on_a_day_before_it_came_in() {
        clock.moveTo(DAY.plusDays(5));
        var household = village.household("甲");
        var form = approved(household, 2_900);
        CurrentScope.run(cashier, () -> ledger.pay(form, Money.ofYuan(2_900), new Ledger.Paper(DAY.plusDays(4), "")));
        var fund = CurrentScope.call(
                cashier,
                () -> ledger.openFund("捐赠", Ledger.SourceKind.DONATION, new Ledger.Office(village.township, null)));
        var source = CurrentScope.call(
                cashier,
                () -> ledger.openSource("企业", Ledger.SourceKind.DONATION, new Ledger.Office(village.township, null)));
        var purpose = CurrentScope.call(cashier, () -> ledger.openPurpose(fund, "医疗", "medical", null));
        CurrentScope.run(cashier, () -> {
            ledger.receive(source, fund, Money.ofYuan(100), new Ledger.Paper(DAY.plusDays(3), ""));
            refused(
                    "OVERDRAWN_THAT_DAY",
                    () -> ledger.allocate(fund, purpose, Money.ofYuan(50), new Ledger.Paper(DAY.plusDays(2), "")));
            ledger.allocate(fund, purpose, Money.ofYuan(50), new Ledger.Paper(DAY.plusDays(3), ""));
        });
    }

    @Test
    void a_reversal_is_not_dated_before_what_it_takes_back() {
        clock.moveTo(DAY.plusDays(3));
        var form = approved(village.household("甲"), 500);
        CurrentScope.run(cashier, () -> {
            var payment = ledger.pay(form, Money.ofYuan(500), PAPER);
            ledger.post(payment, DAY.plusDays(2));
            refused(
                    "REVERSAL_BEFORE",
                    () -> ledger.reverse(payment, Money.ofYuan(1), new Ledger.Paper(DAY.plusDays(1), "")));
            ledger.reverse(payment, Money.ofYuan(500), new Ledger.Paper(DAY.plusDays(2), ""));
            ledger.pay(form, Money.ofYuan(500), new Ledger.Paper(DAY.plusDays(3), ""));
            refused(
                    "PAID_MORE_THAN_APPROVED",
                    () -> ledger.pay(form, Money.ofYuan(1), new Ledger.Paper(DAY.plusDays(3), "")));
        });
    }

    @Test
    void who_applied_or_approved_does_not_settle_either() {
        var form = filed(village.household("甲"), 500, null);
        var mighty = officer("funds.approve", "funds.pay");
        CurrentScope.run(
                mighty, () -> applications.review(form, new Applications.Review(Money.ofYuan(500), "同意", DAY)));
        var payment = CurrentScope.call(cashier, () -> ledger.pay(form, Money.ofYuan(500), PAPER));
        refused("DUTIES_CLASH", () -> CurrentScope.run(mighty, () -> ledger.post(payment, DAY)));
        refused("DUTIES_CLASH", () -> CurrentScope.run(mighty, () -> ledger.cancel(payment, DAY, "x")));
        CurrentScope.run(cashier, () -> ledger.post(payment, DAY));
    }

    @Test
    void two_who_review_at_once_decide_once() throws Exception {
        var form = filed(village.household("甲"), 500, null);
        var other = officer("funds.approve");
        var done = new java.util.concurrent.atomic.AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> both = List.of(deciding(approver, form, 500, done), deciding(other, form, 300, done));
            for (var each : pool.invokeAll(both)) {
                each.get();
            }
        }
        assertThat(done.get()).isEqualTo(1);
    }

    private Callable<Void> deciding(Scope who, UUID form, long yuan, java.util.concurrent.atomic.AtomicInteger done) {
        return () -> {
            try {
                CurrentScope.run(
                        who, () -> applications.review(form, new Applications.Review(Money.ofYuan(yuan), "同意", DAY)));
                done.incrementAndGet();
            } catch (RefusedException e) {
                assertThat(e.refusal().reason().code()).isEqualTo("DONE_ALREADY");
            }
            return null;
        };
    }
}
