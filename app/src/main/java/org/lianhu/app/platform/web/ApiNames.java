package org.lianhu.app.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Schema names: the class behind its enclosing classes, without their "Controller" ({@code CaseController.NewCase} is
 * {@code CaseNewCase}). Two classes that would share a name are refused, since one would silently stand for both.
 */
final class ApiNames extends TypeNameResolver {

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = new StringBuilder(type.getSimpleName());
        for (var outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name.insert(0, outer.getSimpleName().replaceFirst("Controller$", ""));
        }
        var before = taken.putIfAbsent(name.toString(), type);
        if (before != null && !before.equals(type)) {
            throw new IllegalStateException(
                    before.getName() + " and " + type.getName() + " would both be the schema " + name + ": rename one");
        }
        return name.toString();
    }

    /** The name of a type as it stands in the document. */
    String nameForType(JavaType type) {
        return nameForType(type, Set.of());
    }
}
