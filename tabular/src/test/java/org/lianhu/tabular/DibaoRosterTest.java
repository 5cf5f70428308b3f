package org.lianhu.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;
import org.lianhu.tabular.roster.Finding;
import org.lianhu.tabular.roster.HouseholdDraft;
import org.lianhu.tabular.roster.RosterReader;
import org.lianhu.tabular.roster.RosterRules;
import org.lianhu.tabular.roster.SheetPlan;

/** Eleven sheets of one workbook, each with its own columns, titles, amounts and dates. */
class DibaoRosterTest {

    /** Rows of each sheet as its manifest counts them. */
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("云城街道城市低保", 149),
            Map.entry("云城街道特困", 39),
            Map.entry("青枫镇低保A类", 36),
            Map.entry("青枫镇低保BC类", 85),
            Map.entry("青枫镇特困供养", 35),
            Map.entry("雾溪乡农村低保", 435),
            Map.entry("雾溪乡分散供养", 19),
            Map.entry("雾溪乡集中供养", 7),
            Map.entry("鹿岗乡低保(上半年)", 123),
            Map.entry("鹿岗乡低保(新增)", 20),
            Map.entry("鹿岗乡特困", 40));

    private static RosterReader.Result read() {
        Path folder = SharedData.yunling().orElseThrow();
        RosterReader reader = new RosterReader(
                RosterWords.dictionary(),
                new RosterRules(LocalDate.of(2026, 1, 8), OptionalLong.empty(), SharedData.places(folder)));
        try (TabularFile file = TabularFiles.open(folder.resolve("roster-dibao.xlsx"), Limits.DEFAULT)) {
            List<SheetPlan> plans = reader.plan(file);
            assertThat(plans).hasSize(ROWS.size());
            return reader.read(file, plans);
        }
    }

    @Test
    void readsEveryRowOfEverySheet() {
        assumeThat(SharedData.yunling()).as("sample county").isPresent();
        RosterReader.Result result = read();
        Map<String, Long> rows = result.households().stream()
                .flatMap(h -> h.members().stream())
                .map(m -> m.sheet() + "!" + m.row())
                .distinct()
                .collect(Collectors.groupingBy(w -> w.substring(0, w.indexOf('!')), Collectors.counting()));
        ROWS.forEach((sheet, count) -> assertThat(rows.get(sheet)).as(sheet).isEqualTo(count.longValue()));
        Map<String, Long> codes = new TreeMap<>(result.findings().stream()
                .collect(Collectors.groupingBy(f -> f.note().code(), Collectors.counting())));
        System.out.println("dibao findings: " + codes);
        long withoutVillage =
                result.households().stream().filter(h -> h.village().isEmpty()).count();
        System.out.println("households " + result.households().size() + ", without a village " + withoutVillage
                + ", blocked "
                + result.households().stream().filter(HouseholdDraft::blocked).count());
        result.findings().stream()
                .filter(f -> f.note().code().equals("TEXT_IN_NUMBER"))
                .forEach(f -> System.out.println(f.where() + " " + f.shown()));
        assertThat(codes)
                .doesNotContainKeys("DATE_UNREADABLE", "HOUSEHOLD_TWO_HEADS", "NAME_CHARACTERS", "HOUSEHOLD_NO_HEAD");
    }

    @Test
    void readsMembersWrittenIntoOneCell() {
        assumeThat(SharedData.yunling()).as("sample county").isPresent();
        List<HouseholdDraft> households = read().households();
        HouseholdDraft wide = find(households, "539902C00001");
        assertThat(wide.members()).hasSize(5);
        assertThat(wide.members().get(4).relation()).isEqualTo("mother");
        HouseholdDraft listed = find(households, "539901N00155");
        assertThat(listed.members())
                .hasSize(5)
                .allSatisfy(m -> assertThat(m.idNumber()).isPresent());
        assertThat(find(households, "539901N00269").members()).hasSize(2);
    }

    private static HouseholdDraft find(List<HouseholdDraft> households, String number) {
        return households.stream()
                .filter(h -> h.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsAmountsInWordsAndSaysSo() {
        assumeThat(SharedData.yunling()).as("sample county").isPresent();
        RosterReader.Result result = read();
        List<Finding> words = result.findings().stream()
                .filter(f -> f.shown().equals("贰仟壹佰陆拾元整"))
                .toList();
        assertThat(words)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.note().proposal()).isEqualTo("2160"));
    }
}
