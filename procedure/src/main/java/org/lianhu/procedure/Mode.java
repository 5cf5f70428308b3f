package org.lianhu.procedure;

import org.lianhu.procedure.definition.ModeKind;

/** How a step came into the system, with what that way demands. */
public sealed interface Mode {

    record Here() implements Mode {}

    /**
     * 补录.
     *
     * @param reason why it was not entered in time
     * @param scan the scanned original (attachment reference)
     * @param consent who at a higher level consented
     */
    record LateEntry(String reason, String scan, Actor consent) implements Mode {}

    /**
     * Done by a body outside this system.
     *
     * @param body which one
     * @param document its document and number
     */
    record Outside(String body, String document) implements Mode {}

    static Mode here() {
        return new Here();
    }

    default ModeKind kind() {
        return switch (this) {
            case Here _ -> ModeKind.HERE;
            case LateEntry _ -> ModeKind.LATE_ENTRY;
            case Outside _ -> ModeKind.OUTSIDE;
        };
    }
}
