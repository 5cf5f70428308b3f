package org.lianhu.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.Row;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;
import org.lianhu.tabular.roster.Finding;
import org.lianhu.tabular.roster.RosterReader;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;
import org.lianhu.tabular.value.PartialDate;
import org.lianhu.tabular.value.Value;
import org.lianhu.tabular.write.ErrorWorkbook;
import org.lianhu.tabular.write.SafeText;
import org.lianhu.tabular.write.TableWriter;

class WritersTest {

    @TempDir
    Path folder;

    private static final List<Value> LINE = List.of(
            new Value.Text("=HYPERLINK(\"http://x\")"),
            new Value.Text("539901199504084972"),
            new Value.Text("15400001234"),
            new Value.Fen(1_234_550),
            new Value.Day(new PartialDate(2025, 3, 0)),
            new Value.Day(new PartialDate(2025, 3, 4)),
            Value.NONE,
            new Value.Text("+86"));

    private static TableWriter writer() {
        List<TableWriter.Column> columns = new ArrayList<>();
        for (int i = 0; i < LINE.size(); i++) {
            columns.add(new TableWriter.Column(i == 0 ? "@姓名" : "列" + i, 12));
        }
        return new TableWriter(columns);
    }

    private List<Row> rows(Path file) {
        List<Row> rows = new ArrayList<>();
        try (TabularFile opened = TabularFiles.open(file, Limits.DEFAULT)) {
            opened.rows(0, rows::add);
        }
        return rows;
    }

    @Test
    void writesWorkbooksWithoutFormulas() throws IOException {
        Path file = folder.resolve("export.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            writer().xlsx(out, "名单", List.of(LINE).iterator());
        }
        Row line = rows(file).get(1);
        assertThat(line.cell(0)).isEqualTo(new Cell.Text("=HYPERLINK(\"http://x\")", false));
        assertThat(line.cell(1)).isEqualTo(new Cell.Text("539901199504084972", false));
        assertThat(line.cell(2)).isEqualTo(new Cell.Text("15400001234", false));
        assertThat(line.cell(3)).isEqualTo(new Cell.Num(12345.5, false, false));
        assertThat(line.cell(4)).isEqualTo(new Cell.Text("2025-03", false));
        assertThat(line.cell(5).shown()).isEqualTo("2025-03-04");
        assertThat(line.cell(6).isBlank()).isTrue();
    }

    @Test
    void guardsSeparatedText() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().csv(out, List.of(LINE).iterator());
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\r?\n");
        assertThat(lines[0]).startsWith("\uFEFF'@姓名,");
        assertThat(lines[1])
                .startsWith("\"'=HYPERLINK(\"\"http://x\"\")\",\"=\"\"539901199504084972\"\"\",")
                .contains("12345.50,2025-03,2025-03-04,,'+86");
        assertThat(SafeText.isDangerous("姓名")).isFalse();
        assertThat(SafeText.isDangerous("\uFF1D1+1")).isTrue();
    }

    @Test
    void givesTheFileBackMarkedAndReadableAgain() throws IOException {
        Path file = Books.xlsx(folder, sheet -> {
            sheet.value(0, 0, "名册");
            sheet.range(0, 0, 0, 3).merge();
            Books.rows(
                    sheet,
                    1,
                    List.of(
                            List.of("户编号", "姓名", "与户主关系", "身份证号码", "识别时间", "工资性收入"),
                            List.of("H1", "张三", "户主", "539901199301048198", "2025.2.30", "约3000"),
                            List.of("", "张小 三", "之子", Books.id(1, "20100101", 1), "", ""),
                            List.of("H2", "=cmd|1", "户主", Books.id(1, "19800101", 1), "2025.3.1", 1200)));
        });
        RosterReader.Result before = Books.read(file);
        assertThat(before.findings())
                .extracting(f -> f.where() + " " + f.note().code())
                .contains(
                        "花名册!D3 ID_CHECK_DIGIT",
                        "花名册!E3 DATE_IMPOSSIBLE",
                        "花名册!F3 TEXT_IN_NUMBER",
                        "花名册!B4 NAME_INNER_SPACE",
                        "花名册!B5 NAME_CHARACTERS",
                        "花名册!E5 DATE_TEXT");
        Path marked = folder.resolve("marked.xlsx");
        try (TabularFile opened = TabularFiles.open(file, Limits.DEFAULT);
                OutputStream out = Files.newOutputStream(marked)) {
            new ErrorWorkbook(before.findings()).write(opened, out);
        }
        List<Row> rows = rows(marked);
        assertThat(rows.get(2).cell(3).shown()).isEqualTo("539901199301048198");
        assertThat(rows.get(2).cell(6).shown())
                .contains("按前17位应为7")
                .contains("2025.2.30")
                .contains("约3000");
        RosterReader.Result again = Books.read(marked);
        assertThat(again.households()).hasSize(2);
        assertThat(again.findings().stream()
                        .map(f -> f.where() + f.note().code())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(before.findings().stream()
                        .map(f -> f.where() + f.note().code())
                        .toList());
    }

    @Test
    void marksLongSheetsOneAfterTheOther() throws IOException {
        Path file = folder.resolve("long.xlsx");
        List<Finding> findings = new ArrayList<>();
        try (OutputStream out = Files.newOutputStream(file)) {
            var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0");
            for (String name : List.of("青枫镇", "雾溪乡")) {
                try (var sheet = workbook.newWorksheet(name)) {
                    for (int row = 0; row < 1_200; row++) {
                        sheet.value(row, 0, "第" + row);
                        findings.add(new Finding(
                                name, row + 1, 0, "姓名", "第" + row, new Note("TEST", Action.WARN, "请核对。", "")));
                    }
                }
            }
            workbook.finish();
        }
        Path marked = folder.resolve("long-marked.xlsx");
        try (TabularFile opened = TabularFiles.open(file, Limits.DEFAULT);
                OutputStream out = Files.newOutputStream(marked)) {
            new ErrorWorkbook(findings).write(opened, out);
        }
        try (TabularFile again = TabularFiles.open(marked, Limits.DEFAULT)) {
            assertThat(again.sheets()).extracting(s -> s.name()).containsExactly("青枫镇", "雾溪乡", ErrorWorkbook.LIST);
            List<Row> second = new ArrayList<>();
            again.rows(1, second::add);
            assertThat(second).hasSize(1_200);
            assertThat(second.getLast().cell(1).shown()).isEqualTo("请核对。");
        }
    }
}
