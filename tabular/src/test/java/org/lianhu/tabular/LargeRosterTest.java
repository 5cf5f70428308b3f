package org.lianhu.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;
import org.lianhu.tabular.roster.RosterReader;

/** Reads 100,000 rows of 20 columns in a process that may use 256 MB. */
class LargeRosterTest {

    private static final int ROWS = 100_000;
    private static final int HOUSEHOLD = 4;

    @TempDir
    Path folder;

    @Test
    void staysWithinItsMemory() throws IOException, InterruptedException {
        Path file = Books.xlsx(folder, LargeRosterTest::fill);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeRosterTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        System.out.println(output.strip());
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).contains("households 25000 members 100000 blocked 0");
    }

    private static void fill(Worksheet sheet) {
        String[] titles = {
            "户编号", "户主姓名", "家庭人口", "乡镇", "行政村", "成员姓名", "与户主关系", "证件号码", "性别", "出生日期", "民族", "文化程度", "健康状况", "工资性收入",
            "生产经营性收入", "财产性收入", "转移性收入", "生产经营性支出", "联系电话", "一卡通账号"
        };
        for (int c = 0; c < titles.length; c++) {
            sheet.value(0, c, titles[c]);
        }
        for (int r = 0; r < ROWS; r++) {
            int household = r / HOUSEHOLD;
            boolean head = r % HOUSEHOLD == 0;
            String birth = "19%02d%02d%02d".formatted(40 + r % 59, 1 + r / 59 % 12, 1 + r / 708 % 28);
            Object[] cells = {
                "5399%08d".formatted(household),
                "赵" + (char) ('一' + household % 5000),
                HOUSEHOLD,
                "云城街道",
                "文昌社区",
                head ? "赵" + (char) ('一' + household % 5000) : "钱" + (char) ('一' + r % 5000),
                head ? "户主" : "之子",
                Books.id(1 + r / 19_824, birth, 1 + 2 * (r % 499)),
                "男",
                birth.replaceAll("(....)(..)(..)", "$1-$2-$3"),
                "汉族",
                "初中",
                "健康",
                1000 + r,
                20,
                30,
                40,
                50,
                "154%08d".formatted(r),
                "629999%013d".formatted(household)
            };
            for (int c = 0; c < cells.length; c++) {
                if (cells[c] instanceof Number number) {
                    sheet.value(r + 1, c, HOUSEHOLD == 4 && c == 13 ? 1000 + household : number);
                } else {
                    sheet.value(r + 1, c, cells[c].toString());
                }
            }
        }
    }

    /** Runs in the small process. */
    public static void main(String[] arguments) {
        RosterReader reader = new RosterReader(RosterWords.dictionary(), Books.RULES);
        long start = System.nanoTime();
        AtomicLong households = new AtomicLong();
        AtomicLong members = new AtomicLong();
        AtomicLong blocked = new AtomicLong();
        try (TabularFile file = TabularFiles.open(Path.of(arguments[0]), Limits.DEFAULT)) {
            reader.read(file, reader.plan(file), household -> {
                households.incrementAndGet();
                members.addAndGet(household.members().size());
                blocked.addAndGet(household.blocked() ? 1 : 0);
            });
        }
        System.out.printf(
                "households %d members %d blocked %d in %d ms%n",
                households.get(), members.get(), blocked.get(), (System.nanoTime() - start) / 1_000_000);
    }
}
