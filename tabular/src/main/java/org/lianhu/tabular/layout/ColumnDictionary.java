package org.lianhu.tabular.layout;

import java.util.List;
import java.util.Optional;

/** Everything a column may mean; the vocabulary of facts fills it. */
public interface ColumnDictionary {

    List<ColumnWord> words();

    default Optional<ColumnWord> find(String field) {
        return words().stream().filter(w -> w.field().equals(field)).findFirst();
    }

    static ColumnDictionary of(List<ColumnWord> words) {
        List<ColumnWord> fixed = List.copyOf(words);
        return () -> fixed;
    }
}
