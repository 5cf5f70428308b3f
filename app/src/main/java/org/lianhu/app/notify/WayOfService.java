package org.lianhu.app.notify;

import java.time.LocalDate;

/** How a document was served, each way with what proves it. */
public sealed interface WayOfService {

    /**
     * 直接送达.
     *
     * @param receiver who signed
     * @param relation to the addressee; 本人, or such as 同住成年家属
     */
    record InPerson(String receiver, String relation) implements WayOfService {}

    /**
     * 留置送达: refused at home, left there before a witness.
     *
     * @param refusal why it was not accepted
     * @param witness who saw it, such as a member of the village committee
     */
    record LeftAtHome(String refusal, String witness) implements WayOfService {}

    /** 邮寄送达; the day of service is the day on the receipt. */
    record Post(String trackingNumber) implements WayOfService {}

    /** 电话告知, where the procedure allows it; the number itself stands in the registry. */
    record Phone(String spokenWith, String relation) implements WayOfService {}

    /**
     * 公告送达, only when every other way failed; served thirty days after posting (民事诉讼法第九十五条).
     *
     * @param whyNotOtherwise what was tried
     */
    record PublicNotice(LocalDate postedOn, String whyNotOtherwise) implements WayOfService {}

    /** Tried in vain; recorded, and not a service. */
    record Attempt(String why) implements WayOfService {}

    /** Label on the form. */
    default String label() {
        return switch (this) {
            case InPerson _ -> "直接送达";
            case LeftAtHome _ -> "留置送达";
            case Post _ -> "邮寄送达";
            case Phone _ -> "电话告知";
            case PublicNotice _ -> "公告送达";
            case Attempt _ -> "未能送达";
        };
    }
}
