package org.lianhu.app.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.Source;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;

@LianhuTest
class RosterImportModuleTest {

    private static final String TOWNSHIP = "539972001000";
    private static final String VILLAGE = "539972001001";
    private static final Scope OFFICER = Scopes.officer(TOWNSHIP, "registry.read", "registry.write", "registry.import");
    private static final List<String> HEADER =
            List.of("户编号", "乡镇", "行政村", "成员姓名", "与户主关系", "证件号码", "户类型", "识别时间", "工资性收入");

    @Autowired
    RosterImports imports;

    @Autowired
    HouseholdBrowser browser;

    @Autowired
    Households households;

    @Autowired
    Places places;

    @BeforeEach
    void places() {
        CurrentScope.run(
                Scope.job("test"),
                () -> places.load(List.of(
                        new Places.NewPlace("539972000000", "试验县"),
                        new Places.NewPlace(TOWNSHIP, "试验乡"),
                        new Places.NewPlace(VILLAGE, "试验村"),
                        new Places.NewPlace("539972002000", "别处乡"),
                        new Places.NewPlace("539972002001", "别处村"))));
    }

    private static String number(int sequence) {
        String first = "539972" + "1970" + "%02d%02d".formatted(1 + sequence / 28 % 12, 1 + sequence % 28)
                + "%03d".formatted(sequence % 1000);
        return first + IdNumber.checkCharacter(first);
    }

