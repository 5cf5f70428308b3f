package org.lianhu.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianhu.kernel.RefusedException;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;

/** Files that must be refused, each with its own code and words that help. */
class BadFilesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private void refuses(Path file, Limits limits, String code) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> {
            try (TabularFile opened = TabularFiles.open(file, limits)) {
                opened.sheets().forEach(s -> opened.rows(s.index(), _ -> true));
            }
        });
        assertThat(refused).as(code).isNotNull();
        assertThat(refused.refusal().reason().code()).isEqualTo(code);
        assertThat(refused.refusal().message()).contains(":").hasSizeGreaterThan(12);
    }

    private void refuses(byte[] content, String code) throws IOException {
        refuses(Files.write(folder.resolve("upload.xlsx"), content), Limits.DEFAULT, code);
    }

    private Path good() {
        return Books.xlsx(folder, sheet -> {
            for (int row = 0; row < 200; row++) {
                for (int column = 0; column < 20; column++) {
                    sheet.value(row, column, "内容" + row + "," + column);
                }
            }
        });
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        refuses(new byte[0], "FILE_EMPTY");
        refuses("%PDF-1.7 something".getBytes(StandardCharsets.UTF_8), "FILE_TYPE_UNSUPPORTED");
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "FILE_TYPE_UNSUPPORTED");
        refuses(new byte[] {1, 2, 0, 0, 3}, "FILE_TYPE_UNSUPPORTED");
        refuses(
                "<html><body>没有表格 <table-less></body></html>".getBytes(StandardCharsets.UTF_8),
                "FILE_TYPE_UNSUPPORTED");
        refuses(zip("word/document.xml", 10), "FILE_TYPE_UNSUPPORTED");
        refuses(zip("readme.txt", 10), "FILE_TYPE_UNSUPPORTED");
        refuses(zip("xl/workbook.bin", 10), "FILE_TYPE_UNSUPPORTED");
    }

    private static byte[] zip(String entry, int kilobytes) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int i = 0; i < kilobytes; i++) {
                zip.write(new byte[1024]);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesTruncatedWorkbooks() throws IOException {
        byte[] whole = Files.readAllBytes(good());
        refuses(java.util.Arrays.copyOf(whole, whole.length / 2), "FILE_TRUNCATED");
        byte[] old = OldBooks.bytes();
        refuses(java.util.Arrays.copyOf(old, old.length / 3), "FILE_TRUNCATED");
    }

    @Test
    void refusesEncryptedWorkbooks() throws Exception {
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            org.apache.poi.poifs.crypt.Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream sealed = encryptor.getDataStream(container)) {
                sealed.write(Files.readAllBytes(good()));
            }
            container.writeFilesystem(out);
        }
        refuses(file, Limits.DEFAULT, "FILE_ENCRYPTED");
    }

    @Test
    void refusesBombsAndTooMuch() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 40_000; i++) {
                zip.write(new byte[1024]);
            }
        }
        refuses(bytes.toByteArray(), "FILE_ZIP_BOMB");
        Limits small = new Limits(1 << 20, 20_000, 1_000_000, 1_000, 100);
        refuses(good(), small, "FILE_ZIP_BOMB");
        refuses(good(), new Limits(1 << 20, 1 << 30, 3_999, 1_000, 100), "FILE_TOO_MANY_CELLS");
        refuses(good(), new Limits(1 << 20, 1 << 30, 1_000_000, 199, 100), "FILE_TOO_MANY_ROWS");
        refuses(good(), new Limits(1 << 20, 1 << 30, 1_000_000, 1_000, 19), "FILE_TOO_MANY_COLUMNS");
        refuses(good(), new Limits(100, 1 << 30, 1_000_000, 1_000, 100), "FILE_TOO_LARGE");
    }

    @Test
    void acceptsWhatStaysWithinEveryLimit() {
        try (TabularFile file = TabularFiles.open(good(), new Limits(1 << 20, 1 << 30, 4_000, 200, 20))) {
            assertThat(file.sheets().getFirst().rows()).isEqualTo(200);
        }
    }

    @Test
    void refusesMixedAndUnknownEncodings() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        bytes.write("姓名,身份证号码,家庭住址\n".getBytes(GB18030));
        bytes.write("张三,1,云岭县云城街道文昌社区\n".getBytes(StandardCharsets.UTF_8));
        refuses(bytes.toByteArray(), "FILE_ENCODING_MIXED");
        bytes.reset();
        bytes.write("姓名,身份证号码\n".getBytes(GB18030));
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFF, ',', '1', '\n'});
        refuses(bytes.toByteArray(), "FILE_ENCODING_UNKNOWN");
    }

    @Test
    void readsEveryEncodingAndSeparator() throws IOException {
        String text = "姓名;身份证号码\n阿依古丽·买买提;\"=\"\"539901199504084972\"\"\"\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE)) {
            byte[] mark =
                    charset.equals(StandardCharsets.UTF_16LE) ? new byte[] {(byte) 0xFF, (byte) 0xFE} : new byte[0];
            byte[] body = text.getBytes(charset);
            byte[] all = java.util.Arrays.copyOf(mark, mark.length + body.length);
            System.arraycopy(body, 0, all, mark.length, body.length);
            Path file = Files.write(folder.resolve("list.csv"), all);
            assertThat(Books.read(file).households())
                    .as(charset.name())
                    .singleElement()
                    .satisfies(
                            h -> assertThat(h.members().getFirst().idNumber()).isPresent());
        }
    }
}
