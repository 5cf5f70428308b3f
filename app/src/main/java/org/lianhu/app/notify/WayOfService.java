package org.lianhu.app.notify;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
     * 留置送达: refused, left there before a witness.
     *
     * @param refusal why it was not accepted
     * @param witness who saw it, such as a member of the village committee
     */
    record LeftBehind(String refusal, String witness) implements WayOfService {}

    /**
     * 委托送达: another office hands it over.
     *
     * @param office who was asked
     * @param receiver who signed
     */
    record Entrusted(String office, String receiver) implements WayOfService {}

    /** 邮寄送达; the day of service is the day on the receipt. */
    record ByPost(String trackingNumber) implements WayOfService {}

    /**
     * 电子送达, with the addressee's consent.
     *
     * @param address number or account to which it went
     */
    record Electronic(String address) implements WayOfService {}

    /** 电话告知, where the procedure allows it; the number itself stands in the registry. */
    record Phone(String spokenWith, String relation) implements WayOfService {}

    /**
     * 公告送达, only when every other way failed; served thirty days after posting (民事诉讼法第九十五条).
     *
     * @param postedOn absent only in proofs from before it was asked for
     * @param whyNotOtherwise what was tried
     */
    record ByNotice(@Nullable LocalDate postedOn, String whyNotOtherwise) implements WayOfService {}

    /** Tried in vain; recorded, and not a service. */
    record Attempt(String why) implements WayOfService {}

    /** Label on the form. */
    default String label() {
        return switch (this) {
            case InPerson _ -> "直接送达";
            case LeftBehind _ -> "留置送达";
            case Entrusted _ -> "委托送达";
            case ByPost _ -> "邮寄送达";
            case Electronic _ -> "电子送达";
            case Phone _ -> "电话告知";
            case ByNotice _ -> "公告送达";
            case Attempt _ -> "未能送达";
        };
    }
}
