package org.lianhu.app.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as the compiler knows them: a component without {@code @Nullable} is required, one with it may be
 * null. Names come from {@link ApiNames}, so that the rows of two lists are two schemas.
 */
final class ApiModels extends ModelResolver {

    private final ApiNames names;

    ApiModels(ObjectMapper mapper) {
        this(mapper, new ApiNames());
    }

    private ApiModels(ObjectMapper mapper, ApiNames names) {
        super(mapper, names);
        this.names = names;
        openapi31(true);
    }

    @Override
    @SuppressWarnings("rawtypes") // the overridden method is raw
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        var schema = super.resolve(type, context, next);
        if (type.getType() != null) {
            var java = TypeFactory.defaultInstance().constructType(type.getType());
            if (java.getRawClass().isRecord()) {
                mark(context.getDefinedModels().get(names.nameForType(java)), java.getRawClass());
            }
        }
        return schema;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as above
    private static void mark(@Nullable Schema model, Class<?> type) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        Map<String, Schema> properties = model.getProperties();
        var required = new LinkedHashSet<String>();
        for (var component : type.getRecordComponents()) {
            mark(component, properties, required);
        }
        model.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
    }

    @SuppressWarnings("rawtypes") // as above
    private static void mark(
            RecordComponent component, Map<String, Schema> properties, LinkedHashSet<String> required) {
        if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
            for (var inner : component.getType().getRecordComponents()) {
                mark(inner, properties, required);
            }
            return;
        }
        var name = jsonName(component);
        var property = properties.get(name);
        if (property == null) {
            return;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            properties.put(name, nullable(property));
        } else {
            required.add(name);
        }
    }

    private static String jsonName(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? component.getName() : given.value();
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as above
    private static Schema nullable(Schema property) {
        if (property.getOneOf() != null) {
            return property;
        }
        if (property.get$ref() != null) {
            Schema nothing = new Schema<>().types(new LinkedHashSet<>(List.of("null")));
            return new Schema<>().oneOf(List.of(property, nothing));
        }
        var types = new LinkedHashSet<String>(property.getTypes() == null ? List.of() : property.getTypes());
        if (!types.isEmpty()) {
            types.add("null");
            property.setTypes(types);
            if (property.getEnum() != null && !property.getEnum().contains(null)) {
                property.getEnum().add(null);
            }
        }
        return property;
    }
}
