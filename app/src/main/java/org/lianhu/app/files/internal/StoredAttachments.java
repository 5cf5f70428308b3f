package org.lianhu.app.files.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.files.Attachment;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.files.FileKind;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;

/** Attachments: bytes in the content folder, rows in {@code files.attachment}. No transaction waits for an upload. */
@Component
class StoredAttachments implements Attachments {

    private static final Duration ORPHAN_GRACE = Duration.ofHours(2);
    private static final Duration LOOSE_FOR = Duration.ofDays(30);

    private final AttachmentRows rows;
    private final ContentFolder folder;
    private final Clock clock;

    StoredAttachments(AttachmentRows rows, ContentFolder folder, Clock clock) {
        this.rows = rows;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Attachment store(NewAttachment file, InputStream content) {
        var name = cleanName(file.name());
        var buffered = new BufferedInputStream(content, FileKind.LOOK_AHEAD);
        var kind = kind(buffered, file);
        var stored = folder.put(buffered, MOST_BYTES);
        return rows.insert(name, kind, stored, file.where());
    }

    private static String cleanName(String raw) {
        var name = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty() || name.length() > 200) {
            throw InvalidInputException.of("file", "FILE_NAME", "文件名应为1到200个字符。请改名后重新上传。");
        }
        return name;
    }

    private static FileKind kind(BufferedInputStream content, NewAttachment file) {
        byte[] head;
        try {
            content.mark(FileKind.LOOK_AHEAD + 1);
            head = content.readNBytes(FileKind.LOOK_AHEAD);
            content.reset();
        } catch (IOException e) {
            throw InvalidInputException.of("file", "FILE_BROKEN_OFF", "上传中断,文件没有保存。请检查网络后重新上传。");
        }
        if (head.length == 0) {
            throw InvalidInputException.of("file", "FILE_EMPTY", "文件是空的。请检查后重新选择。");
        }
        return FileKind.of(head).filter(file.accepted()::contains).orElseThrow(() -> {
            var allowed =
                    file.accepted().stream().map(FileKind::extension).sorted().collect(Collectors.joining("、"));
            return InvalidInputException.of("file", "FILE_KIND", "按文件内容看,这种文件不能上传(与扩展名无关)。可上传:" + allowed + "。");
        });
    }

    @Override
    public Attachment get(UUID id) {
        return rows.get(id);
    }

    @Override
    public List<Attachment> of(UUID subjectId) {
        return rows.of(subjectId);
    }

    @Override
    public void file(UUID id, String subjectKind, UUID subjectId, Journal.Where where) {
        rows.file(id, subjectKind, subjectId, where);
    }

    @Override
    public InputStream open(UUID id, String purpose) {
        return folder.open(rows.look(id, purpose));
    }

    /** Removes loose rows and then bytes that no row wants; returns how many sealed files went. */
    int sweep() {
        var now = clock.instant();
        rows.deleteLoose(now.minus(LOOSE_FOR));
        return folder.sweep(now.minus(ORPHAN_GRACE), rows::wants);
    }
}
