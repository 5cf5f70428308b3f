package org.lianhu.tabular.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;
import org.lianhu.kernel.RefusedException;

/** A workbook of Excel 97 to 2003, read as a stream of records. */
final class XlsFile implements TabularFile {

    private final File file;
    private final Limits limits;
    private final List<Sheet> sheets;

    private XlsFile(File file, Limits limits) {
        this.file = file;
        this.limits = limits;
        XlsRecords survey = new XlsRecords(-1, _ -> true, limits);
        read(survey);
        this.sheets = survey.sheets();
    }

    static XlsFile open(Path file, Limits limits) {
        return new XlsFile(file.toFile(), limits);
    }

    private void read(XlsRecords listener) {
        try (POIFSFileSystem container = new POIFSFileSystem(file, true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw FileRefusals.encrypted();
            }
            if (container.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                throw FileRefusals.wrongType("Word文档");
            }
            if (!container.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !container.getRoot().hasEntryCaseInsensitive("Book")) {
                throw FileRefusals.wrongType("Office文档");
            }
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(listener);
            new HSSFEventFactory().abortableProcessWorkbookEvents(request, container);
        } catch (EncryptedDocumentException e) {
            throw FileRefusals.encrypted();
        } catch (OldExcelFormatException e) {
            throw FileRefusals.wrongType("Excel 95或更早的表格(请另存为xlsx)");
        } catch (RefusedException e) {
            throw e;
        } catch (HSSFUserException e) {
            throw new IllegalStateException(e);
        } catch (IOException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            throw FileRefusals.truncated();
        }
    }

    @Override
    public Kind kind() {
        return Kind.XLS;
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void rows(int sheet, Predicate<Row> consumer) {
        XlsRecords records = new XlsRecords(sheet, consumer, limits);
        read(records);
        records.finish();
    }

    @Override
    public void close() {
        // every pass opens and closes the file itself
    }
}
