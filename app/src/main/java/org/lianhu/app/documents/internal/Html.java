package org.lianhu.app.documents.internal;

import java.util.List;

/** Writes XHTML; every text is escaped, so nothing that somebody typed becomes markup. */
final class Html {

    private final StringBuilder out = new StringBuilder();
    private final Glyphs glyphs;

    Html(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** An element with text in it. */
    Html line(String tag, String cssClass, String text) {
        open(tag, cssClass);
        text(text);
        return close(tag);
    }

    Html open(String tag, String cssClass) {
        out.append('<').append(tag);
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Text; line ends become line breaks, characters without a glyph are replaced. */
    Html text(String text) {
        glyphs.printable(text).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("<br/>");
                default -> out.appendCodePoint(c);
            }
        });
        return this;
    }

    /** A row of cells. */
    Html row(String cellTag, List<String> cells) {
        open("tr", "");
        cells.forEach(c -> line(cellTag, "", c));
        return close("tr");
    }

    /** A picture from inside the document. */
    Html picture(String cssClass, String dataUri) {
        out.append("<img class=\"")
                .append(cssClass)
                .append("\" src=\"")
                .append(dataUri)
                .append("\"/>");
        return this;
    }

    /** The whole page. */
    String page(String title, String css) {
        var body = out.toString();
        out.setLength(0);
        text(title);
        return "<html><head><title>" + out + "</title><style>" + css + "</style></head><body>" + body
                + "</body></html>";
    }
}
