package org.lianhu.kernel;

/** Carries a {@link Refusal} out of a transaction so that it rolls back; the web layer shows it as problem+json 409. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.reason().code() + ": " + refusal.message());
        this.refusal = refusal;
    }

    public RefusedException(String code, String clause, String message) {
        this(Refusal.of(code, clause, message));
    }

    public Refusal refusal() {
        return refusal;
    }
}
