package org.lianhu.app.comparison;

/** Where a hit stands. It counts in one state only: {@link #UPHELD}. */
public enum HitState {
    /** 已知悉: harmless, kept as a statement. */
    NOTED("已知悉"),
    /** 待核实: the village or township looks. */
    TO_VERIFY("待核实"),
    /** 待告知: verified as true; the person has to be told. */
    TO_TELL("待告知本人"),
    /** 待答复: the person was told and may answer until a day. */
    TOLD("待本人答复"),
    /** 待认定: answered, or found untrue by the check. */
    TO_SETTLE("待认定"),
    /** 属实: counts as an adopted fact. */
    UPHELD("认定属实"),
    /** 不属实 */
    REFUTED("认定不属实"),
    /** 情况已变 */
    OVERTAKEN("情况已变化");

    private final String label;

    HitState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether nobody has anything to do any more. */
    public boolean settled() {
        return switch (this) {
            case NOTED, UPHELD, REFUTED, OVERTAKEN -> true;
            case TO_VERIFY, TO_TELL, TOLD, TO_SETTLE -> false;
        };
    }
}
