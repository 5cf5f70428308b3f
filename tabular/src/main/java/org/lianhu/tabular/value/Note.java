package org.lianhu.tabular.value;

/**
 * Something found while reading a cell.
 *
 * @param code stable upper-case code such as {@code ID_CHECK_DIGIT}
 * @param message what is wrong and how to mend it, in Chinese
 * @param proposal what it could read instead, for a person to confirm; empty when there is none
 */
public record Note(String code, Action action, String message, String proposal) {

    public static Note of(String code, Action action, String message) {
        return new Note(code, action, message, "");
    }
}
