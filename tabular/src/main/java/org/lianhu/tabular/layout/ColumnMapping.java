package org.lianhu.tabular.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each column of a sheet means: proposed by {@link MappingProposer}, changed by a person.
 *
 * @param fields column index to field code; columns that are not read are left out
 */
public record ColumnMapping(Map<Integer, String> fields) {

    /**
     * A proposal for one column.
     *
     * @param field the field, or empty when nothing fits
     * @param confidence 0 to 1; 1 is a word of the dictionary itself
     */
    public record Proposal(Header.Column column, Optional<String> field, double confidence) {}

    public ColumnMapping {
        fields = Map.copyOf(fields);
    }

    public static ColumnMapping of(List<Proposal> proposals) {
        Map<Integer, String> fields = new LinkedHashMap<>();
        for (Proposal proposal : proposals) {
            proposal.field().ifPresent(field -> fields.put(proposal.column().index(), field));
        }
        return new ColumnMapping(fields);
    }

    /** The column that holds a field. */
    public Optional<Integer> column(String field) {
        return fields.entrySet().stream()
                .filter(e -> e.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
