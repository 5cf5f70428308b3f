package org.lianhu.app.registry;

import java.util.List;
import java.util.UUID;

/**
 * A later module that has something of its own standing on households (open cases, pairings, payments) and says what
 * becomes of it when their life changes. Every bean of this type is asked. Beside it {@link HouseholdDependants} keeps
 * things from being taken away altogether.
 */
public interface LifeEventFollower {

    /**
     * What of the module's own the event would touch and what would become of it, for the officer who is about to enter
     * it. Writes nothing.
     */
    List<Consequence> foresee(LifeEvent event);

    /**
     * The event has taken effect: acts on it, in the same transaction and under the scope of whoever let it take effect
     * (an officer, an approver, or the job of the day for a date that had not come yet). A
     * {@link org.lianhu.kernel.RefusedException} keeps the event from taking effect.
     */
    void follow(LifeEvent event);

    /**
     * One thing that follows.
     *
     * @param subjectKind {@code CASE} and the like
     * @param label what people call the subject, such as the case's number
     * @param what what becomes of it, in Chinese, such as 办件继续在受理地办理
     * @param clause where that is ordered; empty when it is a reading
     * @param removes whether somebody loses money or a right by it: then a second officer approves the event
     */
    record Consequence(String subjectKind, UUID subjectId, String label, String what, String clause, boolean removes) {}
}
