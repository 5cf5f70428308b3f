package org.lianhu.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** Input with at least one fault, all of them named; the web layer shows it as problem+json 422. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInputException(List<Violation> violations) {
        super(violations.stream().map(v -> v.where() + ": " + v.message()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public static InvalidInputException of(String where, String code, String message) {
        return new InvalidInputException(List.of(Violation.of(where, code, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
