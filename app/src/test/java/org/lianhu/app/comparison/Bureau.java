package org.lianhu.app.comparison;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
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

/** A county of its own whose officers compare, with everything done as the console does it. */
final class Bureau {

    static final String PURPOSE = "核对申请帮扶家庭的经济状况";

    private final Households households;
    private final String prefix;
    private int sequence = 100;

    final Browser county;
    final Browser countyApprover;
    final Browser townshipApprover;
    final Browser village;

    Bureau(String prefix, People people, Households households) {
        this.prefix = prefix;
        this.households = households;
        people.place(villageCode());
        county = people.at(Role.COUNTY_OFFICER, prefix + "000000");
        countyApprover = people.at(Role.COUNTY_APPROVER, prefix + "000000");
        townshipApprover = people.at(Role.TOWNSHIP_APPROVER, prefix + "001000");
        village = people.at(Role.VILLAGE_OFFICER, villageCode());
    }

    /** A session does not outlive days that a test lets pass. */
    Browser anotherApprover(People people) {
        return people.at(Role.TOWNSHIP_APPROVER, prefix + "001000");
    }

    String villageCode() {
        return prefix + "001001";
    }

    String nextNumber() {
        var first = prefix + "19700101" + String.format("%03d", ++sequence);
        return first + IdNumber.checkCharacter(first);
    }

    /** @param members name and number one after the other, the head first */
    UUID household(String... members) {
        var persons = new ArrayList<NewPerson>();
        for (int i = 0; i < members.length; i += 2) {
            persons.add(NewPerson.of(members[i], members[i + 1], persons.isEmpty() ? "head" : "child"));
        }
        var fresh = new NewHousehold(DivisionCode.of(villageCode()), null, null, null, "一组", persons, Map.of());
        return CurrentScope.call(
                Scopes.officer(villageCode(), "registry.write", "registry.read"),
                () -> households.register(fresh, new Source("declaration", "t", null, LocalDate.of(2025, 1, 5))));
    }

    static <T> T read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }

    static String paper(Browser browser) throws Exception {
        var file = new MockMultipartFile(
                "file", "授权书.pdf", "application/pdf", "%PDF-1.4 signed".getBytes(StandardCharsets.UTF_8));
        return read(browser.send(MockMvcRequestBuilders.multipart("/api/files").file(file)), "$.id");
    }

    String sign(UUID household) throws Exception {
        return signAll(List.of(household)).getFirst();
    }

    List<String> signAll(List<UUID> signers) throws Exception {
        var list = signers.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return read(
                village.post(
                                "/api/comparison/authorisations",
                                "{\"households\":[" + list
                                        + "],\"on\":\"2026-01-02\",\"document\":\"授权书1号\",\"scan\":\""
                                        + paper(village) + "\"}")
                        .andExpect(status().isOk()),
                "$");
    }

    /** An agreement made from the template of the department. */
    String source(String department, int answerDays) throws Exception {
        var templates = county.get("/api/comparison/templates")
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var path = "$[?(@.department=='" + department + "')]";
        var fields =
                JsonPath.parse(templates).read(path + ".fields", List.class).getFirst();
        var rules = JsonPath.parse(templates).read(path + ".rules", List.class).getFirst();
        var mapper = new tools.jackson.databind.json.JsonMapper();
        return """
                {"department":"%s","title":"%s登记","ground":{"agency":"县有关部门","legalBasis":"社会救助暂行办法第五十八条",
                "document":"县数共〔2026〕1号","purposes":["%s"],"since":"2025-01-01"},
                "rhythm":{"every":30,"keep":90,"verify":10,"answer":%d},"fields":%s,"rules":%s}""".formatted(
                        department,
                        department,
                        PURPOSE,
                        answerDays,
                        mapper.writeValueAsString(fields),
                        mapper.writeValueAsString(rules));
    }

    String add(String department, int answerDays) throws Exception {
        return read(
                county.post("/api/comparison/sources", source(department, answerDays))
                        .andExpect(status().isOk()),
                "$.id");
    }

    ResultActions upload(String source, String name, byte[] content, String on) {
        return county.send(MockMvcRequestBuilders.multipart("/api/comparison/sources/" + source + "/loads")
                .file(new MockMultipartFile("file", name, null, content))
                .param("extractOn", on));
    }

    /** Uploads, takes the proposed mapping, and waits until it is read. */
    String load(String source, String csv) throws Exception {
        return load(source, "部门.csv", csv.getBytes(StandardCharsets.UTF_8), "2026-01-04");
    }

    String load(String source, String name, byte[] content, String on) throws Exception {
        String id = read(upload(source, name, content, on).andExpect(status().isOk()), "$.id");
        map(id);
        awaitState("/api/comparison/loads/" + id, "READY");
        return id;
    }

    ResultActions map(String load) throws Exception {
        List<Map<String, Object>> sheets = read(county.get("/api/comparison/loads/" + load + "/sheets"), "$");
        var chosen = new ArrayList<Map<String, Object>>();
        for (var sheet : sheets) {
            var columns = new ArrayList<Map<String, Object>>();
            for (var column : (List<?>) sheet.get("columns")) {
                var c = (Map<?, ?>) column;
                var one = new java.util.HashMap<String, Object>();
                one.put("index", c.get("index"));
                one.put("target", c.get("proposal"));
                columns.add(one);
            }
            chosen.add(Map.of("index", sheet.get("index"), "use", sheet.get("use"), "columns", columns));
        }
        var body = new tools.jackson.databind.json.JsonMapper().writeValueAsString(Map.of("sheets", chosen));
        return county.put("/api/comparison/loads/" + load + "/mapping", body);
    }

    void awaitState(String path, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(150))
                .until(() -> Bureau.<String>read(county.get(path), "$.state"), s -> {
                    if (s.equals("FAILED") && !state.equals("FAILED")) {
                        throw new IllegalStateException(path + " failed");
                    }
                    return s.equals(state);
                });
    }

    ResultActions begin(String load, String purpose, String pack) {
        return county.post(
                "/api/comparison/runs",
                "{\"load\":\"" + load + "\",\"purpose\":\"" + purpose + "\",\"pack\":"
                        + (pack.isEmpty() ? "null" : "\"" + pack + "\"") + "}");
    }

    String run(String load, String pack) throws Exception {
        String id = read(begin(load, PURPOSE, pack).andExpect(status().isAccepted()), "$.id");
        awaitState("/api/comparison/runs/" + id, "DONE");
        return id;
    }

    List<Map<String, Object>> hits(UUID household) throws Exception {
        return read(village.get("/api/comparison/hits?state=ALL&household=" + household), "$.items");
    }

    static String act(int version, String words) {
        return "{\"version\":" + version + ",\"words\":\"" + words + "\"}";
    }

    ResultActions verify(String hit, int version, String finding) {
        return village.post(
                "/api/comparison/hits/" + hit + "/verification",
                "{\"act\":" + act(version, "入户看过") + ",\"finding\":\"" + finding + "\"}");
    }

    ResultActions tell(String hit, int version) {
        return village.post(
                "/api/comparison/hits/" + hit + "/telling",
                "{\"act\":" + act(version, "")
                        + ",\"way\":\"IN_PERSON\",\"who\":\"本人\",\"detail\":\"本人\",\"place\":\"家中\"}");
    }

    ResultActions settle(Browser browser, String hit, int version, String outcome) {
        return browser.post(
                "/api/comparison/hits/" + hit + "/settlement",
                "{\"act\":" + act(version, "核对了材料") + ",\"outcome\":\"" + outcome + "\"}");
    }
}
