package org.lianhu.app.funds;

import static org.lianhu.jooq.funds.Tables.ACCOUNT;
import static org.lianhu.jooq.funds.Tables.APPLICATION;
import static org.lianhu.jooq.funds.Tables.APPLICATION_REVIEW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.Payees;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fund-use application form 资金使用申请表 (S3-6.3-1): filed, reviewed once, and only then may money be used. */
@Component
public class Applications {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Journal journal;
    private final Households households;
    private final Payees payees;
    private final LedgerRefusals refusals;
    private final FormTasks tasks;

    Applications(
            DSLContext db,
            Clock clock,
            Ids ids,
            Journal journal,
            Households households,
            Payees payees,
            LedgerRefusals refusals,
            FormTasks tasks) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.journal = journal;
        this.households = households;
        this.payees = payees;
        this.refusals = refusals;
        this.tasks = tasks;
    }

    /**
     * A filled form.
     *
     * @param purposeId account of the purpose it is to be paid from
     * @param benefit what may be paid only once for a person and period; absent for one-off help by the plan
     */
    public record Form(
            UUID householdId,
            UUID purposeId,
            Money amount,
            String reason,
            @Nullable BenefitKey benefit,
            LocalDate filedOn) {}

    /**
     * What is paid once.
     *
     * @param pack the scheme
     * @param benefit its benefit's id
     * @param personId the entitled person; absent = the household
     * @param period such as {@code 2026-03} or {@code 2026}
     */
    public record BenefitKey(
            String pack, String benefit, @Nullable UUID personId, String period) {}

    /** @param approved the amount granted; zero = refused */
    public record Review(Money approved, String opinion, LocalDate reviewedOn) {}

    @Transactional
    public UUID file(Form form) {
        CurrentScope.get().require("funds.apply");
        check(form);
        requirePurpose(form.purposeId());
        var key = form.benefit();
        payees.requirePayable(form.householdId(), key == null ? null : key.personId(), form.filedOn());
        var home = households.subject(form.householdId());
        var id = ids.next();
        db.insertInto(APPLICATION)
                .set(APPLICATION.ID, id)
                .set(APPLICATION.PURPOSE_ACCOUNT_ID, form.purposeId())
                .set(APPLICATION.AMOUNT_FEN, form.amount().fen())
                .set(APPLICATION.REASON, form.reason().strip())
                .set(APPLICATION.PACK, key == null ? null : key.pack())
                .set(APPLICATION.BENEFIT, key == null ? null : key.benefit())
                .set(APPLICATION.PERSON_ID, key == null ? null : key.personId())
                .set(APPLICATION.PERIOD, key == null ? null : key.period())
                .set(APPLICATION.PLACE_CODE, home.placeCode())
                .set(APPLICATION.ORG_CODE, home.orgCode())
                .set(APPLICATION.HOUSEHOLD_ID, form.householdId())
                .set(APPLICATION.FILED_ON, form.filedOn())
                .set(APPLICATION.RECORDED_AT, clock.instant())
                .set(APPLICATION.ACTOR_ID, Actors.id())
                .execute();
        tasks.renew(id);
        journal.record(Journal.Act.of(
                "funds.apply",
                "application",
                id,
                new Journal.Where(home.placeCode(), home.orgCode(), form.householdId())));
        return id;
    }

    private void requirePurpose(UUID purposeId) {
        var purpose = db.select(ACCOUNT.KIND)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(purposeId))
                .fetchOne(ACCOUNT.KIND);
        if (purpose == null) {
            throw new NotFoundException("资金用途");
        }
        if (!purpose.equals("PURPOSE")) {
            throw InvalidInputException.of("/purposeId", "NOT_A_PURPOSE", "请选择一项资金用途,不能直接从资金总额申请。");
        }
    }

    private void check(Form form) {
        if (form.amount().compareTo(Ledger.MOST) > 0) {
            throw InvalidInputException.of("/amount", "AMOUNT_TOO_LARGE", "金额过大,请核对单位(元)。");
        }
        if (form.amount().fen() <= 0) {
            throw InvalidInputException.of("/amount", "AMOUNT_NOT_POSITIVE", "申请金额应大于零。");
        }
        if (form.reason().isBlank()) {
            throw InvalidInputException.of("/reason", "REASON_MISSING", "请写明资金用来做什么。");
        }
        if (form.filedOn().isAfter(LocalDate.now(clock))) {
            throw InvalidInputException.of("/filedOn", "DATE_AHEAD", "日期不能晚于今天。");
        }
    }

    /** Approves (also less than asked for) or refuses with a reason; once, and never by the applicant. */
    @Transactional
    public void review(UUID applicationId, Review review) {
        CurrentScope.get().require("funds.approve");
        boolean approved = review.approved().fen() > 0;
        if (review.approved().isNegative() || (!approved && review.opinion().isBlank())) {
            throw InvalidInputException.of("/opinion", "REASON_MISSING", "不批准须写明理由;批准金额不能为负。");
        }
        if (review.reviewedOn().isAfter(LocalDate.now(clock))) {
            throw InvalidInputException.of("/reviewedOn", "DATE_AHEAD", "日期不能晚于今天。");
        }
        var form = db.selectFrom(APPLICATION)
                .where(APPLICATION.ID.eq(applicationId))
                .fetchOne();
        if (form == null) {
            throw new NotFoundException("资金使用申请表");
        }
        refusals.guard(() -> db.insertInto(APPLICATION_REVIEW)
                .set(APPLICATION_REVIEW.APPLICATION_ID, applicationId)
                .set(APPLICATION_REVIEW.APPROVED, approved)
                .set(APPLICATION_REVIEW.APPROVED_FEN, review.approved().fen())
                .set(APPLICATION_REVIEW.OPINION, review.opinion())
                .set(APPLICATION_REVIEW.REVIEWED_ON, review.reviewedOn())
                .set(APPLICATION_REVIEW.PLACE_CODE, form.getPlaceCode())
                .set(APPLICATION_REVIEW.HOUSEHOLD_ID, form.getHouseholdId())
                .set(APPLICATION_REVIEW.RECORDED_AT, clock.instant())
                .set(APPLICATION_REVIEW.ACTOR_ID, Actors.id())
                .execute());
        tasks.renew(applicationId);
        journal.record(Journal.Act.of(
                approved ? "funds.approve" : "funds.refuse",
                "application",
                applicationId,
                new Journal.Where(form.getPlaceCode(), form.getOrgCode(), form.getHouseholdId())));
    }
}
