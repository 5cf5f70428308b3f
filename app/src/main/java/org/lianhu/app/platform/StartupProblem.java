package org.lianhu.app.platform;

import org.jspecify.annotations.Nullable;

/** The server cannot start, for a reason that whoever started it can mend. Shown as one line, without a stack trace. */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable code, such as {@code DATA_FOLDER_IN_USE}
     * @param message Chinese: what, why, what to do
     */
    public StartupProblem(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
