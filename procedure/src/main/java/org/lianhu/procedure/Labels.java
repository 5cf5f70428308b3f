package org.lianhu.procedure;

import org.lianhu.procedure.definition.ModeKind;

/** The words for the modes of a step. */
public final class Labels {

    private Labels() {}

    public static String of(ModeKind mode) {
        return switch (mode) {
            case HERE -> "本系统办理";
            case LATE_ENTRY -> "补录";
            case OUTSIDE -> "系统外办理";
        };
    }
}
