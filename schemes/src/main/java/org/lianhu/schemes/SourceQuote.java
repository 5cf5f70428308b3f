package org.lianhu.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lianhu.kernel.InvalidInputException;

/**
 * The words of a clause, as they stand in a source file. In {@code source.md} each is a heading with the clause, a line
 * {@code 出处: <file> @ <offset>} and the quote behind {@code >}.
 *
 * @param clause what packs cite
 * @param seed file name of the source
 * @param offset where the quote begins, in UTF-8 bytes
 * @param text the words, unchanged
 */
public record SourceQuote(String clause, String seed, int offset, String text) {

    private static final Pattern ORIGIN = Pattern.compile("出处: (\\S+) @ (\\d+)");

    /** Reads a {@code source.md}; faults name file and line. */
    public static List<SourceQuote> parse(String file, String markdown) {
        var quotes = new ArrayList<SourceQuote>();
        String clause = "";
        String seed = "";
        int offset = 0;
        int number = 0;
        for (var line : markdown.split("\n")) {
            number++;
            var origin = ORIGIN.matcher(line);
            if (line.startsWith("## ")) {
                clause = line.substring(3).strip();
            } else if (origin.matches()) {
                seed = origin.group(1);
                offset = Integer.parseInt(origin.group(2));
            } else if (line.startsWith("> ")) {
                if (clause.isEmpty() || seed.isEmpty()) {
                    throw InvalidInputException.of(
                            file + ":" + number, "SOURCE_FORMAT", "引文前要有「## 条款」和「出处: 文件 @ 字节偏移」两行。");
                }
                quotes.add(new SourceQuote(clause, seed, offset, line.substring(2)));
            }
        }
        return List.copyOf(quotes);
    }
}
