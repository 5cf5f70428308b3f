package org.lianhu.app.plans;

/** The six kinds of measures (S3-3.2); {@code clause} is where their substeps stand. */
public enum MeasureKind {
    INDUSTRY("产业帮扶", "S3-4.1"),
    EMPLOYMENT("就业帮扶", "S3-4.2"),
    EDUCATION("教育帮扶", "S3-4.3"),
    MEDICAL("医疗帮扶", "S3-4.4"),
    HOUSING("住房帮扶", "S3-4.5"),
    OTHER("其他帮扶", "S3-3.2-6");

    private final String label;
    private final String clause;

    MeasureKind(String label, String clause) {
        this.label = label;
        this.clause = clause;
    }

    public String label() {
        return label;
    }

    public String clause() {
        return clause;
    }
}
