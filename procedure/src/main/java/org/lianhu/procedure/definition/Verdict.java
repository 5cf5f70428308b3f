package org.lianhu.procedure.definition;

/** What a review may end in. */
public enum Verdict {
    /** 通过 */
    PASS,
    /** An opinion against, which goes on to the deciding level all the same. */
    OPPOSE,
    /** 退回, with reason */
    SEND_BACK,
    /** 不予通过, with written reasons and proof of service */
    REFUSE
}
