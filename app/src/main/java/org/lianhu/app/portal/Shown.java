package org.lianhu.app.portal;

import org.lianhu.kernel.Money;

/** One approved field of an entry. The list is closed: what is not here cannot be published. */
public sealed interface Shown {

    /** 家庭人口, a count of persons. */
    record MemberCount(int persons) implements Shown {}

    /** 行政村. */
    record Village(String name) implements Shown {}

    /** 初审结果, in a few words; scanned. */
    record PreliminaryResult(String text) implements Shown {}

    /** 评议(审核)意见, in a few words; scanned. */
    record Opinion(String text) implements Shown {}

    /** 月保障金额 of the whole unit. */
    record MonthlyAmount(Money amount) implements Shown {}

    /** Code of the field, as stored. */
    default String field() {
        return switch (this) {
            case MemberCount _ -> "MEMBER_COUNT";
            case Village _ -> "VILLAGE";
            case PreliminaryResult _ -> "PRELIMINARY_RESULT";
            case Opinion _ -> "OPINION";
            case MonthlyAmount _ -> "MONTHLY_AMOUNT";
        };
    }

    /** The words that the public reads. */
    default String words() {
        return switch (this) {
            case MemberCount(var persons) -> persons + "人";
            case Village(var name) -> name;
            case PreliminaryResult(var text) -> text;
            case Opinion(var text) -> text;
            case MonthlyAmount(var amount) -> amount + "元";
        };
    }

    /** Label of a stored field. */
    static String label(String field) {
        return switch (field) {
            case "MEMBER_COUNT" -> "家庭人口";
            case "VILLAGE" -> "所在村(社区)";
            case "PRELIMINARY_RESULT" -> "初审结果";
            case "OPINION" -> "评议(审核)意见";
            case "MONTHLY_AMOUNT" -> "月保障金额";
            default -> throw new IllegalArgumentException("Not an approved field: " + field);
        };
    }
}
