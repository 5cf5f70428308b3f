package org.lianhu.app.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianhu.app.documents.PrintedDocument;

class PdfDocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PrintedDocument.Signature OFFICE =
            new PrintedDocument.Signature("新民村村民委员会", "0575-5551234", DAY);
    private static final Fonts FONTS = new Fonts();

    private final PdfDocuments documents = new PdfDocuments(FONTS);

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static PrintedDocument.Notice notice(String unit, int rows) {
        return new PrintedDocument.Notice(
                "新民村帮扶对象初选名单公示",
                "公示",
                "《扶贫联户管理办法》(S3-2.2-2c)",
                "2026年3月2日至2026年3月9日,张贴当日不计入",
                List.of("户主", "家庭人口", "所在村", "初审结果"),
                Collections.nCopies(rows, List.of(unit, "4人", "新民村", "拟纳入")),
                OFFICE,
                "https://example.invalid/p/notices/ABCDE12345");
    }

    @Test
    void keeps_chinese_selectable_and_correct() throws IOException {
        // 生 日 月 山 水 火 王 玉 长 见 are the characters that radicals usually displace.
        var text = text(documents.pdf(notice("生日月山水火王玉长见·*木尔", 1)));
        assertThat(text).contains("生日月山水火王玉长见·*木尔", "新民村帮扶对象初选名单公示", "《扶贫联户管理办法》", "第 1 页 共 1 页");
        assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FEF).count())
                .as("radicals")
                .isZero();
    }

    @Test
    void is_read_alike_by_another_reader(@TempDir Path folder) throws Exception {
        var tool = Path.of("/usr/bin/pdftotext");
        Assumptions.assumeTrue(Files.isExecutable(tool), "pdftotext is not installed: second reader not tried");
        var file = Files.write(folder.resolve("notice.pdf"), documents.pdf(notice("生玉长见·*木尔", 1)));
        var process = new ProcessBuilder(tool.toString(), "-enc", "UTF-8", file.toString(), "-").start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(text).contains("生玉长见·*木尔", "帮扶对象初选名单");
    }

    @Test
    void the_shipped_font_maps_no_radicals() {
        var shipped = new Fonts(List.of());
        assertThat(shipped.shows('生')).isTrue();
        assertThat(shipped.shows(0x2F63)).as("the radical ⽣ must not be mapped").isFalse();
    }

    @Test
    void numbers_pages_and_repeats_the_header() throws IOException {
        var text = text(documents.pdf(notice("张*", 60)));
        assertThat(text).contains("第 1 页 共 4 页", "第 4 页 共 4 页");
        assertThat(text.split("初审结果", -1))
                .as("the header, once a page that has rows")
                .hasSizeBetween(4, 5);
    }

    @Test
    void says_which_character_must_be_written_by_hand() throws IOException {
        var without = new PdfDocuments(new Fonts(List.of()));
        var text = text(without.pdf(notice("李\uD842\uDFB7*", 1)));
        assertThat(text).contains("李〓*", "U+20BB7", "请手工填写");
    }

    @Test
    void shows_rare_characters_when_the_second_font_is_there() throws IOException {
        Assumptions.assumeTrue(FONTS.shows(0x20BB7), "fonts-hanazono is not installed: rare characters not tried");
        assertThat(text(documents.pdf(notice("李\uD842\uDFB7*", 1)))).contains("李\uD842\uDFB7*");
    }

    @Test
    void prints_a_qr_code_that_a_phone_can_read() throws Exception {
        try (var document = Loader.loadPDF(documents.pdf(notice("张*", 2)))) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            var found = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
            assertThat(found.getText()).isEqualTo("https://example.invalid/p/notices/ABCDE12345");
        }
    }

    @Test
    void takes_no_text_for_markup_and_fetches_nothing() throws IOException {
        var text = text(documents.pdf(notice("<img src='file:///etc/passwd'/>&lt;", 1)));
        assertThat(text.replaceAll("\\s", "")).contains("<imgsrc='file:///etc/passwd'/>&lt;");
    }

    @Test
    void writes_minutes_with_votes_and_recusals() throws IOException {
        var minutes = new PrintedDocument.Minutes(
                "新民村村民代表会议记录",
                "村部会议室",
                DAY,
                new PrintedDocument.Attendance("村民代表会议组成人员", 30, 20, 25, "S3-2.2-2b"),
                List.of(new PrintedDocument.Ballot("张三丰户", "张二丰(申请人之弟)", "赞成21票,反对2票,弃权1票", "通过", "同意纳入")),
                "与会代表逐户评议。\n村务监督委员会全程监督。",
                "王村长",
                "李会计");
        assertThat(text(documents.pdf(minutes)).replaceAll("\\s", ""))
                .contains("应到30人,实到25人", "到会人数符合规定", "张二丰(申请人之弟)", "赞成21票", "村务监督委员会");
    }

    @Test
    void writes_a_refusal_with_every_reason_and_remedy() throws IOException {
        var refusal = new PrintedDocument.Refusal(
                "不予认定告知书",
                "云扶告〔2026〕3号",
                "张三丰",
                "你户于2026年2月1日提出的帮扶对象申请,经审定不予认定。",
                List.of(new PrintedDocument.Reason("家庭年人均纯收入不低于当地贫困线标准", "S3-2.1-1")),
                PrintedDocument.Remedy.administrative("云岭县人民政府", "云岭县人民法院"),
                OFFICE);
        assertThat(text(documents.pdf(refusal)).replaceAll("\\s", ""))
                .contains("张三丰:", "1.家庭年人均纯收入不低于当地贫困线标准(依据:S3-2.1-1)", "六十日内,向云岭县人民政府申请行政复议", "行政诉讼法", "2026年3月2日");
        assertThatThrownBy(() -> new PrintedDocument.Refusal("x", "x", "x", "x", List.of(), refusal.remedies(), OFFICE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writes_a_proof_of_service() throws IOException {
        var proof = new PrintedDocument.ServiceProof(
                "送达回证",
                "云扶告〔2026〕3号",
                List.of(
                        new PrintedDocument.Line("受送达人", "张三丰"),
                        new PrintedDocument.Line("送达方式", "留置送达"),
                        new PrintedDocument.Line("受送达人签名", "")),
                OFFICE);
        assertThat(text(documents.pdf(proof))).contains("送达回证", "留置送达", "受送达人签名");
    }
}
