package org.lianhu.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler under /api refuses somebody whose post has no permission, whatever is asked. */
@LianhuTest
class HandlerPermissionModuleTest {

    /** What everybody signed in may ask: the trees, the meaning of codes. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "GET /api/imports/targets",
            "GET /api/organisations",
            "GET /api/organisations/{code}",
            "GET /api/places",
            "GET /api/places/{code}",
            "GET /api/vocabulary");

    @Autowired
    People people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private record Endpoint(RequestMethod method, String path, HandlerMethod handler) {}

    private Map<String, Endpoint> endpoints() {
        var endpoints = new TreeMap<String, Endpoint>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (var method : info.getMethodsCondition().getMethods()) {
                info.getPatternValues().stream()
                        .filter(p ->
                                p.startsWith("/api/") && !p.startsWith("/api/session") && !p.startsWith("/api/openapi"))
                        .forEach(p -> endpoints.put(method + " " + p, new Endpoint(method, p, handler)));
            }
        });
        return endpoints;
    }

    private Browser powerless() {
        var person = people.hire(Role.HELPER, "539982001001");
        people.asAdministrator(() -> people.end(person));
        return people.browser().signIn(person.login(), People.PASSWORD);
    }

    @Test
    void no_handler_serves_a_post_without_permissions() {
        var browser = powerless();
        var open = new TreeSet<String>();
        endpoints().forEach((name, endpoint) -> {
            int status =
                    browser.send(request(endpoint)).andReturn().getResponse().getStatus();
            if (status != 403 && !FOR_EVERYBODY.contains(name)) {
                open.add(name + " answered " + status);
            }
        });
        assertThat(open).isEmpty();
        assertThat(endpoints()).hasSizeGreaterThan(25);
    }

    /** The bad example: handlers that ask for no permission are told apart from those that do. */
    @Test
    void a_handler_that_asks_for_no_permission_is_seen() {
        var browser = powerless();
        assertThat(browser.get("/api/places").andReturn().getResponse().getStatus())
                .isEqualTo(200);
        assertThat(browser.get("/api/users").andReturn().getResponse().getStatus())
                .isEqualTo(403);
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(Endpoint endpoint) {
        var handler = endpoint.handler();
        var path = path(endpoint);
        boolean upload = Arrays.stream(handler.getMethodParameters())
                .anyMatch(p -> MultipartFile.class.isAssignableFrom(p.getParameterType()));
        AbstractMockHttpServletRequestBuilder<?> request;
        if (upload) {
            request = MockMvcRequestBuilders.multipart(
                            HttpMethod.valueOf(endpoint.method().name()), path)
                    .file(new MockMultipartFile(
                            "file",
                            "a.csv",
                            "text/csv",
                            "a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } else {
            request = MockMvcRequestBuilders.request(
                    HttpMethod.valueOf(endpoint.method().name()), path);
        }
        for (var parameter : handler.getMethodParameters()) {
            fill(request, parameter);
        }
        return request;
    }

    private static String path(Endpoint endpoint) {
        var path = endpoint.path();
        for (var parameter : endpoint.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                var value = json(parameter.getGenericParameterType()).replace("\"", "");
                path = path.replaceFirst("\\{[^}]*}", value);
            }
        }
        return path.replaceAll("\\{[^}]*}", "x");
    }

    private static void fill(AbstractMockHttpServletRequestBuilder<?> request, MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            request.contentType("application/json").content(json(parameter.getGenericParameterType()));
        } else if (parameter.hasParameterAnnotation(RequestHeader.class)) {
            var header = java.util.Objects.requireNonNull(parameter.getParameterAnnotation(RequestHeader.class));
            var name = header.name().isEmpty() ? header.value() : header.name();
            request.header(name, name.equals("If-Match") ? "\"1\"" : "request-key-1");
        } else if (parameter.hasParameterAnnotation(RequestParam.class)
                && !MultipartFile.class.isAssignableFrom(parameter.getParameterType())) {
            request.param(
                    parameter.getParameter().getName(),
                    json(parameter.getGenericParameterType()).replaceAll("[\"\\[\\]]", ""));
        }
    }

    /** Some JSON that the type reads. */
    private static String json(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            if (Collection.class.isAssignableFrom(raw)) {
                return "[" + json(generic.getActualTypeArguments()[0]) + "]";
            }
            return "{}";
        }
        if (!(type instanceof Class<?> known)) {
            return "{}";
        }
        if (known.isEnum()) {
            return "\"" + ((Enum<?>) known.getEnumConstants()[0]).name() + "\"";
        }
        if (known.isRecord()) {
            return Arrays.stream(known.getRecordComponents())
                    .map(HandlerPermissionModuleTest::member)
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return scalar(known);
    }

    private static String member(RecordComponent component) {
        return "\"" + component.getName() + "\":" + json(component.getGenericType());
    }

    private static String scalar(Class<?> type) {
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
        return type == Map.class || type == Object.class ? "{}" : "\"text of some length\"";
    }
}
