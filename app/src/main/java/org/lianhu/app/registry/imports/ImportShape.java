package org.lianhu.app.registry.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianhu.tabular.file.Row;
import org.lianhu.tabular.file.Sheet;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.layout.ColumnDictionary;
import org.lianhu.tabular.layout.ColumnMapping;
import org.lianhu.tabular.layout.Header;
import org.lianhu.tabular.layout.HeaderFinder;
import org.lianhu.tabular.layout.MappingProposer;

/** What a file looks like: its sheets, headers, a few samples, and what each column probably means. */
public final class ImportShape {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;

    /**
     * A sheet as the officer sees it before mapping.
     *
     * @param headerRow last row of the header; absent when none was found
     * @param use whether it is proposed for import; hidden sheets and sheets without persons are not
     */
    public record SheetView(
            int index, String name, @Nullable Integer headerRow, int rows, boolean use, List<ColumnView> columns) {}

    /**
     * A column.
     *
     * @param samples the first few cells; numbers of persons, phones and accounts masked
     * @param proposal vocabulary code, absent when nothing fits
     * @param confidence 0 to 1
     */
    public record ColumnView(
            int index,
            String header,
            List<String> samples,
            @Nullable String proposal,
            double confidence) {}

    /** What the officer decided for a sheet. */
    public record SheetChoice(int index, boolean use, List<ColumnChoice> columns) {}

    public record ColumnChoice(int index, @Nullable String target) {}

    private final ColumnDictionary dictionary;
    private final HeaderFinder finder;
    private final MappingProposer proposer;

    /** @param dictionary what the columns may mean */
    public ImportShape(ColumnDictionary dictionary) {
        this.dictionary = dictionary;
        this.finder = new HeaderFinder(dictionary);
        this.proposer = new MappingProposer(dictionary);
    }

    ColumnDictionary dictionary() {
        return dictionary;
    }

    /** Every sheet with its header, samples and proposals. */
    public List<SheetView> describe(TabularFile file) {
        List<SheetView> views = new ArrayList<>();
        for (Sheet sheet : file.sheets()) {
            Optional<Header> header = finder.find(file, sheet);
            views.add(header.map(h -> describe(file, sheet, h))
                    .orElseGet(() -> new SheetView(sheet.index(), sheet.name(), null, sheet.rows(), false, List.of())));
        }
        return views;
    }

    Optional<Header> header(TabularFile file, Sheet sheet) {
        return finder.find(file, sheet);
    }

    private SheetView describe(TabularFile file, Sheet sheet, Header header) {
        List<Row> first = new ArrayList<>();
        file.rows(sheet.index(), row -> {
            if (row.number() > header.lastRow() && !row.isBlank()) {
                first.add(row);
            }
            return first.size() < SAMPLES;
        });
        List<ColumnView> columns = new ArrayList<>();
        boolean person = false;
        for (ColumnMapping.Proposal proposal : proposer.propose(header)) {
            String field = proposal.field().orElse(null);
            person |= "name".equals(field) || "head_name".equals(field);
            List<String> samples = first.stream()
                    .map(row -> row.cell(proposal.column().index()).shown().strip())
                    .filter(text -> !text.isEmpty())
                    .map(ImportShape::sample)
                    .toList();
            columns.add(new ColumnView(
                    proposal.column().index(), proposal.column().title(), samples, field, proposal.confidence()));
        }
        return new SheetView(
                sheet.index(), sheet.name(), header.lastRow(), sheet.rows(), person && !sheet.hidden(), columns);
    }

    /** A cell for showing: long numbers by their end only, wherever they stand; long texts cut. */
    public static String sample(String text) {
        String shown = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text;
        return java.util.regex.Pattern.compile("\\d{7,}[\\dXx]?")
                .matcher(shown)
                .replaceAll(m -> "*".repeat(m.group().length() - 4)
                        + m.group().substring(m.group().length() - 4));
    }

    /** A digest of all headers: files with the same one have the same shape. */
    public static String shape(List<SheetView> sheets) {
        StringBuilder text = new StringBuilder();
        for (SheetView sheet : sheets) {
            text.append('\n').append(sheet.columns().size());
            sheet.columns().forEach(c -> text.append('|').append(c.index()).append(c.header()));
        }
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.toString().getBytes(StandardCharsets.UTF_8)),
                            0,
                            16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sheets with the remembered choices laid over the proposals. */
    public static List<SheetView> with(List<SheetView> sheets, List<SheetChoice> remembered) {
        List<SheetView> merged = new ArrayList<>();
        for (SheetView sheet : sheets) {
            SheetChoice choice = remembered.stream()
                    .filter(c -> c.index() == sheet.index())
                    .findFirst()
                    .orElse(null);
            merged.add(choice == null ? sheet : with(sheet, choice));
        }
        return merged;
    }

    private static SheetView with(SheetView sheet, SheetChoice choice) {
        List<ColumnView> columns = sheet.columns().stream()
                .map(c -> choice.columns().stream()
                        .filter(k -> k.index() == c.index())
                        .findFirst()
                        .map(k -> new ColumnView(c.index(), c.header(), c.samples(), k.target(), 1.0))
                        .orElse(c))
                .toList();
        return new SheetView(sheet.index(), sheet.name(), sheet.headerRow(), sheet.rows(), choice.use(), columns);
    }
}
