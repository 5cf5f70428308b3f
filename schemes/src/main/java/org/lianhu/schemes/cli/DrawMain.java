package org.lianhu.schemes.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianhu.procedure.definition.Ratio;
import org.lianhu.procedure.sheet.DrawRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./lianhu draw verify FILE [--json]}: repeats a draw from its published record, without the server, and says
 * what differs. Ends with 0 when nothing does, 1 when something does, 2 when the file is no such record.
 */
public final class DrawMain {

    private static final String USAGE = """
            用法:./lianhu draw verify FILE [--json]
              verify FILE   按公布的记录重做一次抽签,逐项核对:名单摘要、随机数、种子、户数、抽中名单""";

    private static final String FORMAT = "lianhu-draw/1";

    private DrawMain() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var words = new ArrayList<>(arguments);
        boolean json = words.remove("--json");
        if (words.size() != 2 || !words.getFirst().equals("verify")) {
            err.println(USAGE);
            return 2;
        }
        try {
            Map<String, Object> file = new JsonMapper()
                    .readValue(Files.readString(Path.of(words.get(1))), new TypeReference<Map<String, Object>>() {});
            var record = record(file);
            var found = record.repeat();
            out.println(json ? Json.of(asJson(file, record, found)) : text(file, record, found));
            return found.isEmpty() ? 0 : 1;
        } catch (IOException e) {
            err.println("读不到文件" + words.get(1) + "。请核对路径。");
        } catch (JacksonException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            err.println("这不是联户的抽查记录(格式应为 " + FORMAT + ")。请用“下载公布记录”得到的文件。");
        }
        return 2;
    }

    private static DrawRecord record(Map<String, Object> file) {
        if (!FORMAT.equals(file.get("format"))) {
            throw new IllegalArgumentException("Another format");
        }
        var share = text(file, "share").split("/", -1);
        var list = new ArrayList<String>();
        for (var entry : (List<?>) need(file, "list")) {
            list.add(text((Map<?, ?>) entry, "id"));
        }
        var drawn = new ArrayList<String>();
        ((List<?>) need(file, "drawn")).forEach(d -> drawn.add(d.toString()));
        return new DrawRecord(
                new Ratio(Integer.parseInt(share[0]), Integer.parseInt(share[1])),
                list,
                text(file, "listHash"),
                chance((Map<?, ?>) need(file, "chance")),
                file.get("seed") == null ? null : text(file, "seed"),
                drawn);
    }

    private static DrawRecord.Chance chance(Map<?, ?> chance) {
        var digests = new ArrayList<String>();
        var openings = new ArrayList<String>();
        if (text(chance, "kind").equals("PUBLIC_NUMBER")) {
            if (chance.get("number") != null) {
                openings.add(text(chance, "number"));
            }
            return new DrawRecord.Chance(digests, openings);
        }
        for (var item : (List<?>) need(chance, "commitments")) {
            var commitment = (Map<?, ?>) item;
            digests.add(text(commitment, "digest"));
            if (commitment.get("secret") != null) {
                openings.add(text(commitment, "secret"));
            }
        }
        return new DrawRecord.Chance(digests, openings.size() == digests.size() ? openings : List.of());
    }

    private static Object need(Map<?, ?> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("No " + key);
        }
        return value;
    }

    private static String text(Map<?, ?> map, String key) {
        return need(map, key).toString();
    }

    private static Map<String, Object> asJson(
            Map<String, Object> file, DrawRecord record, List<DrawRecord.Difference> found) {
        return Json.object(
                "code",
                String.valueOf(file.get("code")),
                "clause",
                String.valueOf(file.get("clause")),
                "listSize",
                record.list().size(),
                "drawn",
                record.drawn().size(),
                "valid",
                found.isEmpty(),
                "differences",
                found.stream()
                        .map(d -> Json.object(
                                "code",
                                d.code(),
                                "message",
                                d.message(),
                                "published",
                                d.published(),
                                "repeated",
                                d.repeated()))
                        .toList());
    }

    private static String text(Map<String, Object> file, DrawRecord record, List<DrawRecord.Difference> found) {
        var lines = new ArrayList<String>();
        lines.add("%s %s(%s):名单%d户,抽中%d户"
                .formatted(
                        file.get("code"),
                        file.get("title"),
                        file.get("clause"),
                        record.list().size(),
                        record.drawn().size()));
        if (found.isEmpty()) {
            lines.add("重做的结果与公布的完全一致。");
        }
        for (var d : found) {
            lines.add("不一致 [" + d.code() + "] " + d.message());
            if (!d.published().isEmpty() || !d.repeated().isEmpty()) {
                lines.add("  公布:" + d.published());
                lines.add("  重做:" + d.repeated());
            }
        }
        return String.join("\n", lines);
    }
}
