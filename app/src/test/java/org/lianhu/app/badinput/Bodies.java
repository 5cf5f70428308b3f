package org.lianhu.app.badinput;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** JSON bodies made from the types that handlers read, with every scalar replaced by something of a given kind. */
final class Bodies {

    private static final String HUGE = "长".repeat(20_000);

    private Bodies() {}

    /** What stands in the place of each scalar. */
    enum Flavour {
        /** What the type takes, about things that do not exist. */
        FITTING(Bodies::fitting),
        NULLS(t -> "null"),
        WRONG_TYPES(t -> t == String.class || t == UUID.class ? "{\"a\":[1]}" : "\"对不上\""),
        HUGE_TEXT(t -> t == String.class || t == Object.class ? "\"" + HUGE + "\"" : fitting(t)),
        NO_SUCH_DATE(
                t -> t == LocalDate.class || t == String.class || t == Instant.class ? "\"2025-02-30\"" : fitting(t)),
        FAR_DATES(t -> t == LocalDate.class ? "\"+999999999-12-31\"" : fitting(t)),
        FOREIGN_PLACE(t -> t == String.class ? "\"549999001001\"" : fitting(t)),
        CONTROL_CHARACTERS(t -> t == String.class || t == Object.class ? "\"a\\u0000b\\ud800\"" : fitting(t)),
        EXTREME_NUMBERS(t ->
                Number.class.isAssignableFrom(t) || t.isPrimitive() && t != boolean.class ? "-2147483648" : fitting(t));

        private final Function<Class<?>, String> scalar;

        Flavour(Function<Class<?>, String> scalar) {
            this.scalar = scalar;
        }
    }

    static String of(Type type, Flavour flavour) {
        return of(type, flavour, 0);
    }

    private static String of(Type type, Flavour flavour, int depth) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return "[" + of(arguments[0], flavour, depth + 1) + "]";
            }
            return Map.class.isAssignableFrom(raw)
                    ? "{\"legalDate\":" + of(arguments[1], flavour, depth + 1) + "}"
                    : of(raw, flavour, depth + 1);
        }
        if (!(type instanceof Class<?> known)) {
            return "{}";
        }
        if (known.isRecord() && depth < 6) {
            return Arrays.stream(known.getRecordComponents())
                    .map(c -> "\"" + c.getName() + "\":" + of(c.getGenericType(), flavour, depth + 1))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return flavour.scalar.apply(known);
    }

    private static String fitting(Class<?> type) {
        if (type.isEnum()) {
            return "\"" + ((Enum<?>) type.getEnumConstants()[0]).name() + "\"";
        }
        if (type == UUID.class) {
            return "\"" + new UUID(7, 7) + "\"";
        }
        if (type == LocalDate.class) {
            return "\"2026-03-01\"";
        }
        if (type == Instant.class) {
            return "\"2026-03-01T01:00:00Z\"";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "1";
        }
        return "\"不认识的内容\"";
    }
}