    private static byte[] book(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名册");
            for (int c = 0; c < HEADER.size(); c++) {
                sheet.value(0, c, HEADER.get(c));
            }
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    if (!rows.get(r).get(c).isEmpty()) {
                        sheet.value(r + 1, c, rows.get(r).get(c));
                    }
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> head(String household, String name, int sequence) {
        return List.of(household, "试验乡", "试验村", name, "户主", number(sequence), "边缘易致贫户", "2024.3.5", "12000");
    }

    private static List<String> son(String household, String name, String id) {
        return List.of(household, "", "", name, "之子", id, "", "", "");
    }

    private ImportRecord.Upload upload(byte[] file) {
        return CurrentScope.call(OFFICER, () -> imports.upload("名册.xlsx", new ByteArrayInputStream(file)));
    }

    private ImportRecord check(byte[] file) {
        ImportRecord.Upload upload = upload(file);
        List<ImportShape.SheetChoice> choices = upload.sheets().stream()
                .map(s -> new ImportShape.SheetChoice(
                        s.index(),
                        s.use(),
                        s.columns().stream()
                                .map(c -> new ImportShape.ColumnChoice(c.index(), c.proposal()))
                                .toList()))
                .toList();
        CurrentScope.call(OFFICER, () -> imports.map(upload.id(), choices));
        return await(upload.id(), Set.of("CHECKED"));
    }

    private ImportRecord run(byte[] file) {
        ImportRecord checked = check(file);
        CurrentScope.call(OFFICER, () -> imports.confirm(checked.id(), Set.of()));
        return await(checked.id(), Set.of("DONE"));
    }

    private ImportRecord await(UUID id, Set<String> states) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> CurrentScope.call(OFFICER, () -> imports.get(id)), r -> {
                    assertThat(r.state()).isNotEqualTo("FAILED");
                    return states.contains(r.state());
                });
    }

    private List<HouseholdBrowser.Row> found(Scope scope, String q) {
        return CurrentScope.call(scope, () -> browser.list(new HouseholdBrowser.Query(q, null, null, null, null, 50)))
                .items();
    }

    private List<ImportRecord.Fault> faults(UUID id, String severity) {
        return CurrentScope.call(OFFICER, () -> imports.faults(id, severity, 100, 0))
                .items();
    }

    @Test
    void aRosterIsProposedCheckedImportedAndFound() {
        byte[] file = book(List.of(head("R1", "令狐冲阳", 1), son("", "令狐小冲", number(2)), head("R2", "陆无双月", 3)));
        ImportRecord done = run(file);
        assertThat(done.summary().newPersons()).isEqualTo(3);
        assertThat(done.summary().refusedHouseholds()).isZero();
        HouseholdBrowser.Row row = found(OFFICER, "令狐冲").getFirst();
        HouseholdBrowser.Detail page = CurrentScope.call(OFFICER, () -> browser.get(row.id()));
        assertThat(page.members()).hasSize(2);
        assertThat(page.toString())
                .doesNotContain(number(1))
                .contains("opening")
                .contains("1200000");
        assertThat(found(OFFICER, number(2).substring(12)))
                .extracting(HouseholdBrowser.Row::id)
                .contains(row.id());
        assertThat(found(Scopes.officer("539972002000", "registry.read"), "令狐冲"))
                .isEmpty();
    }

    @Test
    void aCorrectedFileUpdatesAndNeverDoublesAPerson() {
        String wrong = number(12).substring(0, 17) + (number(12).endsWith("1") ? "2" : "1");
        List<List<String>> first =
                List.of(head("S1", "石破天明", 11), son("", "石小天", wrong), head("S2", "史文恭谨", 13), son("", "史小恭", "正在办理"));
        ImportRecord before = run(book(first));
        assertThat(before.summary().newPersons()).isEqualTo(2);
        assertThat(before.summary().refusedHouseholds()).isEqualTo(1);
        assertThat(found(OFFICER, "石破天")).isEmpty();
        assertThat(faults(before.id(), "ERROR")).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo("ID_CHECK_DIGIT");
            assertThat(f.column() + f.row()).isEqualTo("F3");
            assertThat(f.words().what()).contains("按前17位应为");
        });
        List<List<String>> mended = List.of(
                head("S1", "石破天明", 11),
                son("", "石小天", number(12)),
                head("S2", "史文恭谨", 13),
                son("", "史小恭", number(14)),
                son("", "史二恭", number(15)));
        ImportRecord after = run(book(mended));
        assertThat(after.summary()).satisfies(s -> {
            assertThat(s.newPersons()).isEqualTo(2);
            assertThat(s.refusedHouseholds()).isZero();
        });
        UUID updated = found(OFFICER, "史文恭").getFirst().id();
        assertThat(CurrentScope.call(OFFICER, () -> browser.get(updated)).members())
                .extracting(HouseholdBrowser.Member::name)
                .containsExactlyInAnyOrder("史文恭谨", "史小恭", "史二恭");
        ImportRecord third = run(book(mended));
        assertThat(third.summary().unchanged()).isEqualTo(5);
        assertThat(third.summary().newPersons() + third.summary().updatedPersons())
                .isZero();
        assertThat(found(OFFICER, "史小恭")).hasSize(1);
    }

    @Test
    void anImportIsUndoneWhileNothingStandsOnIt() {
        ImportRecord done = run(book(List.of(head("U1", "乌有先生", 21), son("", "乌小有", number(22)))));
        assertThat(done.undo().undoable()).isTrue();
        ImportRecord undone = CurrentScope.call(OFFICER, () -> imports.undo(done.id(), "传错文件"));
        assertThat(undone.state()).isEqualTo("UNDONE");
        assertThat(found(OFFICER, "乌有先")).isEmpty();
        ImportRecord again = run(book(List.of(head("U1", "乌有先生", 21), son("", "乌小有", number(22)))));
        assertThat(again.summary().newPersons()).isEqualTo(2);
        UUID household = found(OFFICER, "乌有先").getFirst().id();
        CurrentScope.run(
                OFFICER,
                () -> households.state(
                        households.subject(household),
                        new Source("visit", "v9", null, java.time.LocalDate.of(2026, 2, 1)),
                        Map.of("housing_grade", "b")));
        assertThatThrownBy(() -> CurrentScope.call(OFFICER, () -> imports.undo(again.id(), "传错文件")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().reason().code()).isEqualTo("IMPORT_NOT_UNDOABLE"));
        assertThat(found(OFFICER, "乌有先")).hasSize(1);
    }

    @Test
    void householdsElsewhereAndUnknownPlacesAreRefusedWhole() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("E1", "别处乡", "别处村", "戚长发达", "户主", number(31), "", "", ""));
        rows.add(List.of("E2", "", "", "丁典型范", "户主", number(32), "", "", ""));
        rows.add(List.of("E3", "试验乡", "无此大村", "凌退思过", "户主", number(33), "", "", ""));
        ImportRecord done = run(book(rows));
        assertThat(done.summary().newPersons()).isZero();
        assertThat(done.summary().refusedHouseholds()).isEqualTo(3);
        assertThat(faults(done.id(), "ERROR"))
                .extracting(ImportRecord.Fault::code)
                .contains("PLACE_OUT_OF_REACH", "PLACE_UNKNOWN", "VILLAGE_UNKNOWN");
    }

    @Test
    void theMappingIsRememberedForTheNextFileOfThisShape() {
        byte[] file = book(List.of(head("M1", "莫大先觉", 41)));
        ImportRecord.Upload first = upload(file);
        List<ImportShape.SheetChoice> without = first.sheets().stream()
                .map(s -> new ImportShape.SheetChoice(
                        s.index(),
                        true,
                        s.columns().stream()
                                .map(c -> new ImportShape.ColumnChoice(
                                        c.index(), "wage_income".equals(c.proposal()) ? null : c.proposal()))
                                .toList()))
                .toList();
        assertThat(without.getFirst().columns())
                .anySatisfy(c -> assertThat(c.target()).isEqualTo("id_number"));
        CurrentScope.call(OFFICER, () -> imports.map(first.id(), without));
        await(first.id(), Set.of("CHECKED"));
        ImportRecord.Upload second = upload(file);
        assertThat(second.sheets().getFirst().columns().get(8).proposal()).isNull();
        assertThat(second.sheets().getFirst().columns().get(5).samples().toString())
                .doesNotContain(number(41));
    }

    @Test
    void theErrorWorkbookAndTheConfirmationTwiceAndTheForeignScope() {
        byte[] file = book(List.of(head("F1", "范遥远", 51), son("", "范(小)", number(52))));
        ImportRecord checked = check(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CurrentScope.run(OFFICER, () -> imports.errorWorkbook(checked.id(), out));
        assertThat(out.size()).isGreaterThan(1_000);
        UUID once = CurrentScope.call(OFFICER, () -> imports.confirm(checked.id(), Set.of()));
        UUID twice = CurrentScope.call(OFFICER, () -> imports.confirm(checked.id(), Set.of()));
        assertThat(once).isEqualTo(twice);
        ImportRecord done = await(checked.id(), Set.of("DONE"));
        assertThat(done.summary().refusedHouseholds()).isEqualTo(1);
        Scope elsewhere = Scopes.officer("539972002000", "registry.import");
        assertThatThrownBy(() -> CurrentScope.call(elsewhere, () -> imports.get(checked.id())))
                .isInstanceOf(NotFoundException.class);
    }
}
