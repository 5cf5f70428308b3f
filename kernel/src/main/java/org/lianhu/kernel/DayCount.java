package org.lianhu.kernel;

/** How the days of a legal term are counted. */
public enum DayCount {
    /** 自然日: every day. */
    CALENDAR,
    /** 工作日: days on which offices work, by the holiday table. */
    WORKING
}
