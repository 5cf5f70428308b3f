package org.lianhu.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;
import org.lianhu.tabular.roster.Finding;
import org.lianhu.tabular.roster.HouseholdDraft;
import org.lianhu.tabular.roster.RosterReader;
import org.lianhu.tabular.value.Value;

/** The formats beside xlsx, told by their content and not by their name. */
class FormatsTest {

    @TempDir
    Path folder;

    private static List<String> codes(RosterReader.Result result) {
        return result.findings().stream().map(f -> f.note().code()).toList();
    }

    @Test
    void readsOldWorkbooksWhateverTheirName() throws IOException {
        Path file = Files.write(folder.resolve("roster.xlsx"), OldBooks.bytes());
        try (TabularFile opened = TabularFiles.open(file, Limits.DEFAULT)) {
            assertThat(opened.kind()).isEqualTo(TabularFile.Kind.XLS);
            assertThat(opened.sheets().get(1).hidden()).isTrue();
        }
        RosterReader.Result result = Books.read(file);
        HouseholdDraft household = result.households().getFirst();
        assertThat(result.households()).hasSize(1);
        assertThat(household.members())
                .hasSize(2)
                .allSatisfy(m -> assertThat(m.idNumber()).isPresent());
        assertThat(household.value("wage_income")).isEqualTo(new Value.Fen(300_000));
        assertThat(codes(result))
                .contains("FORMULA_CELL", "HIDDEN_ROW", "LAYOUT_HIDDEN_COLUMN", "LAYOUT_HIDDEN_SHEET")
                .doesNotContain("ID_BIRTH_MISMATCH", "HOUSEHOLD_NO_HEAD");
    }

    @Test
    void readsWebPagesNamedXlsInTheirOwnEncoding() throws IOException {
        String page = """
                <html><head>%s</head><body><table>
                <tr><td colspan=4>困难家庭名单</td></tr>
                <tr><th>户编号</th><th>姓名</th><th>与户主关系</th><th>身份证号码</th></tr>
                <tr><td rowspan=2>H1</td><td>尉迟恭</td><td>户主</td><td>%s</td></tr>
                <tr><td>尉迟小恭</td><td>之子</td><td>%s</td></tr>
                </table></body></html>
                """;
        String filled = page.formatted("%s", Books.id(1, "19700101", 11), Books.id(1, "20000101", 13));
        for (String head : List.of("<meta charset=gb2312>", "")) {
            Path file = folder.resolve("名单.xls");
            Files.write(file, filled.formatted(head).getBytes(Charset.forName("GB18030")));
            RosterReader.Result result = Books.read(file);
            assertThat(result.households()).as(head).singleElement().satisfies(h -> {
                assertThat(h.number()).isEqualTo("H1");
                assertThat(h.members())
                        .extracting(m -> m.name().orElseThrow().value())
                        .containsExactly("尉迟恭", "尉迟小恭");
            });
        }
    }

    @Test
    void ignoresThirtyThousandEmptyRows() {
        Path file = Books.xlsx(folder, sheet -> {
            Books.rows(sheet, 0, List.of(List.of("姓名", "身份证号码"), List.of("张三", Books.id(1, "19800101", 1))));
            for (int row = 2; row < 30_002; row++) {
                sheet.value(row, 0, " ");
            }
        });
        RosterReader.Result result = Books.read(file);
        assertThat(result.households()).hasSize(1);
        assertThat(codes(result)).contains("LAYOUT_TRAILING_BLANK").doesNotContain("NAME_MISSING");
    }

    @Test
    void findsTheHeaderOnAnyRowAndRepeatedHeaders() {
        for (int titles : List.of(0, 1, 7, 40)) {
            Path file = Books.xlsx(folder.resolve("t" + titles + ".xlsx"), "名单", sheet -> {
                for (int i = 0; i < titles; i++) {
                    sheet.value(i, 0, "说明第" + i + "条:本表由村委会填写");
                }
                List<Object> header = List.of("姓名", "性别", "身份证号码");
                Books.rows(
                        sheet,
                        titles,
                        List.of(
                                header,
                                List.of("张三", "男", Books.id(1, "19800101", 1)),
                                header,
                                List.of("李四", "女", Books.id(1, "19800101", 2)),
                                List.of("合 计", "2人", "")));
            });
            RosterReader.Result result = Books.read(file);
            assertThat(result.households()).as("titles " + titles).hasSize(2);
            assertThat(codes(result)).contains("LAYOUT_HEADER_AGAIN", "LAYOUT_TOTAL_ROW");
        }
    }

    @Test
    void neverLetsAHouseholdRunOverItsBoundary() {
        Path file = Books.xlsx(folder, sheet -> {
            List<List<Object>> rows = new ArrayList<>();
            rows.add(List.of("户编号", "户主姓名", "姓名", "与户主关系", "身份证号码"));
            rows.add(List.of("H1", "张三", "张三", "户主", Books.id(1, "19800101", 1)));
            rows.add(List.of("", "", "张小三", "之子", Books.id(1, "20100101", 1)));
            rows.add(List.of("", "", "李四", "户主", Books.id(1, "19810101", 1)));
            rows.add(List.of("云城街道小计", "", "", "", ""));
            rows.add(List.of("", "", "王五", "之子", Books.id(1, "19820101", 1)));
            Books.rows(sheet, 0, rows);
        });
        RosterReader.Result result = Books.read(file);
        assertThat(result.households()).hasSize(3);
        assertThat(result.households().getFirst().members()).hasSize(2);
        List<Finding> missing = result.findings().stream()
                .filter(f -> f.note().code().equals("HOUSEHOLD_NUMBER_MISSING"))
                .toList();
        assertThat(missing).extracting(Finding::row).containsExactly(4, 6);
    }

    @Test
    void takesFullWidthPunctuationForWhatItMeans() {
        Path file = Books.xlsx(
                folder,
                sheet -> Books.rows(
                        sheet,
                        0,
                        List.of(
                                List.of("户主姓名", "身份证号", "其他家庭成员", "月保障金额\uFF08元\uFF09"),
                                List.of(
                                        "张三",
                                        Books.id(1, "19800101", 1),
                                        "李四\uFF08配偶\uFF09\uFF0C张小三\uFF08之子\uFF09",
                                        "1\uFF0C234元"),
                                List.of("合计\uFF1A", "", "", "1234"))));
        RosterReader.Result result = Books.read(file);
        HouseholdDraft household = result.households().getFirst();
        assertThat(result.households()).hasSize(1);
        assertThat(household.members()).extracting(m -> m.relation()).containsExactly("head", "spouse", "son");
        assertThat(household.value("dibao_monthly")).isEqualTo(new Value.Fen(123_400));
    }
}
