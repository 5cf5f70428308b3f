package org.lianhu.app.access.internal;

import org.springframework.http.HttpStatus;

/** Sign-in did not succeed; the status tells a wrong password (401) from a lock (429) and a closed account (403). */
final class SignInRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    SignInRefusedException(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
