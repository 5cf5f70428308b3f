package org.lianhu.app.walk;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.lianhu.app.support.Browser;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every GET endpoint under /api and /public with the ids of all spots, and reads every answer for canaries. */
final class EndpointWalk {

    /** Query parameters that name things; all others stay away. */
    private static final Set<String> PLACES = Set.of("place", "parent", "placeCode");

    private static final Set<String> IDS =
            Set.of("household", "householdId", "person", "caseId", "case", "subject", "who");

    private final Map<String, List<Tables.Column>> tables;
    private final TreeMap<String, HandlerMethod> endpoints = new TreeMap<>();
    private final Set<String> failing = new TreeSet<>();
    private final Set<String> answered = new TreeSet<>();

    EndpointWalk(Map<String, List<Tables.Column>> tables, RequestMappingHandlerMapping mapping) {
        this.tables = tables;
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                info.getPatternValues().stream()
                        .filter(p -> p.startsWith("/api/") || p.startsWith("/public/"))
                        .forEach(p -> endpoints.put(p, handler));
            }
        });
    }

    Set<String> endpoints() {
        return endpoints.keySet();
    }

    /** Endpoints that could not answer planted rows (status 500 and above). */
    Set<String> failing() {
        return failing;
    }

    /** Endpoints that answered somebody with 200. */
    Set<String> answered() {
        return answered;
    }

    /** A canary that an answer held. */
    record Sighting(String endpoint, String request, Canary canary) {}

    /** Everything seen through this browser; {@code only} limits the endpoints. */
    List<Sighting> walk(Browser browser, Set<String> only) {
        var sightings = new ArrayList<Sighting>();
        endpoints.forEach((pattern, handler) -> {
            if (only.contains(pattern)) {
                for (var request : requests(pattern, handler)) {
                    var answer = browser.get(java.net.URI.create(request)).andReturn();
                    look(pattern, request, answer.getResponse(), sightings);
                }
            }
        });
        return sightings;
    }

    /** What one question shows through this browser. */
    List<Sighting> visit(Browser browser, String pattern, String value) {
        var sightings = new ArrayList<Sighting>();
        var request = pattern.replaceAll("\\{[^}]*}", value);
        // From an address of its own: the walk has used up what one address may look up in an hour.
        var builder = MockMvcRequestBuilders.get(java.net.URI.create(request)).with(r -> {
            r.setRemoteAddr("10.9.9.9");
            return r;
        });
        look(pattern, request, browser.send(builder).andReturn().getResponse(), sightings);
        return sightings;
    }

    private void look(String pattern, String request, MockHttpServletResponse response, List<Sighting> sightings) {
        if (response.getStatus() >= 500) {
            failing.add(pattern);
        }
        if (response.getStatus() == 200) {
            answered.add(pattern);
        }
        if (response.getStatus() < 300) {
            Canary.in(text(response)).forEach(c -> sightings.add(new Sighting(pattern, request, c)));
        }
    }

    private List<String> requests(String pattern, HandlerMethod handler) {
        var paths = paths(pattern, handler);
        var requests = new LinkedHashSet<String>(paths);
        for (var name : queryNames(handler)) {
            for (var value : values(name)) {
                requests.add(paths.getFirst() + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return List.copyOf(requests);
    }

    private List<String> paths(String pattern, HandlerMethod handler) {
        if (!pattern.contains("{")) {
            return List.of(pattern);
        }
        var type = Arrays.stream(handler.getMethodParameters())
                .filter(p -> p.hasParameterAnnotation(PathVariable.class))
                .findFirst()
                .<Class<?>>map(MethodParameter::getParameterType)
                .orElse(String.class);
        var module = handler.getBeanType().getPackageName().split("\\.")[3];
        var paths = new ArrayList<String>();
        for (var value : variables(type, module)) {
            paths.add(pattern.replaceAll("\\{[^}]*}", URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        return paths;
    }

    private List<String> variables(Class<?> type, String module) {
        if (type == LocalDate.class) {
            return List.of("2026-01-05");
        }
        var values = new ArrayList<String>();
        for (var spot : List.of(Spot.HERE, Spot.SIBLING, Spot.OTHER_COUNTY, Spot.UNION)) {
            if (module.equals("area")) {
                values.add(spot.key());
                continue;
            }
            for (var table : tables.keySet()) {
                boolean hasId = tables.getOrDefault(table, List.of()).stream()
                        .anyMatch(c -> c.name().equals("id") && c.type().equals("uuid"));
                if (hasId && (table.startsWith(module + ".") || table.equals("registry.household"))) {
                    values.add(spot.id(table).toString());
                }
                if (type == String.class && table.startsWith(module + ".")) {
                    values.add(Canary.text(table, spot));
                }
            }
        }
        return values.isEmpty() ? List.of(new UUID(0, 0).toString()) : values;
    }

    private static List<String> queryNames(HandlerMethod handler) {
        var names = new ArrayList<String>();
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(String.valueOf(parameter.getParameter().getName()));
            } else if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(c -> names.add(c.getName()));
            }
        }
        return names;
    }

    private static List<String> values(String name) {
        if (name.equals("q")) {
            return List.of("ZK", "测试");
        }
        if (name.equals("limit")) {
            return List.of("200");
        }
        if (PLACES.contains(name)) {
            return Spot.ALL.stream().map(Spot::place).distinct().toList();
        }
        return IDS.contains(name)
                ? Spot.ALL.stream().map(s -> s.household().toString()).toList()
                : List.of();
    }

    /** The answer as text: workbooks unpacked, PDF read. */
    private static String text(MockHttpServletResponse response) {
        var bytes = response.getContentAsByteArray();
        try {
            if (starts(bytes, "PK")) {
                return unpacked(bytes);
            }
            if (starts(bytes, "%PDF")) {
                try (var document = Loader.loadPDF(bytes)) {
                    return new PDFTextStripper().getText(document);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean starts(byte[] bytes, String magic) {
        return bytes.length > magic.length()
                && new String(bytes, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static String unpacked(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        var file = Files.createTempFile("walk", ".zip");
        Files.write(file, bytes);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        Files.delete(file);
        return text.toString();
    }
}
