package org.lianhu.app.registry.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.files.Attachment;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.files.FileKind;
import org.lianhu.app.platform.web.StorageFullException;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;
import org.springframework.stereotype.Component;

/** Keeps uploaded rosters and extracts sealed, and opens them for the short time they are read. */
@Component
public class ImportFiles {

    private final Attachments attachments;
    private final OpenCopies copies;

    ImportFiles(Attachments attachments, OpenCopies copies) {
        this.attachments = attachments;
        this.copies = copies;
    }

    /** A file unsealed for reading; closing it removes the open copy. */
    public record Opened(Path path, TabularFile table) implements AutoCloseable {
        @Override
        public void close() {
            table.close();
            delete(path);
        }
    }

    /** Keeps the file loose: it is swept away unless it is filed. */
    public Attachment store(String name, InputStream content, Journal.Where where) {
        return attachments.store(new Attachments.NewAttachment(name, FileKind.SPREADSHEET, where), content);
    }

    void file(UUID attachment, UUID importId, Journal.Where where) {
        attachments.file(attachment, "import", importId, where);
    }

    /** Opens a kept roster. */
    public Opened open(UUID attachment, String purpose) {
        try (InputStream in = attachments.open(attachment, purpose)) {
            return open(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the stream to a private file and opens it; what is no table is refused and nothing is left behind. */
    Opened open(InputStream in) {
        Path copy = null;
        try {
            copy = copies.create();
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new Opened(copy, TabularFiles.open(copy, Limits.DEFAULT));
        } catch (IOException e) {
            delete(copy);
            throw new StorageFullException(e);
        } catch (RuntimeException e) {
            delete(copy);
            throw e;
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path path) {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
