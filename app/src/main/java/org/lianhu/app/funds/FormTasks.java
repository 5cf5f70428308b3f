package org.lianhu.app.funds;

import static org.lianhu.jooq.funds.Tables.ACCOUNT;
import static org.lianhu.jooq.funds.Tables.FORM;
import static org.lianhu.jooq.funds.Tables.TRANSFER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.tasks.Tasks;
import org.lianhu.jooq.funds.tables.records.FormRecord;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;

/** Whose turn a form is: the approver's, the payer's, or the payer's who has to say whether the money arrived. */
@Component
class FormTasks {

    static final String SUBJECT = "FUNDS_FORM";
    private static final String NO_LIMIT = "原文只要求“及时”,未定天数";

    private final DSLContext db;
    private final Tasks tasks;
    private final HouseholdBrowser households;

    FormTasks(DSLContext db, Tasks tasks, HouseholdBrowser households) {
        this.db = db;
        this.tasks = tasks;
        this.households = households;
    }

    /** After a transfer was settled or reversed; nothing when it belongs to no form. */
    void renewOf(UUID transferId) {
        var reversed = TRANSFER.as("reversed");
        var form = db.select(DSL.coalesce(TRANSFER.APPLICATION_ID, reversed.APPLICATION_ID))
                .from(TRANSFER)
                .leftJoin(reversed)
                .on(reversed.ID.eq(TRANSFER.REVERSES))
                .where(TRANSFER.ID.eq(transferId))
                .fetchOptional(r -> r.value1());
        form.ifPresent(this::renew);
    }

    void renew(UUID formId) {
        var form = db.selectFrom(FORM).where(FORM.ID.eq(formId)).fetchSingle();
        var head = households.heads(List.of(form.getHouseholdId())).getOrDefault(form.getHouseholdId(), "");
        var label = "资金申请" + form.getNumber() + "号 " + head;
        tasks.replace(
                new Tasks.Subject(
                        SUBJECT,
                        formId,
                        label.strip(),
                        new Tasks.Where(form.getPlaceCode(), form.getOrgCode(), form.getHouseholdId())),
                open(form));
    }

    private List<Tasks.NewTask> open(FormRecord form) {
        var level = level(form);
        return switch (form.getState()) {
            case "FILED" -> List.of(task("FUNDS_REVIEW", "审批资金使用申请", level, "funds.approve", "S3-6.3-1"));
            case "APPROVED" -> List.of(task("FUNDS_PAY", "按批准的申请拨付资金", level, "funds.pay", "S3-6.3-2"));
            case "PAYING" -> List.of(task("FUNDS_SETTLE", "核实到账:入账或作废", level, "funds.pay", "S3-6.3-2"));
            default -> List.of();
        };
    }

    private static Tasks.NewTask task(String kind, String title, String level, String permission, String clause) {
        return new Tasks.NewTask(kind, title, new Tasks.Turn(level, permission), null, NO_LIMIT, clause);
    }

    /** The level of the office whose money it is. */
    private String level(FormRecord form) {
        var place = db.select(ACCOUNT.PLACE_CODE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(form.getPurposeAccountId()))
                .fetchOne(ACCOUNT.PLACE_CODE);
        var level = DivisionCode.of(place == null ? form.getPlaceCode() : place).level();
        return Map.of(DivisionCode.Level.GROUP, "VILLAGE").getOrDefault(level, level.name());
    }
}
