package org.lianhu.tabular.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.tabular.file.Sheet;
import org.lianhu.tabular.layout.ColumnDictionary;
import org.lianhu.tabular.layout.ColumnMapping;
import org.lianhu.tabular.layout.ColumnWord;
import org.lianhu.tabular.layout.Header;
import org.lianhu.tabular.value.CellReader;

/** How one sheet is read: its header and the meaning of its columns, as confirmed. */
public final class SheetPlan {

    /** One column that is read. */
    record Slot(int column, String title, CellReader reader) {
        ColumnWord word() {
            return reader.word();
        }

        String field() {
            return reader.word().field();
        }
    }

    private final Sheet sheet;
    private final Header header;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> byField = new HashMap<>();
    private final Optional<CellReader> relations;

    public SheetPlan(Sheet sheet, Header header, ColumnMapping mapping, ColumnDictionary dictionary) {
        this.sheet = sheet;
        this.header = header;
        this.relations = dictionary.find(RosterFields.RELATION).map(word -> new CellReader(word, ""));
        for (Header.Column column : header.columns()) {
            Optional<ColumnWord> word =
                    Optional.ofNullable(mapping.fields().get(column.index())).flatMap(dictionary::find);
            if (word.isPresent()) {
                byField.put(word.get().field(), slots.size());
                slots.add(new Slot(column.index(), column.leaf(), new CellReader(word.get(), column.title())));
            }
        }
    }

    public Sheet sheet() {
        return sheet;
    }

    public Header header() {
        return header;
    }

    /** Reads relations written inside a text; empty when the dictionary knows none. */
    Optional<CellReader> relations() {
        return relations;
    }

    List<Slot> slots() {
        return slots;
    }

    /** Position of a field among the slots, or -1. */
    int slot(String field) {
        return byField.getOrDefault(field, -1);
    }

    boolean has(String field) {
        return byField.containsKey(field);
    }

    /** Whether the sheet is a list of persons or households at all. */
    public boolean namesPersons() {
        return (has(RosterFields.NAME) || has(RosterFields.HEAD_NAME)) && slots.size() >= 2;
    }

    /** The column by which rows are put together, or empty. */
    String keyField() {
        for (String key : RosterFields.HOUSEHOLD_KEYS) {
            if (has(key)) {
                return key;
            }
        }
        return "";
    }
}
