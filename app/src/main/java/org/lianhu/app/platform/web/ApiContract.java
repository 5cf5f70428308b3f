package org.lianhu.app.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.multipart.MultipartFile;

/** The OpenAPI document at {@code /api/openapi}; {@code web/shared/api/openapi.json} is its checked-in copy. */
@Configuration
class ApiContract {

    private static final String SCHEMAS = "#/components/schemas/";

    @Bean
    OpenAPI document() {
        // A file is one part of the request, not an object whose properties are parameters.
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(MultipartFile.class);
        return new OpenAPI().info(new Info().title("Lianhu").version("1")).servers(List.of(new Server().url("/")));
    }

    /** Registered first, and so asked last: after the converters for files and the like. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApiModels apiModels(ObjectMapperProvider mappers) {
        return new ApiModels(mappers.jsonMapper());
    }

    /** Ids that do not depend on the order in which handlers are found. */
    @Bean
    OperationCustomizer operationNames() {
        return (operation, handler) -> {
            var controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
            return operation.operationId(controller + "." + handler.getMethod().getName());
        };
    }

    /** What the server alone writes is always there, null or not: pages need not ask whether a property exists. */
    @Bean
    OpenApiCustomizer answersAreWhole() {
        return document -> {
            var asked = new HashSet<String>();
            var answered = new HashSet<String>();
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> collect(document, operation, asked, answered));
            answered.removeAll(asked);
            answered.forEach(
                    name -> requireAll(document.getComponents().getSchemas().get(name)));
        };
    }

    private static void collect(OpenAPI document, Operation operation, Set<String> asked, Set<String> answered) {
        if (operation.getRequestBody() != null) {
            walk(document, operation.getRequestBody().getContent(), asked);
        }
        operation.getResponses().values().forEach(response -> walk(document, response.getContent(), answered));
    }

    private static void walk(OpenAPI document, @Nullable Content content, Set<String> found) {
        if (content != null) {
            content.values().forEach(media -> walk(document, media.getSchema(), found));
        }
    }

    private static void walk(OpenAPI document, @Nullable Schema<?> schema, Set<String> found) {
        if (schema == null) {
            return;
        }
        Consumer<Schema<?>> each = inner -> walk(document, inner, found);
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(SCHEMAS.length());
            if (found.add(name)) {
                each.accept(document.getComponents().getSchemas().get(name));
            }
        }
        each.accept(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            each.accept(values);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(each::accept);
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(each::accept);
        }
    }

    private static void requireAll(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        Map<String, ?> properties = schema.getProperties();
        if (properties != null) {
            schema.setRequired(new ArrayList<>(properties.keySet()));
        }
    }
}
