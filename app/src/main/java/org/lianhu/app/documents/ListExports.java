package org.lianhu.app.documents;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.lianhu.app.audit.Journal;
import org.lianhu.tabular.value.Value;

/**
 * "Export this list": what the user sees, with the same filters and columns, as a workbook. Numbers are masked, the
 * export is logged before the first row leaves, and the last row says who took it out, when, and under which number.
 */
public interface ListExports {

    /** Writes the workbook within the current transaction; leaves the stream open. */
    void xlsx(ListExport list, OutputStream out);

    /**
     * @param title of the sheet, such as 家庭名单
     * @param filter the filters in words; goes into the log, so no name or number in it
     * @param where the jurisdiction whose officers may read the log entry
     */
    record ListExport(
            String title, String filter, List<Column> columns, Iterator<List<Value>> rows, Journal.Where where) {
        public ListExport {
            columns = List.copyOf(columns);
        }
    }

    /** @param width in characters */
    record Column(String title, int width, Kind kind) {}

    /** What stands in a column decides how it is masked. */
    enum Kind {
        PLAIN,
        ID_NUMBER,
        PHONE,
        ACCOUNT
    }
}
