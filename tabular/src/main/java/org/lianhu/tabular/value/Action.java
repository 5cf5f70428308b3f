package org.lianhu.tabular.value;

/** What is done about a finding. */
public enum Action {
    /** Nothing to do; worth knowing. */
    OK,
    /** Not data; left out. */
    SKIP,
    /** Mended and accepted. */
    NORMALISE,
    /** Accepted; somebody should look. */
    WARN,
    /** A person decides before the household is taken in. */
    ASK,
    /** The cell is not taken. */
    REJECT_CELL,
    /** The row is not taken. */
    REJECT_ROW,
    /** The household is not taken. */
    REJECT_HOUSEHOLD;

    /** Whether the household can be taken in as it stands. */
    public boolean blocks() {
        return ordinal() >= REJECT_CELL.ordinal();
    }
}
