package org.lianhu.app.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.cases.CaseFixture;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.Money;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** S3-6 through the module's facade. */
@LianhuTest
@Import(CaseFixture.class)
class LedgerModuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Ledger.Paper PAPER = new Ledger.Paper(DAY, "云财〔2026〕1号");

    @Autowired
    Ledger ledger;

    @Autowired
    Applications applications;

    @Autowired
    LedgerBrowser browser;

    @Autowired
    CaseFixture fixture;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate tx;

    private CaseFixture.Village village;
    private Scope helper;
    private Scope approver;
    private Scope cashier;
    private UUID fund;
    private UUID schooling;
    private UUID household;

    @BeforeEach
    void begin() {
        clock.moveTo(DAY);
        village = fixture.village();
        helper = officer("funds.apply");
        approver = officer("funds.approve");
        cashier = officer("funds.manage", "funds.pay");
        household = village.household("沈𠮷安");
        CurrentScope.run(cashier, () -> {
            var office = new Ledger.Office(village.township, null);
            var treasury = ledger.openSource("县财政", Ledger.SourceKind.FISCAL, office);
            fund = ledger.openFund("衔接资金", Ledger.SourceKind.FISCAL, office);
            schooling = ledger.openPurpose(fund, "教育帮扶", "education", null);
            ledger.receive(treasury, fund, Money.ofYuan(10_000), PAPER);
            ledger.allocate(fund, schooling, Money.ofYuan(3_000), PAPER);
        });
    }

    private Scope officer(String... permissions) {
        var all = new java.util.ArrayList<>(java.util.List.of(permissions));
        all.addAll(java.util.List.of("funds.read", "registry.read", "registry.write"));
        return Scopes.officer(UUID.randomUUID(), village.township, all.toArray(String[]::new));
    }

    private UUID filed(long yuan) {
        return CurrentScope.call(
                helper,
                () -> applications.file(
                        new Applications.Form(household, schooling, Money.ofYuan(yuan), "购买学习用品", null, DAY)));
    }

    private UUID approved(long yuan) {
        var form = filed(yuan);
        CurrentScope.run(approver, () -> applications.review(form, review(yuan)));
        return form;
    }

    private static Applications.Review review(long yuan) {
        return new Applications.Review(Money.ofYuan(yuan), "同意", DAY);
    }

    private UUID paid(UUID form, long yuan) {
        return CurrentScope.call(cashier, () -> ledger.pay(form, Money.ofYuan(yuan), PAPER));
    }

    private LedgerBrowser.Balance balance(UUID account) {
        return CurrentScope.call(cashier, () -> browser.accounts()).stream()
                .filter(a -> a.id().equals(account))
                .findFirst()
                .orElseThrow()
                .balance();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().reason().code()).isEqualTo(code));
    }

    @Test
    void money_goes_from_source_to_fund_to_purpose_to_household_and_the_trail_shows_it() {
        var form = approved(500);
        var payment = paid(form, 500);
        assertThat(balance(schooling)).isEqualTo(new LedgerBrowser.Balance(300_000, 0, 50_000, 250_000));
        CurrentScope.run(cashier, () -> ledger.post(payment, DAY));
        assertThat(balance(schooling)).isEqualTo(new LedgerBrowser.Balance(300_000, 50_000, 0, 250_000));
        assertThat(balance(fund)).isEqualTo(new LedgerBrowser.Balance(1_000_000, 300_000, 0, 700_000));
        var trail = CurrentScope.call(cashier, () -> browser.trail(schooling));
        assertThat(trail).extracting(LedgerBrowser.Movement::kind).containsExactlyInAnyOrder("ALLOCATION", "PAYMENT");
        assertThat(trail).extracting(LedgerBrowser.Movement::outcome).containsOnly("POSTED");
    }

    @Test
    void s3_6_3_no_payment_without_an_approved_form() {
        var form = filed(500);
        refused("FORM_NOT_APPROVED", () -> paid(form, 500));
        CurrentScope.run(approver, () -> applications.review(form, new Applications.Review(Money.ZERO, "不在计划内", DAY)));
        refused("FORM_NOT_APPROVED", () -> paid(form, 500));
    }

    @Test
    void s3_6_3_a_form_is_reviewed_once_and_never_by_its_applicant() {
        var form = filed(500);
        var both = officer("funds.apply", "funds.approve");
        var own = CurrentScope.call(
                both,
                () -> applications.file(new Applications.Form(household, schooling, Money.ofYuan(1), "x", null, DAY)));
        refused("APPROVER_IS_APPLICANT", () -> CurrentScope.run(both, () -> applications.review(own, review(1))));
        CurrentScope.run(approver, () -> applications.review(form, review(500)));
        refused("DONE_ALREADY", () -> CurrentScope.run(approver, () -> applications.review(form, review(400))));
    }

    @Test
    void never_more_than_approved_also_in_parts() {
        var form = approved(500);
        var first = paid(form, 300);
        refused("PAID_MORE_THAN_APPROVED", () -> paid(form, 201));
        CurrentScope.run(cashier, () -> ledger.cancel(first, DAY, "账号有误"));
        paid(form, 500);
        refused("NOT_PENDING", () -> CurrentScope.run(cashier, () -> ledger.post(UUID.randomUUID(), DAY)));
    }

    @Test
    void a_purpose_is_not_overdrawn_and_pending_money_counts() {
        var first = approved(2_000);
        var second = approved(2_000);
        paid(first, 2_000);
        refused("OVERDRAWN", () -> paid(second, 1_001));
        paid(second, 1_000);
    }

    @Test
    void s3_6_2_money_does_not_leave_its_purpose_or_its_source() {
        var other = CurrentScope.call(
                cashier,
                () -> ledger.openSource("爱心企业", Ledger.SourceKind.DONATION, new Ledger.Office(village.township, null)));
        refused(
                "WAY_OF_MONEY",
                () -> CurrentScope.run(cashier, () -> ledger.receive(other, fund, Money.ofYuan(1), PAPER)));
        refused(
                "WAY_OF_MONEY",
                () -> CurrentScope.run(cashier, () -> ledger.receive(other, schooling, Money.ofYuan(1), PAPER)));
    }

    @Test
    void one_benefit_person_and_period_is_paid_once() {
        var key = new Applications.BenefitKey("fupin-lianhu", "schooling-aid", null, "2026-03");
        var forms = new UUID[2];
        for (int i = 0; i < 2; i++) {
            forms[i] = CurrentScope.call(
                    helper,
                    () -> applications.file(
                            new Applications.Form(household, schooling, Money.ofYuan(100), "助学", key, DAY)));
            var form = forms[i];
            CurrentScope.run(approver, () -> applications.review(form, review(100)));
        }
        var payment = paid(forms[0], 100);
        refused("BENEFIT_PAID_ALREADY", () -> paid(forms[1], 100));
        CurrentScope.run(cashier, () -> ledger.post(payment, DAY));
        CurrentScope.run(cashier, () -> ledger.reverse(payment, Money.ofYuan(100), PAPER));
        paid(forms[1], 100);
    }

    @Test
    void a_reversal_goes_back_the_same_way_and_never_further() {
        var payment = paid(approved(500), 500);
        refused(
                "REVERSAL_OF_PENDING",
                () -> CurrentScope.run(cashier, () -> ledger.reverse(payment, Money.ofYuan(1), PAPER)));
        CurrentScope.run(cashier, () -> ledger.post(payment, DAY));
        CurrentScope.run(cashier, () -> ledger.reverse(payment, Money.ofYuan(200), PAPER));
        refused(
                "REVERSED_TOO_MUCH",
                () -> CurrentScope.run(cashier, () -> ledger.reverse(payment, Money.ofYuan(301), PAPER)));
        assertThat(balance(schooling).availableFen()).isEqualTo(270_000);
    }

    @Test
    void nothing_is_paid_to_the_dead() {
        var form = approved(500);
        CurrentScope.run(
                cashier,
                () -> tx.executeWithoutResult(
                        t -> sql.sql("UPDATE registry.person SET died_on = DATE '2026-02-27' WHERE household_id = :id")
                                .param("id", household)
                                .update()));
        refused("PAYEE_NOT_LIVING", () -> paid(form, 500));
        refused("PAYEE_NOT_LIVING", () -> filed(100));
    }

    @Test
    void who_applied_or_approved_does_not_pay() {
        var form = filed(500);
        var mighty = officer("funds.approve", "funds.pay");
        CurrentScope.run(mighty, () -> applications.review(form, review(500)));
        refused("DUTIES_CLASH", () -> CurrentScope.run(mighty, () -> ledger.pay(form, Money.ofYuan(1), PAPER)));
    }
}
