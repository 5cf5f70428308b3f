package org.lianhu.schemes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The bullets of the catalogue, by section. A bullet's address is its number within the section and its heading:
 * {@code 3 benefit}, below it {@code 3.2 benefit}. What says only of what kind a section is, or only opens a list, is
 * no bullet. {@code coverage/catalogue.txt} ships the addresses, one a line behind the section and a tab; a test
 * compares it with the catalogue itself.
 */
public final class CatalogueBullets {

    private static final Pattern SECTION = Pattern.compile("## (S\\d-[\\d.]+) .*");
    private static final Pattern CLAUSE = Pattern.compile("(S3-[\\d.]+-\\w+) .*");
    private static final Pattern BULLET = Pattern.compile("( *)(?:-|\\d+\\.) (.*)");

    private final Map<String, List<String>> addresses;

    private CatalogueBullets(Map<String, List<String>> addresses) {
        this.addresses = addresses;
    }

    static CatalogueBullets bundled() {
        var addresses = new LinkedHashMap<String, List<String>>();
        SchemeContent.find("coverage/catalogue.txt").orElse("").lines().forEach(line -> {
            int tab = line.indexOf('\t');
            addresses
                    .computeIfAbsent(line.substring(0, tab), section -> new ArrayList<>())
                    .add(line.substring(tab + 1));
        });
        return new CatalogueBullets(addresses);
    }

    /** Addresses of a section, in order; none for a section of which no bullets are catalogued. */
    List<String> of(String section) {
        return addresses.getOrDefault(section, List.of());
    }

    /** Reads the catalogue's own Markdown; the clauses of S3 carry ids of their own, which are their headings. */
    static List<String> read(String markdown) {
        var lines = new ArrayList<String>();
        String section = "";
        String heading = "";
        int[] number = new int[3];
        for (var line : markdown.split("\n")) {
            var opened = SECTION.matcher(line);
            if (line.startsWith("## ") || line.startsWith("# ")) {
                section = opened.matches() ? opened.group(1) : "";
                number = new int[3];
                continue;
            }
            var bullet = BULLET.matcher(line);
            if (section.isEmpty() || !bullet.matches()) {
                continue;
            }
            int depth = depth(bullet.group(1));
            String words = bullet.group(2);
            heading = depth == 0 ? heading(words) : heading;
            if (depth > 0 || !heading.equals("kind")) {
                number[depth]++;
                java.util.Arrays.fill(number, depth + 1, 3, 0);
                if (!words.endsWith(":") || CLAUSE.matcher(words).matches()) {
                    lines.add(section + "\t" + address(number, depth) + " " + heading);
                }
            }
        }
        return lines;
    }

    private static int depth(String indent) {
        return switch (indent.length()) {
            case 0, 1 -> 0;
            case 2, 3 -> 1;
            default -> 2;
        };
    }

    private static String heading(String words) {
        var clause = CLAUSE.matcher(words);
        if (clause.matches()) {
            return clause.group(1);
        }
        int colon = words.indexOf(':');
        return colon < 0
                ? words.split("[,;.(]")[0].strip()
                : words.substring(0, colon).strip();
    }

    private static String address(int[] number, int depth) {
        var text = new StringBuilder().append(number[0]);
        for (int i = 1; i <= depth; i++) {
            text.append('.').append(number[i]);
        }
        return text.toString();
    }
}
