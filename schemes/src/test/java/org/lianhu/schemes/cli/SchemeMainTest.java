package org.lianhu.schemes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemeMainTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-08T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return SchemeMain.run(
                List.of(arguments),
                CLOCK,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return MAPPER.readTree(printed());
    }

    @Test
    void listsAndShowsSchemesWithTheirClauses() {
        assertThat(run("list", "--json")).isZero();
        assertThat(json().valueStream().map(node -> node.get("id").asString()))
                .contains("fupin-lianhu", "tekun-anhui", "fanpin-suining");
        assertThat(run("show", "tekun-anhui")).isZero();
        assertThat(printed()).contains("应当符合:「无劳动能力」为是(S1-11 条件)", "特困人员认定");
    }

    @Test
    void explainsAHouseholdWithReasonsAndAmounts(@TempDir Path folder) throws IOException {
        var facts = folder.resolve("facts.json");
        Files.writeString(facts, """
                {"unit": {"settlement": "urban", "recipient_groups": ["dibao"], "monthly_income": 800, "central_heating": false},
                 "members": [{"name": "张测试"}, {"name": "李测试"}, {"name": "张小测"}]}
                """);
        int code = run("explain", "shenyang-jiuzhu", "--facts", facts.toString(), "--on", "2026-01-08", "--json");
        assertThat(code).isZero();
        var answer = json().get(0);
        assertThat(answer.get("answer").asString()).isEqualTo("eligible");
        assertThat(answer.get("benefits")
                        .valueStream()
                        .filter(node -> node.get("id").asString().equals("festival"))
                        .map(node -> node.get("amount").asString()))
                .containsExactly("800.00元");
        assertThat(run("explain", "--all", "--facts", facts.toString(), "--on", "2026-01-08"))
                .isZero();
        assertThat(printed()).contains("【全区扶贫帮困(沈阳某区,按户)】", "还不知道:");
    }

    /** A teacher who is due both grants, after the village has set a soft exclusion aside and a flood was declared. */
    @Test
    void explainsTriggersPlacesRulingsAndWhatCannotBeTakenTogether(@TempDir Path folder) throws IOException {
        var facts = folder.resolve("facts.json");
        Files.writeString(facts, """
                {"unit": {"has_car": true, "basic_living_hard": true, "debt_total": 30001, "disaster_family_loss": false,
                          "aided_levels_recent": false, "aided_this_year": false, "event_kind": "flood"},
                 "members": [{"name": "张测试", "major_disease": true, "full_time_teacher": true, "teacher_state": "serving"}]}
                """);
        var common = List.of("--facts", facts.toString(), "--on", "2026-07-12", "--place", "539901001");
        var call = new ArrayList<>(List.of("explain", "--all"));
        call.addAll(common);
        call.addAll(List.of("--event", "flood:2026-07-10", "--ruling", "vehicles=set-aside"));
        assertThat(run(call.toArray(String[]::new))).isZero();
        assertThat(printed())
                .contains("村民代表会议已决定例外", "触发:先行临时救助,因洪涝灾害", "市级80名", "排序值1")
                .contains("【不能同时享受】", "《特困教师资助(省级、市级)》市级一次性资助", "S0-48 对象");
        assertThat(run("show", "aizhu-jiaoshi")).isZero();
        assertThat(printed()).contains("不能同时享受:「一次性救助金」", "名额:全县共救助40名");
        assertThat(run("show", "songqingliang-qu")).isZero();
        assertThat(printed()).contains("每年7月11日至8月31日");
        assertThat(run("explain", "aizhu-jiaoshi", "--facts", "x", "--on", "2026-07-12", "--event", "floood:1"))
                .isEqualTo(1);
    }

    @Test
    void refusesFactsThatCannotBe(@TempDir Path folder) throws IOException {
        var facts = folder.resolve("facts.json");
        Files.writeString(facts, """
                {"unit": {"net_incom": 1, "monthly_income": -5},
                 "members": [{"id_number": "539901199001010018", "birth_date": "2027-01-01"}, {"id_number": "539901199001010018"}]}
                """);
        assertThat(run("explain", "--all", "--facts", facts.toString(), "--on", "2026-01-08"))
                .isEqualTo(1);
        assertThat(complained()).contains("facts.json:1", "是否想写「net_income」", "不小于 0", "出生日期不得晚于 2026-01-08", "写了两次");
    }

    @Test
    void checksAFolderSomebodyElseWrote(@TempDir Path folder) throws IOException {
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(complained()).contains("PACK_NOT_FOUND");
        var pack = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(pack.resolve("scheme.yaml"), "id: mine\nversion: 1\ntitel: x\n");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(complained()).contains("mine/scheme.yaml:3 titel", "是否想写「title」");
    }

    @Test
    void testsOneSchemeAndReportsMutants() {
        assertThat(run("test", "yiyuan-weiwen", "--json")).isZero();
        assertThat(json().get(0).get("survivors").isEmpty()).isTrue();
        assertThat(run("test", "yiyuan-weiwem")).isEqualTo(1);
        assertThat(complained()).contains("是否想写「yiyuan-weiwen」");
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("explain", "--on")).isEqualTo(1);
        assertThat(run("vocabulary", "--json")).isZero();
        assertThat(json().size()).isGreaterThan(300);
    }
}
