package org.lianhu.app.comparison;

/** What a department's row says about a household, by the rule that fits it. Never a verdict. */
public enum Meaning {
    /** 一般信息: known and harmless, nothing to do. */
    INFO("一般信息"),
    /** 风险线索: somebody may need help. */
    WARNING("风险线索"),
    /** 须核实: the record alone does not tell. */
    REVIEW("须核实"),
    /** 排除情形: would exclude where a scheme says so, once it is verified and upheld. */
    EXCLUSION("排除情形"),
    /** 死亡线索 */
    DEATH("死亡线索");

    private final String label;

    Meaning(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
