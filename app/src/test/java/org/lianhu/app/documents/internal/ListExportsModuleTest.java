package org.lianhu.app.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.jooq.audit.Tables.ENTRY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.documents.ListExports;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.tabular.value.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class ListExportsModuleTest {

    private static final String HERE = "539973001001";

    @Autowired
    ListExports exports;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    DSLContext db;

    private static ListExports.ListExport list(String filter) {
        List<List<Value>> rows = List.of(
                List.of(
                        text("=cmd|calc"),
                        text("539901196207191230"),
                        text("13812345678"),
                        text("6217000012345678901")),
                List.of(text("李云"), Value.NONE, Value.NONE, Value.NONE));
        return new ListExports.ListExport(
                "家庭名单",
                filter,
                List.of(
                        new ListExports.Column("户主", 12, ListExports.Kind.PLAIN),
                        new ListExports.Column("身份证号码", 22, ListExports.Kind.ID_NUMBER),
                        new ListExports.Column("电话", 14, ListExports.Kind.PHONE),
                        new ListExports.Column("账号", 22, ListExports.Kind.ACCOUNT)),
                rows.iterator(),
                Journal.Where.place(HERE));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    @Test
    void masks_marks_and_logs_the_export() throws IOException {
        var out = new ByteArrayOutputStream();
        CurrentScope.run(Scopes.officer(HERE), () -> tx.executeWithoutResult(_ -> exports.xlsx(list("户主导出测试"), out)));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(1).getCell(0).getType())
                    .as("a formula's text stays text")
                    .isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("**************1230");
            assertThat(rows.get(1).getCellText(2)).isEqualTo("138****5678");
            assertThat(rows.get(1).getCellText(3)).endsWith("8901").doesNotContain("6217");
            assertThat(rows.get(3).getCellText(0)).contains("共 2 行", "test officer", "2026-03-0", "不得外传");
        }
        int logged = CurrentScope.call(
                Scopes.reader(HERE),
                () -> tx.execute(_ -> db.fetchCount(
                        ENTRY, ENTRY.ACTION.eq("documents.exported").and(ENTRY.PLACE_CODE.eq(HERE)))));
        assertThat(logged).isEqualTo(1);
    }

    @Test
    void nothing_leaves_outside_a_transaction() {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> CurrentScope.run(Scopes.officer(HERE), () -> exports.xlsx(list(""), out)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(out.size()).isZero();
    }
}
