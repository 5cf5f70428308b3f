package org.lianhu.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lianhu.app.comparison.linkage.Claims;
import org.lianhu.app.comparison.linkage.Identity;
import org.lianhu.app.comparison.linkage.Linker;
import org.lianhu.kernel.IdNumber;

/**
 * Department comparison: everybody on file against all rows of the departments, read from text, beside the least that
 * could be done: an exact join of the number texts by a hash set. The extra work is reading, mending and checking each
 * number and name, finding slips, and naming why. Arguments: people (1000000), rows (5000000).
 */
public final class LinkageBench {

    private static final String LETTERS = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂兰玉萍";
    private static final long DAYS = 29_000;

    private LinkageBench() {}

    private record Written(String name, String number) {}

    public static void main(String[] args) {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int rows = args.length > 1 ? Integer.parseInt(args[1]) : 5_000_000;
        var random = new Random(20260302);
        var onFile = new ArrayList<Written>(people);
        for (int i = 0; i < people; i++) {
            onFile.add(written(i, random));
        }
        // A fifth of the rows is about people on file, one in a hundred of these with a slip in the number.
        long began = System.nanoTime();
        long joined = join(onFile, people, rows);
        double floor = seconds(began);
        began = System.nanoTime();
        double before = processor();
        var linker = Linker.over(onFile.parallelStream()
                .map(w -> Identity.of(w.name(), w.number()))
                .toList());
        double built = seconds(began);
        long[] found = link(linker, onFile, people, rows);
        double all = seconds(began);
        double busy = processor() - before;
        long memory = Runtime.getRuntime().totalMemory() >> 20;
        System.out.printf(
                Locale.ROOT,
                "comparison, %,d people x %,d rows: %.1f s, processor %.1f s (of it index %.1f s), %,d certain, %,d to verify;"
                        + " exact join of the texts %.1f s, %,d found; %.2f x; heap %,d MB%n",
                people,
                rows,
                all,
                busy,
                built,
                found[0],
                found[1],
                floor,
                joined,
                all / floor,
                memory);
    }

    private static long join(List<Written> onFile, int people, int rows) {
        var numbers = new HashSet<String>(people * 2);
        onFile.forEach(w -> numbers.add(w.number()));
        long joined = 0;
        var source = new Random(7);
        for (int i = 0; i < rows; i++) {
            joined += numbers.contains(row(i, people, onFile, source).number()) ? 1 : 0;
        }
        return joined;
    }

    private static long[] link(Linker linker, List<Written> onFile, int people, int rows) {
        long certain = 0;
        long toVerify = 0;
        var source = new Random(7);
        for (int i = 0; i < rows; i++) {
            var row = row(i, people, onFile, source);
            for (var claim : Claims.read(row.name(), row.number())) {
                for (var link : linker.link(claim)) {
                    certain += link.certain() ? 1 : 0;
                    toVerify += link.certain() ? 0 : 1;
                }
            }
        }
        return new long[] {certain, toVerify};
    }

    private static Written row(int i, int people, List<Written> onFile, Random random) {
        if (random.nextInt(5) > 0) {
            return written(people + i, random);
        }
        var known = onFile.get(random.nextInt(people));
        if (random.nextInt(100) > 0) {
            return known;
        }
        var digits = known.number().toCharArray();
        int slip = 6 + random.nextInt(11);
        digits[slip] = (char) ('0' + (digits[slip] - '0' + 1) % 10);
        return new Written(known.name(), new String(digits));
    }

    /** The i-th of all people there are; numbers differ as long as there are fewer than 29 million. */
    private static Written written(int i, Random random) {
        var born = java.time.LocalDate.of(1940, 1, 1).plusDays(i % DAYS);
        var first = String.format(Locale.ROOT, "5399%02d%tY%<tm%<td%03d", 1 + (i / DAYS / 999), born, i / DAYS % 999);
        var name = new StringBuilder();
        for (int k = 0; k < 3; k++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Written(name.toString(), first + IdNumber.checkCharacter(first));
    }

    /** Processor time of this process: not lengthened by what else runs on the machine. */
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
