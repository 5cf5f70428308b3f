package org.lianhu.tabular.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through the parts of an xlsx file before its rows are read: refuses what is no workbook or unpacks without end,
 * counts cells, and finds what the row reader does not tell: merged areas and hidden columns.
 */
final class XlsxPackage {

    private static final long RATIO = 300;
    private static final long RATIO_FROM = 20L << 20;

    private final ZipFile zip;
    private final Limits limits;
    private final XMLInputFactory xml = new com.fasterxml.aalto.stax.InputFactoryImpl();
    private long unpacked;
    private long cells;

    private XlsxPackage(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** The sheets of a workbook that may be read. */
    static List<Sheet> inspect(Path file, Limits limits) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new XlsxPackage(zip, limits).sheets();
        } catch (ZipException | XMLStreamException e) {
            throw FileRefusals.truncated();
        } catch (IOException e) {
            throw FileRefusals.truncated();
        }
    }

    private List<Sheet> sheets() throws IOException, XMLStreamException {
        refuseForeignPackages();
        checkSizes();
        Map<String, String> targets = targets();
        List<Sheet> sheets = new ArrayList<>();
        try (InputStream in = part("xl/workbook.xml")) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("sheet")) {
                    String target = targets.getOrDefault(attribute(reader, "id"), "");
                    boolean hidden = attribute(reader, "state")
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("hidden");
                    sheets.add(scan(sheets.size(), attribute(reader, "name"), hidden, target));
                }
            }
        }
        return sheets;
    }

    private void refuseForeignPackages() {
        if (zip.getEntry("xl/workbook.xml") == null) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw FileRefusals.wrongType("xlsb二进制工作簿(请另存为xlsx)");
            }
            if (zip.getEntry("word/document.xml") != null) {
                throw FileRefusals.wrongType("Word文档");
            }
            if (zip.getEntry("content.xml") != null) {
                throw FileRefusals.wrongType("ODF文档(请另存为xlsx)");
            }
            throw FileRefusals.wrongType("压缩包(请先解压)");
        }
    }

    /** Sizes as claimed by the directory; what is really unpacked is counted again while reading. */
    private void checkSizes() {
        long claimed = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            claimed += Math.max(0, entry.getSize());
            if (entry.getSize() > RATIO_FROM && entry.getSize() > RATIO * Math.max(1, entry.getCompressedSize())) {
                throw FileRefusals.bomb();
            }
        }
        if (claimed > limits.unpackedBytes()) {
            throw FileRefusals.bomb();
        }
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = part("xl/_rels/workbook.xml.rels")) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Relationship")) {
                    String target = attribute(reader, "Target");
                    targets.put(attribute(reader, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private Sheet scan(int index, String name, boolean hidden, String part) throws IOException, XMLStreamException {
        Set<Integer> hiddenColumns = new HashSet<>();
        Merges.Builder merges = new Merges.Builder();
        int rows = 0;
        if (zip.getEntry(part) == null) {
            return new Sheet(index, name, hidden, hiddenColumns, Merges.NONE, 0);
        }
        try (InputStream in = part(part)) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (reader.getLocalName()) {
                    case "v", "t" -> countCell();
                    case "row" -> rows = countRow(rows);
                    case "col" -> hideColumns(reader, hiddenColumns);
                    case "mergeCell" -> addMerge(attribute(reader, "ref"), merges);
                    default -> {}
                }
            }
        }
        return new Sheet(index, name, hidden, hiddenColumns, merges.build(), rows);
    }

    private void countCell() {
        if (++cells > limits.cells()) {
            throw FileRefusals.tooManyCells(limits.cells());
        }
    }

    private int countRow(int rows) {
        if (rows >= limits.rows()) {
            throw FileRefusals.tooManyRows(limits.rows());
        }
        return rows + 1;
    }

    private void hideColumns(XMLStreamReader reader, Set<Integer> hidden) {
        String flag = attribute(reader, "hidden");
        if (flag.equals("1") || flag.equals("true")) {
            int last = Math.min(Integer.parseInt(attribute(reader, "max")), limits.columns());
            for (int column = Integer.parseInt(attribute(reader, "min")); column <= last; column++) {
                hidden.add(column - 1);
            }
        }
    }

    private static void addMerge(String reference, Merges.Builder merges) {
        String[] corners = reference.split(":");
        if (corners.length == 2) {
            merges.add(rowOf(corners[0]), rowOf(corners[1]), columnOf(corners[0]), columnOf(corners[1]));
        }
    }

    private static int rowOf(String address) {
        return Integer.parseInt(address.replaceAll("[^0-9]", ""));
    }

    private static int columnOf(String address) {
        int column = 0;
        for (char c : address.toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            }
        }
        return column - 1;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw FileRefusals.truncated();
        }
        return new CountedStream(zip.getInputStream(entry));
    }

    /** Counts what is really unpacked, because a directory can lie. */
    private final class CountedStream extends java.io.FilterInputStream {
        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            unpacked += Math.max(0, read);
            if (unpacked > limits.unpackedBytes()) {
                throw FileRefusals.bomb();
            }
            return read;
        }
    }
}
