package org.lianhu.procedure.definition;

import java.util.List;
import org.lianhu.procedure.LifeChange;

/**
 * What becomes of a running case when the life of its unit changes. A unit of which nobody is left ends in any case.
 *
 * @param clause where the source orders it; the procedure's own clause where it is silent and a reading fills in
 * @param readings ids of the readings it follows
 */
public record ChangeRule(LifeChange change, Effect effect, String clause, List<String> readings) {
    public ChangeRule {
        readings = List.copyOf(readings);
    }

    public enum Effect {
        /** 终结办理 */
        END,
        /** 继续办理 */
        GO_ON,
        /** 退回核查: what was checked no longer describes the unit */
        RECHECK,
        /** 移交: the new place goes on under a case of its own */
        HAND_OVER
    }
}
