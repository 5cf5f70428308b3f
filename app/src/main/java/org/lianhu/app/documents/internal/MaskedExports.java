package org.lianhu.app.documents.internal;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.documents.ListExports;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.Masking;
import org.lianhu.tabular.value.Value;
import org.lianhu.tabular.write.TableWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Masks and marks every list that leaves. */
@Component
class MaskedExports implements ListExports {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Journal journal;
    private final Clock clock;
    private final Ids ids;

    MaskedExports(Journal journal, Clock clock, Ids ids) {
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void xlsx(ListExport list, OutputStream out) {
        var number = ids.next();
        journal.record(new Journal.Act(
                "documents.exported",
                "export",
                number.toString(),
                null,
                Map.of(
                        "list", list.title(),
                        "filter", list.filter(),
                        "columns", list.columns().stream().map(Column::title).toList()),
                list.where()));
        var columns = list.columns().stream()
                .map(c -> new TableWriter.Column(c.title(), c.width()))
                .toList();
        new TableWriter(columns).xlsx(out, list.title(), new Rows(list, number));
    }

    private String mark(long rows, UUID number) {
        return "共 %d 行。%s 于 %s 导出,编号 %s。内部资料,仅限工作使用,不得外传。"
                .formatted(
                        rows,
                        CurrentScope.get().actor().label(),
                        LocalDateTime.now(clock).format(MINUTE),
                        number);
    }

    private static Value masked(Kind kind, Value value) {
        return switch (kind) {
            case PLAIN -> value;
            case ID_NUMBER -> new Value.Text(Masking.idNumber(value.shown()));
            case PHONE -> new Value.Text(Masking.phone(value.shown()));
            case ACCOUNT -> new Value.Text(Masking.account(value.shown()));
        };
    }

    /** The list's rows, masked, and the mark as the last. */
    private final class Rows implements Iterator<List<Value>> {
        private final ListExport list;
        private final UUID number;
        private long given;
        private boolean marked;

        Rows(ListExport list, UUID number) {
            this.list = list;
            this.number = number;
        }

        @Override
        public boolean hasNext() {
            return !marked;
        }

        @Override
        public List<Value> next() {
            if (list.rows().hasNext()) {
                given++;
                var row = list.rows().next();
                return IntStream.range(0, list.columns().size())
                        .mapToObj(i -> masked(list.columns().get(i).kind(), row.get(i)))
                        .toList();
            }
            if (marked) {
                throw new NoSuchElementException();
            }
            marked = true;
            return List.of(new Value.Text(mark(given, number)));
        }
    }
}
