package org.lianhu.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract that the web is compiled against is the one the server serves. */
@LianhuTest
class ApiContractModuleTest {

    private static final Path FILE =
            Path.of(System.getProperty("lianhu.root", ".."), "web", "shared", "api", "openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Autowired
    People people;

    private ObjectNode served() throws Exception {
        var browser = people.at(Role.ADMINISTRATOR, "539983000000");
        var answer = browser.get("/api/openapi").andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return (ObjectNode) JSON.readTree(answer.getContentAsByteArray());
    }

    private static String text(JsonNode document) {
        return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
    }

    /** Endpoints and shapes that one of the two lacks or describes otherwise. */
    private static Set<String> differences(JsonNode checkedIn, JsonNode served) {
        var found = new TreeSet<String>();
        for (var section : new String[] {"/paths", "/components/schemas"}) {
            var left = checkedIn.at(section);
            var right = served.at(section);
            var names = new TreeSet<>(left.propertyNames());
            names.addAll(right.propertyNames());
            names.stream()
                    .filter(name -> !left.path(name).equals(right.path(name)))
                    .forEach(found::add);
        }
        return found;
    }

    /** With -Dlianhu.write=true it writes the file; then {@code npm run api} in web writes the types. */
    @Test
    void the_checked_in_document_is_what_the_code_says() throws Exception {
        var served = served();
        if (Boolean.getBoolean("lianhu.write")) {
            Files.writeString(FILE, text(served));
        }
        var checkedIn = JSON.readTree(FILE.toFile());
        assertThat(differences(checkedIn, served)).as("run ./lianhu api").isEmpty();
        assertThat(Files.readString(FILE)).isEqualTo(text(served));
    }

    /** The bad example: an endpoint and a property that nobody wrote down. */
    @Test
    void a_change_of_the_code_shows_as_its_endpoint_or_shape() throws Exception {
        var served = served();
        var old = served.deepCopy();
        ((ObjectNode) old.at("/paths")).remove("/api/tasks");
        ((ObjectNode) old.at("/components/schemas/SessionCredentials/properties")).remove("account");
        assertThat(differences(old, served)).contains("/api/tasks", "SessionCredentials");
    }

    static final class A {
        record BC() {}
    }

    static final class AB {
        record C() {}
    }

    @Test
    void two_classes_cannot_share_a_name() {
        var names = new ApiNames();
        var types = TypeFactory.defaultInstance();
        assertThat(names.nameForType(types.constructType(A.BC.class))).isEqualTo("ApiContractModuleTestABC");
        var twin = types.constructType(AB.C.class);
        assertThatThrownBy(() -> names.nameForType(twin)).hasMessageContaining("rename one");
    }
}
