package org.lianhu.app.registry.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a change's form, in the shape in which the console draws every form.
 *
 * @param name key in {@code values}
 * @param type {@code TEXT DATE CHOICE MULTI_CHOICE PLACE HOUSEHOLD PERSON}
 */
public record ChangeField(
        String name,
        String label,
        String type,
        boolean required,
        List<Option> options,
        @Nullable String hint,
        @Nullable Object value) {

    public ChangeField {
        options = List.copyOf(options);
    }

    /** One of the values to choose from. */
    public record Option(String value, String label) {}

    static ChangeField of(String name, String label, String type) {
        return new ChangeField(name, label, type, true, List.of(), null, null);
    }

    static ChangeField choice(String name, String label, List<Option> options) {
        return new ChangeField(name, label, "CHOICE", true, options, null, null);
    }

    ChangeField optional() {
        return new ChangeField(name, label, type, false, options, hint, value);
    }

    ChangeField hint(String words) {
        return new ChangeField(name, label, type, required, options, words, value);
    }
}
