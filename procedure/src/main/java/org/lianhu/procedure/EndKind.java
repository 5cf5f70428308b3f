package org.lianhu.procedure;

/** Why a running case ends without a decision. */
public enum EndKind {
    /** 撤回申请 */
    WITHDRAWN,
    /** 死亡: nobody is left to decide on */
    DEATH,
    /** 迁出: the new place takes a case of its own */
    MOVED_AWAY,
    /** 并入他户 */
    MERGED,
    /** 服刑、服役、入住机构, where the pack ends the case by it */
    AWAY
}
