package org.lianhu.app.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.jooq.audit.Tables.ENTRY;
import static org.lianhu.jooq.files.Tables.ATTACHMENT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.files.Attachment;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.files.FileKind;
import org.lianhu.app.platform.LianhuSettings;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.StorageFullException;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class AttachmentsModuleTest {

    private static final String HERE = "539971001001";
    private static final String THERE = "539971002001";

    @Autowired
    StoredAttachments attachments;

    @Autowired
    AttachmentRows rows;

    @Autowired
    FileSeal seal;

    @Autowired
    Vault vault;

    @Autowired
    Ids ids;

    @Autowired
    LianhuSettings settings;

    @Autowired
    MutableClock clock;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private Attachment store(String place, String name, byte[] content) {
        return CurrentScope.call(
                Scopes.officer(place),
                () -> attachments.store(
                        new Attachments.NewAttachment(name, FileKind.EVIDENCE, Journal.Where.place(place)),
                        new ByteArrayInputStream(content)));
    }

    private <T> T as(Scope scope, org.springframework.transaction.support.TransactionCallback<T> work) {
        return CurrentScope.call(scope, () -> tx.execute(work));
    }

    private Path onDisk(UUID id) {
        var contentId = as(Scopes.reader(HERE), _ -> db.fetchValue(ATTACHMENT.CONTENT_ID, ATTACHMENT.ID.eq(id)));
        return settings.data()
                .resolve("files")
                .resolve(contentId.substring(0, 2))
                .resolve(contentId);
    }

    @Test
    void gives_the_file_back_within_scope_and_logs_the_look() throws IOException {
        var content = pdf("低保证");
        var attachment = store(HERE, "C:\\证件\\低保证.pdf", content);
        assertThat(attachment.name()).isEqualTo("低保证.pdf");
        assertThat(attachment.kind()).isEqualTo(FileKind.PDF);
        assertThat(attachment.bytes()).isEqualTo(content.length);
        try (var in = CurrentScope.call(Scopes.reader(HERE), () -> attachments.open(attachment.id(), "核对"))) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        int looks = as(
                Scopes.reader(HERE),
                _ -> db.fetchCount(
                        ENTRY, ENTRY.SUBJECT_ID.eq(attachment.id().toString()).and(ENTRY.ACTION.eq("files.opened"))));
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void lies_sealed_on_the_disk() throws IOException {
        var attachment = store(HERE, "a.pdf", pdf("王小明的病历"));
        var sealed = Files.readAllBytes(onDisk(attachment.id()));
        assertThat(new String(sealed, StandardCharsets.UTF_8))
                .doesNotContain("王小明")
                .doesNotContain("%PDF");
        assertThat(onDisk(attachment.id()).toString()).doesNotContain(attachment.sha256());
    }

    @Test
    void does_not_exist_outside_the_scope() {
        var attachment = store(HERE, "a.pdf", pdf("x"));
        CurrentScope.run(Scopes.officer(THERE), () -> {
            assertThatThrownBy(() -> attachments.get(attachment.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> attachments.open(attachment.id(), "看看")).isInstanceOf(NotFoundException.class);
        });
        CurrentScope.run(
                Scope.publicSite(),
                () -> assertThatThrownBy(() -> attachments.open(attachment.id(), "看看"))
                        .isInstanceOf(NotFoundException.class));
    }

    @Test
    void cannot_be_stored_into_another_place() {
        assertThatThrownBy(() -> CurrentScope.call(
                        Scopes.officer(THERE),
                        () -> attachments.store(
                                new Attachments.NewAttachment("a.pdf", FileKind.EVIDENCE, Journal.Where.place(HERE)),
                                new ByteArrayInputStream(pdf("elsewhere")))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void refuses_by_content_not_by_name() {
        for (var bad : List.of(
                "<html><script>1</script>", "MZ\0\0\0", "name,id\n1,2", "PK\3\4 nothing office", "<svg onload=1>")) {
            assertThatThrownBy(() -> store(HERE, "photo.jpg", bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("不能上传");
        }
        assertThatThrownBy(() -> store(HERE, "a.pdf", new byte[0])).hasMessageContaining("空的");
    }

    @Test
    void refuses_a_file_over_the_limit_and_leaves_nothing() throws IOException {
        var endless = new SequenceInputStream(new ByteArrayInputStream(pdf("")), InputStream.nullInputStream()) {
            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                int n = super.read(b, off, len);
                return n > 0 ? n : len;
            }
        };
        assertThatThrownBy(() -> CurrentScope.call(
                        Scopes.officer(HERE),
                        () -> attachments.store(
                                new Attachments.NewAttachment("a.pdf", FileKind.EVIDENCE, Journal.Where.place(HERE)),
                                endless)))
                .hasMessageContaining("上限 50 MB");
        assertThat(incoming(settings.data().resolve("files"))).isEmpty();
    }

    private static List<Path> incoming(Path root) throws IOException {
        try (var files = Files.list(root.resolve("incoming"))) {
            return files.toList();
        }
    }

    @Test
    void says_so_when_the_disk_is_full_and_leaves_no_half_file() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full on this system: full disk not tried");
        var root = Files.createTempDirectory("lianhu-full");
        var full = new ContentFolder(root, seal, vault, ids, file -> {
            Files.createFile(file);
            return FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
        });
        var attachmentsOnFullDisk = new StoredAttachments(rows, full, clock);
        assertThatThrownBy(() -> CurrentScope.call(
                        Scopes.officer(HERE),
                        () -> attachmentsOnFullDisk.store(
                                new Attachments.NewAttachment("full.pdf", FileKind.EVIDENCE, Journal.Where.place(HERE)),
                                new ByteArrayInputStream(pdf("x".repeat(500_000))))))
                .isInstanceOf(StorageFullException.class)
                .hasMessageContaining("磁盘空间不足");
        assertThat(incoming(root)).isEmpty();
        int rowsLeft = as(Scopes.reader(HERE), _ -> db.fetchCount(ATTACHMENT, ATTACHMENT.NAME.eq("full.pdf")));
        assertThat(rowsLeft).isZero();
    }

    @Test
    void once_filed_it_stays_as_it_is() {
        var attachment = store(HERE, "a.pdf", pdf("filed"));
        var subject = ids.next();
        CurrentScope.run(Scopes.officer(HERE), () -> {
            attachments.file(attachment.id(), "case", subject, Journal.Where.place(HERE));
            attachments.file(attachment.id(), "case", subject, Journal.Where.place(HERE));
            assertThat(attachments.of(subject)).extracting(Attachment::filed).containsExactly(true);
            assertThatThrownBy(() -> attachments.file(attachment.id(), "case", ids.next(), Journal.Where.place(HERE)))
                    .isInstanceOf(RefusedException.class);
        });
        int touched = as(
                Scopes.officer(HERE),
                _ -> db.deleteFrom(ATTACHMENT)
                                .where(ATTACHMENT.ID.eq(attachment.id()))
                                .execute()
                        + db.update(ATTACHMENT)
                                .set(ATTACHMENT.SUBJECT_ID, ids.next())
                                .where(ATTACHMENT.ID.eq(attachment.id()))
                                .execute());
        assertThat(touched).isZero();
    }

    @Test
    void sweeps_bytes_without_a_row_and_keeps_those_with_one() throws IOException {
        var kept = store(HERE, "kept.pdf", pdf("kept"));
        var root = settings.data().resolve("files");
        var orphan = new ContentFolder(settings, seal, vault, ids).put(new ByteArrayInputStream(pdf("orphan")), 1000);
        var orphanFile = root.resolve(orphan.contentId().substring(0, 2)).resolve(orphan.contentId());
        assertThat(CurrentScope.<Integer, RuntimeException>call(Scope.job("test"), attachments::sweep))
                .as("fresh files are somebody's running upload")
                .isZero();
        assertThat(orphanFile).exists();
        var longAgo = FileTime.from(clock.instant().minus(Duration.ofHours(3)));
        Files.setLastModifiedTime(orphanFile, longAgo);
        Files.setLastModifiedTime(onDisk(kept.id()), longAgo);
        CurrentScope.run(Scope.job("test"), attachments::sweep);
        assertThat(orphanFile).doesNotExist();
        assertThat(onDisk(kept.id())).exists();
    }
}
