package org.lianhu.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers every fault of an input, then throws once. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public Violations add(String where, String code, String message) {
        found.add(Violation.of(where, code, message));
        return this;
    }

    public Violations addAll(Collection<Violation> more) {
        found.addAll(more);
        return this;
    }

    /** Adds the fault when {@code ok} is false. */
    public Violations require(boolean ok, String where, String code, String message) {
        return ok ? this : add(where, code, message);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> toList() {
        return List.copyOf(found);
    }

    /** Throws {@link InvalidInputException} with all faults when there is any. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }
}
