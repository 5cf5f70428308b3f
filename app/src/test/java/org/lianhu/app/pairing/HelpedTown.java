package org.lianhu.app.pairing;

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
import org.springframework.test.web.servlet.ResultActions;

/** A village with decided households, its officer, and helpers from elsewhere. */
public final class HelpedTown {

    private final String county;
    private final People people;
    private final Households households;
    private int sequence = 100;

    /** @param county first six digits, of nobody else's test */
    public HelpedTown(String county, People people, Households households) {
        this.county = county;
        this.people = people;
        this.households = households;
        people.place(village());
        people.place(farVillage());
    }

    public String village() {
        return county + "001001";
    }

    public String farVillage() {
        return county + "002001";
    }

    public String township() {
        return county + "001000";
    }

    /** A helper: the account in a browser, and the id under which the village knows the person. */
    public record Helper(Browser browser, UUID account, UUID id) {}

    public Browser officer() {
        return people.at(Role.VILLAGE_OFFICER, village());
    }

    /** Registers a household recognised under 扶贫联户管理办法 on the day. */
    public UUID decided(String head, LocalDate recognised) {
        var id = household(village(), head);
        CurrentScope.run(
                Scopes.officer(village(), "registry.write", "registry.read"),
                () -> households.recognise(
                        id, "fupin-lianhu", new Households.Basis("县文件", null, recognised, "t"), null));
        return id;
    }

    public UUID household(String place, String... names) {
        var members = new ArrayList<NewPerson>();
        for (var name : names) {
            sequence += 2;
            var first = county + "19700101" + String.format("%03d", sequence);
            members.add(
                    NewPerson.of(name, first + IdNumber.checkCharacter(first), members.isEmpty() ? "head" : "child"));
        }
        var fresh =
                new NewHousehold(DivisionCode.of(place), null, "LX" + county + sequence, null, "一组", members, Map.of());
        return CurrentScope.call(
                Scopes.officer(place, "registry.write", "registry.read"),
                () -> households.register(fresh, new Source("declaration", "t", null, LocalDate.of(2025, 1, 5))));
    }

    /** Somebody of a county office, entered as helper in the village by its officer. */
    public Helper helper(Browser officer, String unit) throws Exception {
        return helper(officer, unit, null);
    }

    public Helper helper(Browser officer, String unit, @org.jspecify.annotations.Nullable UUID person)
            throws Exception {
        var hired = people.hire(Role.HELPER, village());
        String id = read(
                officer.post("/api/helpers", """
                        {"accountId":"%s","personId":%s,"place":"%s","from":"2025-01-01",
                         "standing":{"unit":"%s","title":"股长","rank":"副股级"}}""".formatted(
                                hired.accountId(), person == null ? "null" : "\"" + person + "\"", village(), unit))
                        .andExpect(status().isCreated()),
                "$.id");
        return new Helper(
                people.browser().signIn(hired.login(), People.PASSWORD), hired.accountId(), UUID.fromString(id));
    }

    /** Pairs from the day on. */
    public static ResultActions pair(Browser officer, UUID household, UUID helper, String from) {
        return officer.post(
                "/api/households/" + household + "/pairings",
                "{\"helperId\":\"%s\",\"from\":\"%s\",\"reason\":\"县里统一安排\"}".formatted(helper, from));
    }

    public static <T> T read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }

    /** Ids in the answer's list. */
    public static List<String> ids(ResultActions answer, String path) throws Exception {
        return read(answer, path);
    }
}
