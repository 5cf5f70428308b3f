package org.lianhu.procedure.definition;

/** The level at which a step is done. Places and organisations have ladders of their own; ranks compare within one. */
public enum Level {
    VILLAGE(1, "村(社区)"),
    TOWNSHIP(2, "乡镇(街道)"),
    COUNTY(3, "县级"),
    CITY(4, "市级"),
    PROVINCE(5, "省级"),
    /** 班组、部门、班级、基层工会 */
    BASIC_UNIT(1, "基层单位"),
    /** 单位、学校、子公司 */
    UNIT(2, "单位"),
    /** 集团、主管部门、上级工会 */
    PARENT_UNIT(3, "上级单位");

    private final int rank;
    private final String label;

    Level(int rank, String label) {
        this.rank = rank;
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Whether this level stands above the other on the same ladder, so that it may act for it and consent to its late
     * entry. A township is above no company.
     */
    public boolean isAbove(Level other) {
        return ofOrganisations() == other.ofOrganisations() && rank > other.rank;
    }

    private boolean ofOrganisations() {
        return switch (this) {
            case BASIC_UNIT, UNIT, PARENT_UNIT -> true;
            case VILLAGE, TOWNSHIP, COUNTY, CITY, PROVINCE -> false;
        };
    }
}
