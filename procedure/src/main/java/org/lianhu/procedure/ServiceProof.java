package org.lianhu.procedure;

import org.jspecify.annotations.Nullable;

/**
 * 送达回证.
 *
 * @param document the written decision with its reasons
 * @param to whom it is due, as the pack names it: {@code applicant}, {@code village-committee}
 * @param receiver who took it
 * @param witness who saw it left behind; needed for {@link Way#LEFT_BEHIND}
 */
public record ServiceProof(
        String document,
        String to,
        Way way,
        String receiver,
        @Nullable String witness) {

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
