package org.lianhu.procedure.definition;

/** How a step came into the system. */
public enum ModeKind {
    /** Done here, entered in time. */
    HERE,
    /** 补录: entered late, with reason, scan and the consent of the next level; stays marked. */
    LATE_ENTRY,
    /** Done by a body outside this system: its document and date. */
    OUTSIDE
}
