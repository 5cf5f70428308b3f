package org.lianhu.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.TabularFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Three real extracts of the sample county through the whole module, held against the truth file. */
@LianhuTest
// In a database of its own: the rosters that other tests import hold the same persons.
@TestPropertySource(properties = "lianhu.test.database=comparison")
class YunlingComparisonModuleTest {

    private static final Path DATA = Path.of(System.getenv()
                    .getOrDefault("LIANHU_SHARED", System.getProperty("lianhu.root", "..") + "/../shared"))
            .resolve("data/yunling");
    private static final Map<String, String> FILES =
            Map.of("vehicles", "vehicles.csv", "enterprises", "enterprises.csv", "deaths", "deaths.csv");

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    MutableClock clock;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    /** A line of the truth: what is to be done with a department's row, and whose it is. */
    private record Truth(String file, int row, String action, String name, String number) {}

    private static List<Truth> truths() {
        var truths = new ArrayList<Truth>();
        try (var csv = TabularFiles.open(DATA.resolve("TRUTH-matches.csv"), Limits.DEFAULT)) {
            csv.rows(0, row -> {
                if (row.number() > 1 && !row.cell(2).shown().startsWith("roster-")) {
                    truths.add(new Truth(
                            row.cell(0).shown().replace("departments/", ""),
                            Integer.parseInt(row.cell(1).shown()),
                            row.cell(3).shown(),
                            row.cell(6).shown(),
                            row.cell(7).shown()));
                }
                return true;
            });
        }
        truths.removeIf(t -> !FILES.containsValue(t.file()));
        return truths;
    }

    @Test
    void what_is_certain_becomes_a_hit_what_is_doubtful_a_pair_and_nothing_else_either() throws Exception {
        if (!Files.isDirectory(DATA)) {
            System.out.println("SKIPPED: no sample county at " + DATA + "; set LIANHU_SHARED to run this test");
        }
        Assumptions.assumeTrue(Files.isDirectory(DATA));
        var start = LocalDate.now(clock);
        try {
            clock.moveTo(LocalDate.of(2026, 1, 9));
            compare();
        } finally {
            clock.moveTo(start);
        }
    }

    private void compare() throws Exception {
        var truths = truths();
        var bureau = new Bureau("539953", people, households);
        var registered = new HashMap<String, UUID>();
        for (var truth : truths) {
            if (!registered.containsKey(truth.number())) {
                registered.put(truth.number(), bureau.household(truth.name(), truth.number()));
            }
        }
        var signers = List.copyOf(registered.values());
        for (int i = 0; i < signers.size(); i += 400) {
            bureau.signAll(signers.subList(i, Math.min(signers.size(), i + 400)));
        }
        var score = new Score();
        for (var file : FILES.entrySet()) {
            var load = bureau.load(
                    bureau.add(file.getKey(), 10),
                    file.getValue(),
                    Files.readAllBytes(DATA.resolve("departments").resolve(file.getValue())),
                    "2026-01-08");
            var run = bureau.run(load, "");
            score.add(file.getKey(), found(UUID.fromString(run)), wanted(truths, file.getValue(), registered));
        }
        System.out.println("YunlingComparisonModuleTest: " + registered.size() + " people, " + score);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.97);
    }

    /** What was found beside what should have been. */
    private static final class Score {
        private final Set<String> wrong = new TreeSet<>();
        private final Set<String> missed = new TreeSet<>();
        private int proposed;
        private int right;

        void add(String department, Set<String> found, Set<String> wanted) {
            proposed += found.size();
            found.stream().filter(f -> !wanted.contains(f)).forEach(f -> wrong.add(department + " " + f));
            wanted.stream().filter(w -> !found.contains(w)).forEach(w -> missed.add(department + " " + w));
            right += (int) wanted.stream().filter(found::contains).count();
        }

        double precision() {
            return (proposed - wrong.size()) / (double) proposed;
        }

        double recall() {
            return right / (double) (right + missed.size());
        }

        @Override
        public String toString() {
            return "%d found, precision %.4f, recall %.4f; wrong %s; missed %s"
                    .formatted(proposed, precision(), recall(), wrong, missed);
        }
    }

    /** Household by household: {@code certain} hits and {@code review} pairs. */
    private Set<String> found(UUID run) {
        return CurrentScope.call(Scope.job("test"), () -> {
            var rows = tx.execute(_ -> {
                var found = new HashSet<String>();
                db.fetch("SELECT DISTINCT household_id FROM comparison.hit WHERE run_id = ?", run)
                        .forEach(r -> found.add("match " + r.get(0)));
                db.fetch("SELECT DISTINCT household_id FROM comparison.pair WHERE run_id = ?", run)
                        .forEach(r -> found.add("review " + r.get(0)));
                return found;
            });
            return java.util.Objects.requireNonNull(rows);
        });
    }

    private static Set<String> wanted(List<Truth> truths, String file, Map<String, UUID> registered) {
        var wanted = new HashSet<String>();
        for (var truth : truths) {
            if (truth.file().equals(file) && !truth.action().equals("no-match")) {
                wanted.add(truth.action() + " " + registered.get(truth.number()));
            }
        }
        return wanted;
    }
}
