package org.lianhu.procedure;

/** What may happen in the life of the unit while its case runs. */
public enum LifeChange {
    /** 死亡 */
    DEATH,
    /** 分户、离户: members leave, the rest stays */
    LEFT,
    /** 新增成员、结婚、出生 */
    JOINED,
    /** 入住机构、服刑、服役: away for a time */
    AWAY,
    /** 返回 */
    RETURNED,
    /** 整户迁移 */
    MOVED,
    /** 并户 */
    MERGED
}
