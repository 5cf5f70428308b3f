package org.lianhu.schemes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianhu.procedure.sheet.DrawLots;

/** A record is verified from the file alone; each forgery is named. */
class DrawMainTest {

    private static final List<String> LIST = List.of("a", "b", "c", "d");
    private static final String HASH = DrawLots.listHash(LIST);
    private static final String SEED = DrawLots.seed(HASH, List.of("one", "two"));

    @TempDir
    Path folder;

    private record Run(int status, String out, String err) {}

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = DrawMain.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Run verify(String text, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("draw.json"), text);
        var all = new java.util.ArrayList<>(List.of("verify", file.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private static String record(String secret, List<String> drawn) {
        var hit = String.join("\",\"", drawn);
        return """
                {"format":"lianhu-draw/1","code":"AB12","title":"三月抽查","clause":"S1-11 确认","share":"30/100",
                 "listHash":"%s","list":[{"id":"a","number":"1"},{"id":"b"},{"id":"c"},{"id":"d"}],
                 "chance":{"kind":"OFFICES","commitments":[
                   {"office":"民政局","digest":"%s","secret":"one"},{"office":"纪委","digest":"%s","secret":"%s"}]},
                 "seed":"%s","drawn":["%s"]}
                """.formatted(HASH, DrawLots.sha256("one"), DrawLots.sha256("two"), secret, SEED, hit);
    }

    private static List<String> honest() {
        return DrawLots.lowest(LIST, SEED, 2);
    }

    @Test
    void an_honest_record_is_confirmed() throws IOException {
        var run = verify(record("two", honest()));
        assertThat(run.out()).contains("名单4户,抽中2户", "完全一致");
        assertThat(run.status()).isZero();
    }

    @Test
    void a_forged_result_a_wrong_secret_and_a_changed_list_are_named() throws IOException {
        var wrong = LIST.stream().filter(e -> !honest().contains(e)).toList();
        var forged = verify(record("two", wrong), "--json");
        assertThat(forged.status()).isOne();
        assertThat(forged.out()).contains("\"valid\" : false", "\"DRAWN\"").doesNotContain("\"SEED\"");
        assertThat(verify(record("three", honest())).out()).contains("[DIGEST]", "[SEED]");
        var shorter = record("two", honest()).replace(",{\"id\":\"d\"}", "");
        assertThat(verify(shorter).out()).contains("[LIST_HASH]");
    }

    @Test
    void a_list_before_its_draw_is_told_apart_from_a_forgery() throws IOException {
        var run = verify(
                record("two", honest()).replace(",\"secret\":\"one\"", "").replace(",\"secret\":\"two\"", ""));
        assertThat(run.out()).contains("[NOT_DRAWN]").doesNotContain("[DIGEST]");
    }

    @Test
    void what_is_no_record_is_refused_in_words() throws IOException {
        assertThat(verify("{}").err()).contains("不是联户的抽查记录");
        assertThat(verify("{").status()).isEqualTo(2);
        assertThat(run("verify", folder.resolve("none.json").toString()).err()).contains("读不到文件");
        assertThat(run("show").err()).contains("用法");
    }
}
