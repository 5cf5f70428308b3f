package org.lianhu.app.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample county's two rosters, as an officer of the county hands them in, one after the other. */
@LianhuTest
class YunlingImportModuleTest {

    private static final Scope COUNTY =
            Scopes.officer("539901000000", "registry.read", "registry.write", "registry.import");

    @Autowired
    RosterImports imports;

    @Autowired
    HouseholdBrowser browser;

    @Autowired
    Places places;

    private static Optional<Path> sample() {
        String named = System.getenv("LIANHU_SHARED");
        Path shared = named != null
                ? Path.of(named)
                : Path.of(System.getProperty("lianhu.root", ".")).resolve("../shared");
        Path folder = shared.resolve("data/yunling");
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        System.out.println("SKIPPED: no sample county at " + folder + "; set LIANHU_SHARED to run this test");
        return Optional.empty();
    }

    private void loadPlaces(Path folder) throws IOException {
        List<Places.NewPlace> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("divisions.csv"))) {
            String[] parts = line.replace("\uFEFF", "").split(",", -1);
            if (parts[0].length() == 12 && parts[0].matches("\\d+")) {
                all.add(new Places.NewPlace(parts[0], parts[1]));
            }
        }
        all.sort(java.util.Comparator.comparing(
                p -> p.code().replaceAll("0+$", "").length()));
        CurrentScope.run(Scope.job("test"), () -> places.load(all));
    }

    private ImportRecord await(UUID id, String state) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> CurrentScope.call(COUNTY, () -> imports.get(id)), r -> {
                    assertThat(r.state()).isNotEqualTo("FAILED");
                    return r.state().equals(state);
                });
    }

    private ImportRecord run(Path file, Set<String> accepted) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long start = System.nanoTime();
        ImportRecord.Upload upload = CurrentScope.call(
                COUNTY, () -> imports.upload(file.getFileName().toString(), new ByteArrayInputStream(bytes)));
        List<ImportShape.SheetChoice> choices = upload.sheets().stream()
                .map(s -> new ImportShape.SheetChoice(
                        s.index(),
                        s.use(),
                        s.columns().stream()
                                .map(c -> new ImportShape.ColumnChoice(c.index(), c.proposal()))
                                .toList()))
                .toList();
        upload.sheets()
                .forEach(s -> System.out.println(s.name() + " " + s.use() + " unmapped "
                        + s.columns().stream()
                                .filter(c -> c.proposal() == null)
                                .map(c -> c.header())
                                .toList()));
        CurrentScope.call(COUNTY, () -> imports.map(upload.id(), choices));
        ImportRecord checked = await(upload.id(), "CHECKED");
        long mid = System.nanoTime();
        System.out.println("checked " + checked.summary() + " in " + (mid - start) / 1_000_000 + " ms");
        CurrentScope.call(COUNTY, () -> imports.confirm(upload.id(), accepted));
        ImportRecord done = await(upload.id(), "DONE");
        System.out.println("done " + done.summary() + " in " + (System.nanoTime() - mid) / 1_000_000 + " ms");
        System.out.println(codes(done.id()));
        return done;
    }

    private Map<String, Long> codes(UUID id) {
        List<ImportRecord.Fault> all = new ArrayList<>();
        int after = 0;
        while (true) {
            int from = after;
            var page = CurrentScope.call(COUNTY, () -> imports.faults(id, "", 200, from));
            all.addAll(page.items());
            if (page.next() == null) {
                return new TreeMap<>(
                        all.stream().collect(Collectors.groupingBy(ImportRecord.Fault::code, Collectors.counting())));
            }
            after = Integer.parseInt(page.next());
        }
    }

    @Test
    void bothRostersImportAndTheSecondFindsThePeopleOfTheFirst() throws IOException {
        assumeThat(sample()).as("sample county").isPresent();
        Path folder = sample().orElseThrow();
        loadPlaces(folder);
        ImportRecord monitoring = run(folder.resolve("roster-monitoring.xlsx"), Set.of());
        assertThat(monitoring.summary().households()).isEqualTo(1200);
        assertThat(monitoring.summary().newPersons()).isGreaterThan(3_700);
        Map<String, Long> codes = codes(monitoring.id());
        assertThat(codes)
                .containsEntry("ID_CHECK_DIGIT", 12L)
                .containsEntry("DATE_TEXT", 99L)
                .containsEntry("HOUSEHOLD_NO_HEAD", 5L)
                .containsEntry("VOCABULARY_VARIANT", 16L)
                .containsEntry("VOCABULARY_UNKNOWN", 3L)
                .containsEntry("ROW_SHIFTED", 2L);
        ImportRecord again = run(folder.resolve("roster-monitoring.xlsx"), Set.of());
        assertThat(again.summary().newPersons()).isZero();
        assertThat(again.summary().unchanged()).isEqualTo(monitoring.summary().newPersons());
        ImportRecord dibao = run(folder.resolve("roster-dibao.xlsx"), Set.of());
        assertThat(dibao.summary().updatedPersons()).isGreaterThan(300);
        long total = CurrentScope.call(
                        COUNTY, () -> browser.list(new HouseholdBrowser.Query(null, null, "dibao", null, null, 50)))
                .total();
        assertThat(total).isGreaterThan(100);
    }
}
