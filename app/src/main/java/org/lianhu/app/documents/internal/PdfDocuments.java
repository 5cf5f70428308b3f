package org.lianhu.app.documents.internal;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lianhu.app.documents.Documents;
import org.lianhu.app.documents.PrintedDocument;
import org.springframework.stereotype.Component;

/** HTML to PDF. Fetches nothing: pictures come as data, fonts from {@link Fonts}. */
@Component
class PdfDocuments implements Documents {

    private static final String CSS = """
            @page { size: A4; margin: 25mm 22mm 22mm 26mm;
              @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页";
                font-family: FAMILIES; font-size: 9pt; } }
            body { font-family: FAMILIES; font-size: 12pt; line-height: 1.7; }
            h1 { font-size: 20pt; font-weight: normal; text-align: center; margin: 0 0 6mm 0; line-height: 1.4; }
            .number { text-align: center; margin-bottom: 5mm; }
            p { margin: 0 0 2mm 0; text-indent: 2em; }
            p.flush { text-indent: 0; }
            table { width: 100%; border-collapse: collapse; margin: 4mm 0; -fs-table-paginate: paginate; }
            td, th { border: 0.5pt solid #000; padding: 1.5mm 2mm; font-weight: normal; text-align: left; }
            th { background: #eee; text-align: center; }
            tr { page-break-inside: avoid; }
            td.label { width: 28%; background: #f4f4f4; }
            .signature { margin-top: 12mm; text-align: right; page-break-inside: avoid; }
            .signature p { text-indent: 0; }
            .qr { width: 30mm; height: 30mm; }
            .foot { margin-top: 8mm; font-size: 9pt; color: #333; }
            .foot p { text-indent: 0; }
            """.replace("FAMILIES", Fonts.FAMILIES);

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Fonts fonts;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    PdfDocuments(Fonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public byte[] pdf(PrintedDocument document) {
        var glyphs = new Glyphs(fonts::shows);
        var html = new Html(glyphs);
        new DocumentPages(html).write(document);
        var footnote = glyphs.footnote();
        if (!footnote.isEmpty()) {
            html.open("div", "foot").line("p", "", footnote).close("div");
        }
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        fonts.use(builder);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        builder.useUriResolver((_, uri) -> uri != null && uri.startsWith("data:image/png;base64,") ? uri : null);
        builder.withProducer("Lianhu");
        builder.withHtmlContent(html.page(document.title(), CSS), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
