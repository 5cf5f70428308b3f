package org.lianhu.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;
import org.lianhu.tabular.roster.Finding;
import org.lianhu.tabular.roster.HouseholdDraft;
import org.lianhu.tabular.roster.MemberDraft;
import org.lianhu.tabular.roster.RosterReader;
import org.lianhu.tabular.roster.RosterRules;

/** Measures the reading of a roster against the list of faults planted in it. */
class MonitoringRosterTest {

    /** Needs the settlements of another department: belongs to the comparison, not to the file. */
    private static final Set<String> ELSEWHERE = Set.of("medical-cost-differs-from-settlements");

    private record Truth(String kind, Set<Integer> rows, String column, String action) {}

    @Test
    void findsEveryPlantedFaultAndInventsNone() throws IOException {
        assumeThat(SharedData.yunling()).as("sample county").isPresent();
        Path folder = SharedData.yunling().orElseThrow();
        RosterRules rules =
                new RosterRules(LocalDate.of(2026, 1, 8), OptionalLong.of(780_000), SharedData.places(folder));
        RosterReader reader = new RosterReader(RosterWords.dictionary(), rules);
        RosterReader.Result result;
        try (TabularFile file = TabularFiles.open(folder.resolve("roster-monitoring.xlsx"), Limits.DEFAULT)) {
            result = reader.read(file, reader.plan(file));
        }
        List<String> failures = compare(truths(folder), result);
        assertThat(failures).as("kinds below 100 %").isEmpty();
    }

    private static List<String> compare(Map<String, List<Truth>> truths, RosterReader.Result result) {
        Map<Integer, Set<Integer>> householdOf = householdRows(result);
        Map<String, List<Finding>> found = new TreeMap<>();
        for (Finding finding : result.findings()) {
            found.computeIfAbsent(kind(finding), _ -> new ArrayList<>()).add(finding);
        }
        List<String> failures = new ArrayList<>();
        System.out.printf("%-36s %6s %6s %8s %10s %8s%n", "kind", "truth", "found", "recall", "precision", "action");
        for (Map.Entry<String, List<Truth>> entry : truths.entrySet()) {
            List<Finding> mine = found.getOrDefault(entry.getKey(), List.of());
            long hit = entry.getValue().stream()
                    .filter(t -> mine.stream().anyMatch(f -> meets(t, f, householdOf)))
                    .count();
            List<Finding> extra = mine.stream()
                    .filter(f -> entry.getValue().stream().noneMatch(t -> meets(t, f, householdOf)))
                    .toList();
            long action = entry.getValue().stream()
                    .filter(t -> mine.stream()
                            .anyMatch(
                                    f -> meets(t, f, householdOf) && t.action().equals(action(f))))
                    .count();
            int total = entry.getValue().size();
            double precision = mine.isEmpty() ? 1 : 1.0 - (double) extra.size() / mine.size();
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %6d %6d %7.1f%% %9.1f%% %7.1f%%%n",
                    entry.getKey(),
                    total,
                    mine.size(),
                    100.0 * hit / total,
                    100 * precision,
                    100.0 * action / total);
            if (hit < total || !extra.isEmpty() || action < total) {
                failures.add(entry.getKey() + ": missed "
                        + entry.getValue().stream()
                                .filter(t -> mine.stream().noneMatch(f -> meets(t, f, householdOf)))
                                .limit(6)
                                .toList()
                        + " invented "
                        + extra.stream()
                                .limit(6)
                                .map(f -> f.where() + " " + f.shown())
                                .toList());
            }
        }
        found.keySet().stream()
                .filter(k -> !truths.containsKey(k))
                .forEach(k -> failures.add("not planted: " + k + " "
                        + found.get(k).stream()
                                .limit(5)
                                .map(f -> f.where() + " " + f.shown() + " "
                                        + f.note().message())
                                .toList()));
        return failures;
    }

    private static String kind(Finding finding) {
        return finding.note().code().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String action(Finding finding) {
        return finding.note().action().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A fault of a household may be reported at any of its rows. */
    private static boolean meets(Truth truth, Finding finding, Map<Integer, Set<Integer>> householdOf) {
        if (truth.rows().contains(finding.row())) {
            return true;
        }
        boolean household = truth.kind().startsWith("household-");
        return household
                && truth.rows().stream()
                        .anyMatch(r -> householdOf.getOrDefault(r, Set.of()).contains(finding.row()));
    }

    private static Map<Integer, Set<Integer>> householdRows(RosterReader.Result result) {
        Map<Integer, Set<Integer>> rows = new HashMap<>();
        for (HouseholdDraft household : result.households()) {
            Set<Integer> own = new HashSet<>(
                    household.members().stream().map(MemberDraft::row).toList());
            own.forEach(r -> rows.put(r, own));
        }
        return rows;
    }

    private static Map<String, List<Truth>> truths(Path folder) throws IOException {
        Map<String, List<Truth>> truths = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("TRUTH.csv"))) {
            for (NamedCsvRecord line : csv) {
                String kind = line.getField("kind");
                if (line.getField("file").equals("roster-monitoring.xlsx") && !ELSEWHERE.contains(kind)) {
                    truths.computeIfAbsent(kind, _ -> new ArrayList<>())
                            .add(new Truth(
                                    kind,
                                    rows(line.getField("row")),
                                    line.getField("column"),
                                    line.getField("action")));
                }
            }
        }
        return truths;
    }

    private static Set<Integer> rows(String text) {
        Set<Integer> rows = new HashSet<>();
        for (String part : text.split("\\+")) {
            String[] ends = part.split("-");
            if (part.isEmpty()) {
                rows.add(0);
            } else if (ends.length == 2) {
                rows.add(Integer.parseInt(ends[0]));
            } else {
                rows.add(Integer.parseInt(part));
            }
        }
        return rows;
    }
}
