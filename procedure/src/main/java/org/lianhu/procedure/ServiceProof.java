package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 送达回证.
 *
 * @param document the written decision with its reasons
 * @param to whom it is due, as the pack names it: {@code applicant}, {@code village-committee}
 * @param receiver who took it, or the account it went to; blank for {@link Way#BY_NOTICE}
 * @param witness who saw it left behind; needed for {@link Way#LEFT_BEHIND}
 * @param details what else the way's proof holds; absent in old events
 */
public record ServiceProof(
        String document,
        String to,
        Way way,
        String receiver,
        @Nullable String witness,
        @Nullable Details details) {

    /**
     * @param relation of the receiver to the addressee, such as 本人
     * @param place where it was handed over
     * @param reason why it was refused, or why no other way was left
     * @param reference number of the posting, or the office that was asked to hand it over
     * @param postedOn the day of the public notice
     * @param scan of the signed form (attachment)
     */
    public record Details(
            @Nullable String relation,
            @Nullable String place,
            @Nullable String reason,
            @Nullable String reference,
            @Nullable LocalDate postedOn,
            @Nullable UUID scan) {

        public static final Details NONE = new Details(null, null, null, null, null, null);
    }

    /** Handed to the addressee. */
    public static ServiceProof inPerson(String document, String to, String receiver, String place) {
        return new ServiceProof(
                document, to, Way.IN_PERSON, receiver, null, new Details("本人", place, null, null, null, null));
    }

    public enum Way {
        /** 直接送达 */
        IN_PERSON,
        /** 留置送达: refused to sign */
        LEFT_BEHIND,
        /** 委托送达 */
        ENTRUSTED,
        /** 邮寄送达 */
        BY_POST,
        /** 电子送达 */
        ELECTRONIC,
        /** 公告送达 */
        BY_NOTICE
    }
}
