package org.lianhu.app.comparison.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.tabular.layout.ColumnDictionary;
import org.lianhu.tabular.layout.ColumnType;
import org.lianhu.tabular.layout.ColumnWord;

/** What the columns of an extract may mean: who somebody is, and the fields that the agreement allows. */
final class ExtractColumns {

    static final String NAME = "name";
    static final String NUMBER = "id_number";
    static final String BIRTH = "birth_date";
    static final String PLACE = "place";

    /** Who a row is about. */
    static final Set<String> WHO = Set.of(NAME, NUMBER, BIRTH, PLACE);

    private ExtractColumns() {}

    static ColumnDictionary of(Agreement agreement, Vocabulary vocabulary) {
        var words = new ArrayList<ColumnWord>();
        words.add(word(NAME, "姓名", aliases(vocabulary, NAME, "户主姓名", "所有人", "持有人", "经营者", "死者姓名"), ColumnType.NAME));
        words.add(word(NUMBER, "身份证号码", aliases(vocabulary, NUMBER, "身份证", "证件号"), ColumnType.ID_NUMBER));
        words.add(word(BIRTH, "出生日期", aliases(vocabulary, BIRTH), ColumnType.DATE));
        words.add(word(PLACE, "户籍地", List.of("住所地址", "地址", "村", "住址", "家庭住址", "居住地"), ColumnType.TEXT));
        for (var field : agreement.fields()) {
            words.add(word(field.code(), field.label(), field.aliases(), type(field)));
        }
        return ColumnDictionary.of(words);
    }

    private static List<String> aliases(Vocabulary vocabulary, String code, String... more) {
        var known = vocabulary.find(code).map(Fact::aliases).orElse(List.of());
        return Stream.concat(known.stream(), Stream.of(more)).toList();
    }

    private static ColumnWord word(String code, String label, List<String> aliases, ColumnType type) {
        return new ColumnWord(code, label, aliases, type, false, false, List.of());
    }

    private static ColumnType type(Agreement.Field field) {
        return field.kind() == Agreement.FieldKind.DATE ? ColumnType.DATE : ColumnType.TEXT;
    }
}
