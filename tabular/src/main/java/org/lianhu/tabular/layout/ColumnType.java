package org.lianhu.tabular.layout;

/** How the cells of a column are read. */
public enum ColumnType {
    TEXT,
    NAME,
    ID_NUMBER,
    PHONE,
    ACCOUNT,
    DATE,
    /** Yuan in the file, whole fen as value. */
    MONEY,
    COUNT,
    /** Hundredths as value. */
    QUANTITY,
    YES_NO,
    CODE,
    CODES
}
