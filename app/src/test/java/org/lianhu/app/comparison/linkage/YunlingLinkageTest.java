package org.lianhu.app.comparison.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianhu.tabular.file.Row;
import org.lianhu.tabular.file.TabularFiles;

/** The county's eleven department extracts against its four rosters, held against the truth file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YunlingLinkageTest {

    private static final Path DATA = Path.of(System.getenv()
                    .getOrDefault("LIANHU_SHARED", System.getProperty("lianhu.root", "..") + "/../shared"))
            .resolve("data/yunling");

    /** A truth line: a department row, what to do with it, and the roster rows it is about. */
    private record Truth(String file, String row, String kind, String action, Set<String> rosterRows) {}

    private final List<Truth> truths = new ArrayList<>();
    private final Map<String, List<Link>> links = new HashMap<>();
    private final List<String> addresses = new ArrayList<>();

    @BeforeAll
    void linkEverything() throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("SKIPPED: no sample county at " + DATA + "; set LIANHU_SHARED to run this test");
        }
        Assumptions.assumeTrue(Files.isDirectory(DATA));
        var people = new ArrayList<Identity>();
        for (var roster : List.of(
                "roster-monitoring.xlsx M", "roster-dibao.xlsx D:", "roster-union.xlsx U:", "roster-school.csv S")) {
            var parts = roster.split(" ");
            for (var entry : Rosters.read(DATA.resolve(parts[0]), parts[1])) {
                addresses.add(entry.address());
                people.add(Identity.of(entry.name(), entry.number()));
            }
        }
        var linker = Linker.over(people);
        try (var files = Files.list(DATA.resolve("departments"))) {
            for (var file : files.sorted().toList()) {
                for (var entry : Rosters.read(file, "")) {
                    for (var claim : Claims.read(entry.name(), entry.number())) {
                        links.computeIfAbsent(
                                        "departments/" + file.getFileName() + "," + entry.address(),
                                        k -> new ArrayList<>())
                                .addAll(linker.link(claim));
                    }
                }
            }
        }
        try (var csv = TabularFiles.open(DATA.resolve("TRUTH-matches.csv"), Rosters.LIMITS)) {
            csv.rows(0, row -> row.number() == 1 || truths.add(truth(row)));
        }
    }

    /** Columns: file, row, class, action, name_in_file, id_in_file, true_name, true_id, roster_rows, meaning, note. */
    private static Truth truth(Row row) {
        return new Truth(
                row.cell(0).shown(),
                row.cell(1).shown(),
                row.cell(2).shown(),
                row.cell(3).shown(),
                Set.of(row.cell(8).shown().split("\\|")));
    }

    private List<Link> about(Truth truth) {
        return links.getOrDefault(truth.file() + "," + truth.row(), List.of()).stream()
                .filter(l -> truth.rosterRows().contains(addresses.get(l.person())))
                .toList();
    }

    @Test
    void precision_and_recall_reach_the_aim() {
        var wrong = new TreeSet<String>();
        var missed = new TreeSet<String>();
        int found = 0;
        var right = new HashMap<String, Set<String>>();
        for (var truth : truths) {
            if (truth.action().equals("no-match")) {
                continue;
            }
            right.computeIfAbsent(truth.file() + "," + truth.row(), k -> new HashSet<>())
                    .addAll(truth.rosterRows());
            if (about(truth).isEmpty()) {
                missed.add(truth.kind() + " " + truth.file() + "," + truth.row());
            } else {
                found++;
            }
        }
        int proposed = 0;
        for (var row : links.entrySet()) {
            for (var link : row.getValue()) {
                proposed++;
                if (!right.getOrDefault(row.getKey(), Set.of()).contains(addresses.get(link.person()))) {
                    wrong.add(link.basis() + " " + row.getKey() + " " + addresses.get(link.person()));
                }
            }
        }
        double recall = found / (double) (found + missed.size());
        double precision = (proposed - wrong.size()) / (double) proposed;
        System.out.printf(
                "YunlingLinkageTest: %d links, precision %.5f, recall %.5f; wrong %s; missed %s%n",
                proposed, precision, recall, wrong, missed);
        assertThat(precision).isGreaterThanOrEqualTo(0.995);
        assertThat(recall).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void what_a_person_has_to_decide_is_never_certain_and_what_is_clear_is() {
        var overconfident = new TreeMap<String, String>();
        var timid = new TreeMap<String, String>();
        for (var truth : truths) {
            var certain = about(truth).stream().anyMatch(Link::certain);
            if (certain && !truth.action().equals("match")) {
                overconfident.put(truth.file() + "," + truth.row(), truth.kind());
            }
            if (!certain && truth.action().equals("match")) {
                timid.put(truth.file() + "," + truth.row(), truth.kind());
            }
        }
        assertThat(overconfident).isEmpty();
        System.out.println("YunlingLinkageTest: left to a person though clear: " + timid);
        assertThat(timid).hasSizeLessThan(10);
    }
}
