package org.lianhu.app.platform.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Violations;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * A record component without {@code @Nullable} is required: the contract says so, this keeps it. Every missing field of
 * a body is named at once, before a handler meets a null that its types rule out. Components with a constraint of their
 * own are left to it, for its words are better.
 */
@RestControllerAdvice
class RequiredFields extends RequestBodyAdviceAdapter {

    private static final String CONSTRAINTS = "jakarta.validation.constraints";

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var faults = new Violations();
        look(body, "", faults);
        faults.throwIfAny();
        return body;
    }

    private static void look(@Nullable Object value, String where, Violations faults) {
        if (value instanceof Record read) {
            for (var component : read.getClass().getRecordComponents()) {
                var inner = value(read, component);
                var place = where + "/" + component.getName();
                if (inner == null && isRequired(component)) {
                    faults.add(place, "FIELD_REQUIRED", "请填写这一项(" + component.getName() + ")。");
                }
                look(inner, place, faults);
            }
        } else if (value instanceof Collection<?> items) {
            int at = 0;
            for (Iterator<?> each = items.iterator(); each.hasNext(); at++) {
                var item = each.next();
                if (item == null) {
                    faults.add(where + "/" + at, "FIELD_REQUIRED", "列表中的第 " + (at + 1) + " 项是空的。请填写或删去。");
                }
                look(item, where + "/" + at, faults);
            }
        }
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && Arrays.stream(component.getDeclaringRecord().getDeclaredFields())
                        .filter(f -> f.getName().equals(component.getName()))
                        .flatMap(f -> Arrays.stream(f.getAnnotations()))
                        .map(Annotation::annotationType)
                        .noneMatch(a -> a.getPackageName().equals(CONSTRAINTS));
    }

    private static @Nullable Object value(Record read, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
