package org.lianhu.kernel;

/**
 * A lawful "no": a value, not an exception.
 *
 * @param reason stable code
 * @param clause the source clause that orders it, such as {@code S3-2.2-2c}; empty when no clause but common sense does
 * @param message what, why, and what to do, in Chinese, for the person at the screen
 */
public record Refusal(ReasonCode reason, String clause, String message) {

    public static Refusal of(String code, String clause, String message) {
        return new Refusal(ReasonCode.of(code), clause, message);
    }
}
