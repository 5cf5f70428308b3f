package org.lianhu.kernel;

/**
 * One fault in some input.
 *
 * @param where where it stands: a JSON pointer ({@code /members/0/name}), a cell ({@code Sheet1!C12}) or a file line
 * @param reason stable code
 * @param message what is wrong and how to mend it, in Chinese
 */
public record Violation(String where, ReasonCode reason, String message) {

    public static Violation of(String where, String code, String message) {
        return new Violation(where, ReasonCode.of(code), message);
    }
}
