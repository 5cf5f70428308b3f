package org.lianhu.app.registry.changes;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.NewHousehold;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.Source;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A county with two townships, its officers and some households, each test in a county of its own. */
final class Town {

    private final String county;
    private final People people;
    private final Households households;
    private int sequence = 100;

    /** @param county first six digits */
    Town(String county, People people, Households households) {
        this.county = county;
        this.people = people;
        this.households = households;
        List.of(village(), nextVillage(), farVillage()).forEach(people::place);
    }

    String village() {
        return county + "001001";
    }

    String nextVillage() {
        return county + "001002";
    }

    String farVillage() {
        return county + "002001";
    }

    String township() {
        return county + "001000";
    }

    String county() {
        return county + "000000";
    }

    Browser at(Role role, String place) {
        return people.at(role, place);
    }

    static String number(String county, int sequence) {
        var first = county + "19700101" + String.format("%03d", sequence);
        return first + IdNumber.checkCharacter(first);
    }

    String nextNumber() {
        sequence += 2;
        return number(county, sequence);
    }

    /** Registers a household of the named people, the first of whom is the head. */
    UUID household(String place, String... names) {
        var members = new ArrayList<NewPerson>();
        for (var name : names) {
            members.add(NewPerson.of(name, nextNumber(), members.isEmpty() ? "head" : "child"));
        }
        var fresh = new NewHousehold(
                DivisionCode.of(place), null, "H" + sequence, null, "一组", members, Map.of("housing_grade", "c"));
        return CurrentScope.call(
                Scopes.officer(place, "registry.write", "registry.read"),
                () -> households.register(fresh, new Source("declaration", "t", null, LocalDate.of(2026, 1, 5))));
    }

    void recognise(UUID household, String place, String category) {
        CurrentScope.run(
                Scopes.officer(place, "registry.write", "registry.read"),
                () -> households.recognise(
                        household, category, new Households.Basis("县文件", null, LocalDate.of(2026, 1, 6), "t"), null));
    }

    /** Uploads a paper. */
    static String evidence(Browser browser) throws Exception {
        var file = new MockMultipartFile(
                "file", "证明.pdf", "application/pdf", "%PDF-1.4 papers".getBytes(StandardCharsets.UTF_8));
        return read(browser.send(MockMvcRequestBuilders.multipart("/api/files").file(file)), "$.id");
    }

    static <T> T read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }

    /** The id of the member of that name. */
    static String member(Browser browser, UUID household, String name) throws Exception {
        List<String> ids = read(
                browser.get("/api/households/" + household).andExpect(status().isOk()),
                "$.members[?(@.name=='" + name + "')].personId");
        return ids.getFirst();
    }

    static String body(String kind, String on, String evidence, String values) {
        return """
                {"kind":"%s","on":"%s","reason":"按村民申请","evidence":[%s],"values":{%s}}""".formatted(kind, on, evidence.isEmpty() ? "" : "\"" + evidence + "\"", values);
    }

    static ResultActions propose(Browser browser, UUID household, String body) {
        return browser.post("/api/households/" + household + "/changes", body);
    }
}
