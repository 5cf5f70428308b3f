package org.lianhu.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianhu.tabular.roster.MemberDraft;

/** The same households written with merged, blank or repeated household cells, in any column order, read the same. */
class HouseholdStylePropertyTest {

    private static final long SEED = 20260108;

    private enum Style {
        MERGED,
        BLANK,
        REPEAT
    }

    private record Member(String name, String relation, String id) {}

    private record Household(String number, String head, int wage, List<Member> members) {}

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    @Test
    void readsEveryStyleAlike() {
        System.out.println("seed " + SEED);
        for (int round = 0; round < 40; round++) {
            List<Household> households = households(1 + random.nextInt(12));
            List<String> columns = new ArrayList<>(List.of("户编号", "户主姓名", "家庭人口", "工资性收入", "成员姓名", "与户主关系", "证件号码"));
            java.util.Collections.shuffle(columns, random);
            boolean tall = random.nextBoolean();
            for (Style style : Style.values()) {
                Path file = Books.xlsx(
                        folder.resolve(round + style.name() + ".xlsx"),
                        "表",
                        sheet -> write(sheet, households, columns, style, tall));
                assertThat(read(file))
                        .as("round %d %s %s", round, style, columns)
                        .isEqualTo(expected(households));
            }
        }
    }

    private List<Household> households(int count) {
        List<Household> households = new ArrayList<>();
        int sequence = 1;
        for (int h = 0; h < count; h++) {
            List<Member> members = new ArrayList<>();
            int size = 1 + random.nextInt(6);
            for (int m = 0; m < size; m++) {
                String birth = "19%02d%02d%02d"
                        .formatted(random.nextInt(40, 99), random.nextInt(1, 13), random.nextInt(1, 28));
                members.add(new Member(
                        "王" + (char) ('甲' + sequence % 300),
                        m == 0 ? "户主" : m == 1 ? "配偶" : "之子",
                        Books.id(1, birth, sequence++ % 1000)));
            }
            households.add(
                    new Household("H%04d".formatted(h), members.getFirst().name(), random.nextInt(50_000), members));
        }
        return households;
    }

    private static void write(
            Worksheet sheet, List<Household> households, List<String> columns, Style style, boolean tall) {
        int row = 0;
        sheet.value(row++, 0, "名册");
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(row, c, columns.get(c));
            if (tall) {
                sheet.range(row, c, row + 1, c).merge();
            }
        }
        row += tall ? 2 : 1;
        for (Household household : households) {
            int first = row;
            for (Member member : household.members()) {
                for (int c = 0; c < columns.size(); c++) {
                    put(sheet, row, c, columns.get(c), household, member, row == first || style == Style.REPEAT);
                }
                row++;
            }
            if (style == Style.MERGED && household.members().size() > 1) {
                for (int c = 0; c < columns.size(); c++) {
                    if (isHousehold(columns.get(c))) {
                        sheet.range(first, c, row - 1, c).merge();
                    }
                }
            }
        }
        sheet.value(row, 0, "合计");
    }

    private static boolean isHousehold(String column) {
        return List.of("户编号", "户主姓名", "家庭人口", "工资性收入").contains(column);
    }

    private static void put(
            Worksheet sheet, int row, int at, String column, Household household, Member member, boolean household1) {
        switch (column) {
            case "成员姓名" -> sheet.value(row, at, member.name());
            case "与户主关系" -> sheet.value(row, at, member.relation());
            case "证件号码" -> sheet.value(row, at, member.id());
            case String name when !household1 -> assertThat(isHousehold(name)).isTrue();
            case "户编号" -> sheet.value(row, at, household.number());
            case "户主姓名" -> sheet.value(row, at, household.head());
            case "家庭人口" -> sheet.value(row, at, household.members().size());
            default -> sheet.value(row, at, household.wage());
        }
    }

    private static Map<String, String> expected(List<Household> households) {
        Map<String, String> all = new TreeMap<>();
        households.forEach(h -> all.put(
                h.number(),
                h.wage() + ".00 " + h.members().stream().map(Member::id).toList()));
        return all;
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> all = new TreeMap<>();
        Books.read(file).households().forEach(h -> {
            assertThat(h.blocked()).as(h.findings().toString()).isFalse();
            all.put(
                    h.number(),
                    h.value("wage_income").shown() + " "
                            + h.members().stream()
                                    .map(HouseholdStylePropertyTest::number)
                                    .toList());
        });
        return all;
    }

    private static String number(MemberDraft member) {
        return member.idNumber().orElseThrow().value();
    }
}
