package org.lianhu.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;
import org.lianhu.app.area.Organisation;
import org.lianhu.app.area.Organisations;
import org.lianhu.app.badinput.Bodies.Flavour;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that writes gets generated nonsense from somebody who may use it. */
@LianhuTest
@TestPropertySource(properties = {"logging.level.root=off", "spring.test.mockmvc.print=none"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputModuleTest {

    private static final String COUNTY = "539969000000";
    private static final String TOWNSHIP = "539969001000";
    private static final String VILLAGE = "539969001001";
    private static final Set<RequestMethod> WRITES =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Map<Role, Browser> browsers = new TreeMap<>();

    private record Endpoint(RequestMethod method, String path, HandlerMethod handler) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        Optional<Type> body() {
            return Arrays.stream(handler.getMethodParameters())
                    .filter(p -> p.hasParameterAnnotation(RequestBody.class))
                    .findFirst()
                    .map(p -> p.getGenericParameterType());
        }

        boolean takesFile() {
            return Arrays.stream(handler.getMethodParameters())
                    .anyMatch(p -> MultipartFile.class.isAssignableFrom(p.getParameterType()));
        }
    }

    @BeforeAll
    void staff() {
        people.place(VILLAGE);
        var union = CurrentScope.call(
                Scopes.officer(COUNTY, "area.manage"),
                () -> organisations.add("工会", Organisation.Kind.UNION, null, DivisionCode.of(COUNTY)));
        for (var role : Role.values()) {
            var person = role.sitsAt(DivisionCode.Level.COUNTY)
                    ? people.hire(role, COUNTY)
                    : role.sitsAt(DivisionCode.Level.TOWNSHIP)
                            ? people.hire(role, TOWNSHIP)
                            : role.sitsAt(DivisionCode.Level.VILLAGE)
                                    ? people.hire(role, VILLAGE)
                                    : people.hire(role, Node.organisation(union.code()));
            browsers.put(role, people.browser().signIn(person.login(), People.PASSWORD));
        }
    }

    private List<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getMethodsCondition().getMethods().stream()
                        .filter(WRITES::contains)
                        .forEach(method -> info.getPatternValues().stream()
                                .filter(p -> p.startsWith("/api/") || p.startsWith("/public/"))
                                .filter(p -> !(method == RequestMethod.DELETE && p.equals("/api/session")))
                                .forEach(p -> endpoints.add(new Endpoint(method, p, handler)))));
        endpoints.sort(java.util.Comparator.comparing(Endpoint::toString));
        return endpoints;
    }

    /** Somebody whom the endpoint does not turn away at the door. */
    private Browser user(Endpoint endpoint) {
        return browsers.values().stream()
                .filter(b -> send(b, endpoint, path(endpoint, false), body(endpoint, Flavour.FITTING))
                                .getStatus()
                        != 403)
                .findFirst()
                .orElseGet(() -> browsers.getOrDefault(Role.COUNTY_OFFICER, people.browser()));
    }

    private static String body(Endpoint endpoint, Flavour flavour) {
        return endpoint.body().map(t -> Bodies.of(t, flavour)).orElse("");
    }

    private static String path(Endpoint endpoint, boolean nonsense) {
        var path = endpoint.path();
        for (var parameter : endpoint.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                var type = parameter.getParameterType();
                var value = type == UUID.class
                        ? new UUID(7, 7).toString()
                        : type == LocalDate.class ? "2026-03-01" : type == String.class ? "x1" : "1";
                path = path.replaceFirst("\\{[^}]*}", nonsense ? "2025-02-30" : value);
            }
        }
        return path.replaceAll("\\{[^}]*}", "x");
    }

    private static MockHttpServletResponse send(Browser browser, Endpoint endpoint, String path, String body) {
        var method = HttpMethod.valueOf(endpoint.method().name());
        if (endpoint.takesFile()) {
            var file = new MockMultipartFile("file", "../坏.xls", "text/plain", body.getBytes(StandardCharsets.UTF_8));
            return browser.send(MockMvcRequestBuilders.multipart(method, path).file(file))
                    .andReturn()
                    .getResponse();
        }
        return browser.send(MockMvcRequestBuilders.request(method, path)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private List<String> faults(Browser browser, Endpoint endpoint) {
        var faults = new ArrayList<String>();
        Map<String, String> bodies = new TreeMap<>(Map.of("empty", "", "{}", "{}", "[]", "[]", "broken", "{\"a\":"));
        for (var flavour : Flavour.values()) {
            bodies.put(flavour.name(), body(endpoint, flavour));
        }
        bodies.forEach((name, body) -> Verdict.on(send(browser, endpoint, path(endpoint, false), body))
                .ifPresent(fault -> faults.add(endpoint + " with " + name + " " + fault)));
        Verdict.on(send(browser, endpoint, path(endpoint, true), body(endpoint, Flavour.FITTING)))
                .ifPresent(fault -> faults.add(endpoint + " at a nonsense address " + fault));
        var odd = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(endpoint.method().name()), path(endpoint, false))
                .header("If-Match", "\"nonsense\"")
                .header("Idempotency-Key", "x")
                .contentType("application/json")
                .content(body(endpoint, Flavour.FITTING));
        Verdict.on(browser.send(odd).andReturn().getResponse())
                .ifPresent(fault -> faults.add(endpoint + " with odd headers " + fault));
        var text = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(endpoint.method().name()), path(endpoint, false))
                .contentType("text/plain")
                .content("你好");
        Verdict.on(browser.send(text).andReturn().getResponse())
                .ifPresent(fault -> faults.add(endpoint + " with plain text " + fault));
        return faults;
    }

    @Test
    void bad_input_is_refused_in_words_and_never_breaks_anything() {
        var endpoints = endpoints();
        var faults =
                endpoints.stream().flatMap(e -> faults(user(e), e).stream()).toList();
        assertThat(endpoints).hasSizeGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    /** The bad example: takes texts for dates and ids without looking. */
    @RestController
    static class Careless {

        record Note(String on) {}

        @PostMapping("/careless")
        String take(@RequestBody Note note, @RequestParam(required = false) String name) {
            return LocalDate.parse(note.on()).toString() + name;
        }
    }

    @Test
    void a_careless_handler_is_found() throws Exception {
        var mvc = MockMvcBuilders.standaloneSetup(new Careless()).build();
        var body = Bodies.of(Careless.Note.class, Flavour.NO_SUCH_DATE);
        var request = MockMvcRequestBuilders.post("/careless")
                .contentType("application/json")
                .content(body);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> mvc.perform(request)))
                .as("would be a 500")
                .hasRootCauseInstanceOf(java.time.DateTimeException.class);
        assertThat(Verdict.on(answer(500, "application/problem+json", "{}"))).isPresent();
        assertThat(Verdict.on(answer(400, "text/html", "<p>Bad request</p>"))).isPresent();
        assertThat(Verdict.on(answer(422, "application/problem+json", "{\"code\":\"\",\"detail\":\"坏\"}")))
                .isPresent();
        assertThat(Verdict.on(answer(422, "application/problem+json", "{\"code\":\"A_B\",\"detail\":\"bad\"}")))
                .isPresent();
        assertThat(Verdict.on(answer(422, "application/problem+json", "{\"code\":\"A_B\",\"detail\":\"请核对\"}")))
                .isEmpty();
    }

    private static MockHttpServletResponse answer(int status, String type, String body) throws Exception {
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        response.setContentType(type);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return response;
    }
}
