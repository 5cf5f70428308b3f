package org.lianhu.app.funds;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Refusal;
import org.lianhu.kernel.RefusedException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Turns what the database's ledger rules refuse (SQLSTATE LH4xx) into words and a clause. */
@Component
class LedgerRefusals {

    private static final Map<String, Refusal> WORDS = Map.ofEntries(
            word("LH401", "APPLICATION_NOT_FOUND", "", "没有这张资金使用申请表,或不在您的管辖范围内。"),
            word("LH402", "APPROVER_IS_APPLICANT", "S3-6.3-1", "申请人不能审批自己的申请。请由另一位审批人办理。"),
            word("LH403", "APPROVED_TOO_MUCH", "S3-6.3-1", "批准金额不能超过申请金额,审批日期不能早于申请日期。请核对。"),
            word("LH411", "FORM_NOT_APPROVED", "S3-6.3-1", "资金使用申请表未经审核批准,不能使用资金。请先完成审批。"),
            word("LH412", "PURPOSE_DIFFERS", "S3-6.2-1", "资金专款专用:只能从申请表批准的用途中支付。"),
            word("LH413", "PAYEE_DIFFERS", "S3-6.3-1", "只能付给申请表上的这一户。"),
            word("LH414", "DUTIES_CLASH", "S3-6.4-1", "申请、审批和付款须由不同的人办理。请由另一位财务人员付款。"),
            word("LH415", "PAID_MORE_THAN_APPROVED", "S3-6.3-1", "累计拨付将超过批准的金额。请核对已拨付的金额,或另行申请。"),
            word("LH416", "BENEFIT_PAID_ALREADY", "", "这项补助该人员该期间已经拨付过,不能重复。请查看往来记录。"),
            word("LH421", "REVERSAL_WAY_DIFFERS", "", "冲正须按原路退回,且冲正本身不能再冲正。"),
            word("LH422", "REVERSAL_OF_PENDING", "", "这笔资金尚未入账,请直接作废,不用冲正。"),
            word("LH423", "REVERSED_TOO_MUCH", "", "冲正金额超过原来的金额(含已冲正部分)。请核对。"),
            word("LH424", "REVERSAL_BEFORE", "", "冲正日期不能早于这笔资金入账的日期。请核对日期。"),
            word("LH431", "ACCOUNT_NOT_FOUND", "", "没有这个账户,或不在您的管辖范围内。"),
            word("LH432", "WAY_OF_MONEY", "S3-6.2-1", "资金不能这样划转:来源→资金→用途→帮扶对象,且来源性质须一致。"),
            word("LH441", "NOT_PENDING", "", "这笔资金不在待入账状态,或日期早于提交日期。请刷新后核对。"),
            word("LH452", "OVERDRAWN", "S3-6.2-1", "账户余额不足(已扣除待入账的款项),不能透支。请先落实资金或减少金额。"),
            word("LH453", "OVERDRAWN_THAT_DAY", "S3-6.2-1", "按单据日期,账户在那一天还没有这么多钱。请核对日期,资金到账之前不能支出。"));

    private static Map.Entry<String, Refusal> word(String state, String code, String clause, String message) {
        return Map.entry(state, Refusal.of(code, clause, message));
    }

    /** Runs one statement; the database's refusal comes out as a {@link RefusedException}. */
    <T> T guard(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (DataAccessException | org.jooq.exception.DataAccessException e) {
            var state = state(e);
            var refusal = WORDS.get(state);
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            if (state.equals("23505")) {
                throw new RefusedException(Refusal.of("DONE_ALREADY", "", "这一步已经办过了。请刷新页面查看结果。"));
            }
            throw e;
        }
    }

    private static String state(@Nullable Throwable e) {
        for (var t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
