package org.lianhu.engine.expression;

/** Everything an expression may call; each has the CEL name it is written with. */
public enum Operator {
    AND("_&&_"),
    OR("_||_"),
    NOT("!_"),
    EQUAL("_==_"),
    NOT_EQUAL("_!=_"),
    LESS("_<_"),
    AT_MOST("_<=_"),
    GREATER("_>_"),
    AT_LEAST("_>=_"),
    PLUS("_+_"),
    MINUS("_-_"),
    TIMES("_*_"),
    NEGATE("-_"),
    IN("@in"),
    CHOOSE("_?_:_"),
    SIZE("size"),
    /** Completed years from one date to another. */
    YEARS("years"),
    /** Completed months from one date to another. */
    MONTHS("months"),
    /** Days from one date to another. */
    DAYS("days"),
    /** A monthly figure as a yearly one: twelve times it. */
    PER_YEAR("perYear"),
    SUM("sum"),
    LARGEST("largest"),
    SMALLEST("smallest");

    private final String cel;

    Operator(String cel) {
        this.cel = cel;
    }

    String cel() {
        return cel;
    }

    boolean comparison() {
        return switch (this) {
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> true;
            default -> false;
        };
    }

    /** The same comparison read from right to left. */
    Operator mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }
}
