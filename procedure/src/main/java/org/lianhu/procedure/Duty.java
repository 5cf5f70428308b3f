package org.lianhu.procedure;

/** What a person did in a case, as far as it clashes with what they may do later. */
public enum Duty {
    /** Took the application in or reported the household. */
    PROPOSE,
    /** Checked facts or answered an objection. */
    INVESTIGATE,
    /** Voted in a review meeting. */
    APPRAISE,
    /** Reviewed at a level. */
    REVIEW,
    /** Took the decision. */
    DECIDE;

    /** Whether the duty is a judgement on the case. */
    public boolean judges() {
        return this == APPRAISE || this == REVIEW || this == DECIDE;
    }
}
