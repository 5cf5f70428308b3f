package org.lianhu.tabular.file;

import java.math.BigDecimal;

/** One cell as it stands in the file. A formula cell carries its cached result and is marked. */
public sealed interface Cell {

    Cell BLANK = new Blank();

    /** Nothing, or nothing visible. */
    record Blank() implements Cell {}

    record Text(String text, boolean formula) implements Cell {}

    /**
     * A number.
     *
     * @param date whether the cell is formatted as a date; the number is then a serial day
     */
    record Num(double value, boolean date, boolean formula) implements Cell {}

    record Bool(boolean value, boolean formula) implements Cell {}

    /** A formula that failed, such as {@code #DIV/0!}. */
    record Failed(String error) implements Cell {}

    /** Whether the cell is computed. */
    default boolean isFormula() {
        return switch (this) {
            case Blank _ -> false;
            case Text t -> t.formula();
            case Num n -> n.formula();
            case Bool b -> b.formula();
            case Failed _ -> true;
        };
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }

    /** What a person sees in the cell, near enough to show it back. */
    default String shown() {
        return switch (this) {
            case Blank _ -> "";
            case Text t -> t.text();
            case Num n -> n.date() ? SerialDay.shown(n.value()) : plain(n.value());
            case Bool b -> b.value() ? "TRUE" : "FALSE";
            case Failed f -> f.error();
        };
    }

    private static String plain(double value) {
        if (Math.abs(value) >= 1e15) {
            return Double.toString(value);
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A text cell, or blank when nothing visible is in it. */
    static Cell text(String text, boolean formula) {
        for (int i = 0; i < text.length(); i++) {
            if (!org.lianhu.kernel.IdRepair.isInvisible(text.charAt(i))) {
                return new Text(text, formula);
            }
        }
        return BLANK;
    }
}
