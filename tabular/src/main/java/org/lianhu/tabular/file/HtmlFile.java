package org.lianhu.tabular.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The tables of a web page, as older systems export them under the name .xls. One table is one sheet. */
final class HtmlFile implements TabularFile {

    private static final long LARGEST = 48L << 20;

    private final String encoding;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<List<Row>> rows = new ArrayList<>();
    private final Limits limits;
    private long cells;

    private HtmlFile(Document page, String encoding, Limits limits) {
        this.encoding = encoding;
        this.limits = limits;
        for (Element table : page.select("table")) {
            if (table.select("table").size() == 1) {
                add(table);
            }
        }
        if (sheets.isEmpty()) {
            throw FileRefusals.wrongType("没有表格的网页");
        }
    }

    static HtmlFile open(Path file, Limits limits) {
        try {
            if (Files.size(file) > LARGEST) {
                throw FileRefusals.tooLarge(LARGEST);
            }
            Document page = Jsoup.parse(file.toFile(), null, "");
            String declared = page.charset().name();
            boolean named = page.selectFirst("meta[charset], meta[http-equiv=content-type i]") != null;
            if (!named) {
                declared = TextEncoding.of(file).name();
                page = Jsoup.parse(file.toFile(), declared, "");
            } else if (declared.toUpperCase(Locale.ROOT).startsWith("GB")) {
                declared = TextEncoding.GB18030.name();
                page = Jsoup.parse(file.toFile(), declared, "");
            }
            return new HtmlFile(page, declared, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Element table) {
        List<Row> read = new ArrayList<>();
        Merges.Builder merges = new Merges.Builder();
        Map<Integer, Integer> busyUntil = new HashMap<>();
        for (Element tr : table.select("tr")) {
            read.add(row(tr, read.size() + 1, merges, busyUntil));
            if (read.size() > limits.rows()) {
                throw FileRefusals.tooManyRows(limits.rows());
            }
        }
        int index = sheets.size();
        sheets.add(new Sheet(index, "表" + (index + 1), false, Set.of(), merges.build(), read.size()));
        rows.add(List.copyOf(read));
    }

    private Row row(Element tr, int number, Merges.Builder merges, Map<Integer, Integer> busyUntil) {
        List<Cell> line = new ArrayList<>();
        for (Element td : tr.select("> td, > th")) {
            while (busyUntil.getOrDefault(line.size(), 0) >= number) {
                line.add(Cell.BLANK);
            }
            int column = line.size();
            int wide = span(td, "colspan");
            int high = span(td, "rowspan");
            line.add(Cell.text(td.wholeText(), false));
            for (int i = 1; i < wide; i++) {
                line.add(Cell.BLANK);
            }
            if (wide > 1 || high > 1) {
                merges.add(number, number + high - 1, column, column + wide - 1);
                for (int i = column; i < column + wide; i++) {
                    busyUntil.put(i, number + high - 1);
                }
            }
            if (++cells > limits.cells()) {
                throw FileRefusals.tooManyCells(limits.cells());
            }
        }
        if (line.size() > limits.columns()) {
            throw FileRefusals.tooManyColumns(limits.columns());
        }
        boolean hidden = tr.attr("style").replace(" ", "").contains("display:none");
        return new Row(number, hidden, line);
    }

    private int span(Element cell, String attribute) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, limits.columns());
        } catch (NumberFormatException _) {
            return 1;
        }
    }

    @Override
    public Kind kind() {
        return Kind.HTML;
    }

    @Override
    public String encoding() {
        return encoding;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void rows(int sheet, Predicate<Row> consumer) {
        for (Row row : rows.get(sheet)) {
            if (!consumer.test(row)) {
                return;
            }
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
