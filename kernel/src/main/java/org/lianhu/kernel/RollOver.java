package org.lianhu.kernel;

/** What happens when the last day of a term in calendar days is a day of rest; a reading, chosen by the scheme pack. */
public enum RollOver {
    /** The term ends on that day all the same. */
    NONE,
    /** The term ends on the next working day (民法典第二百零三条). */
    NEXT_WORKING_DAY
}
