package org.lianhu.kernel;

/**
 * Why something was refused or found faulty: stable, countable, translatable.
 *
 * @param code stable upper-case code such as {@code NOTICE_TOO_SHORT}; text is looked up under {@code reason.<code>}
 */
public record ReasonCode(String code) {

    public ReasonCode {
        if (!code.matches("[A-Z][A-Z0-9_]{2,63}")) {
            throw new IllegalArgumentException("Not a reason code: " + code);
        }
    }

    public static ReasonCode of(String code) {
        return new ReasonCode(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
