package org.lianhu.app.registry.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianhu.engine.vocabulary.CodeList;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.tabular.layout.ColumnDictionary;
import org.lianhu.tabular.layout.ColumnType;
import org.lianhu.tabular.layout.ColumnWord;

/** The vocabulary as the words that a roster's columns may mean. Sealed facts are never read from a roster. */
final class VocabularyColumns {

    private static final Map<String, ColumnType> SPECIAL = Map.of(
            "name", ColumnType.NAME,
            "head_name", ColumnType.NAME,
            "id_number", ColumnType.ID_NUMBER,
            "head_id_number", ColumnType.ID_NUMBER,
            "phone", ColumnType.PHONE,
            "helper_phone", ColumnType.PHONE,
            "guardian_phone", ColumnType.PHONE,
            "bank_account", ColumnType.ACCOUNT);

    private static final Set<Entity> ENTITIES = Set.of(Entity.HOUSEHOLD, Entity.PERSON, Entity.HELPER);

    private VocabularyColumns() {}

    static ColumnDictionary of(Vocabulary vocabulary) {
        List<ColumnWord> words = new ArrayList<>();
        for (Fact fact : vocabulary.facts()) {
            if (ENTITIES.contains(fact.entity()) && !fact.sealed()) {
                words.add(word(fact));
            }
        }
        return ColumnDictionary.of(words);
    }

    private static ColumnWord word(Fact fact) {
        List<ColumnWord.CodeValue> codes = fact.kind().codes().stream()
                .flatMap(list -> list.entries().values().stream())
                .map(VocabularyColumns::code)
                .toList();
        return new ColumnWord(
                fact.code(),
                fact.label(),
                fact.aliases(),
                SPECIAL.getOrDefault(fact.code(), type(fact)),
                fact.entity() != Entity.PERSON,
                neverNegative(fact),
                codes);
    }

    private static ColumnWord.CodeValue code(CodeList.Entry entry) {
        return new ColumnWord.CodeValue(entry.code(), entry.label(), entry.aliases());
    }

    /** Net income can be a loss; everything else that is counted or paid cannot. */
    private static boolean neverNegative(Fact fact) {
        boolean amount = type(fact) == ColumnType.MONEY || type(fact) == ColumnType.COUNT;
        return amount && !fact.code().contains("net_income") && !fact.code().equals("disposable_income");
    }

    private static ColumnType type(Fact fact) {
        return switch (fact.type()) {
            case TEXT -> ColumnType.TEXT;
            case BOOL -> ColumnType.YES_NO;
            case COUNT -> ColumnType.COUNT;
            case MONEY -> ColumnType.MONEY;
            case DATE -> ColumnType.DATE;
            case CODE -> ColumnType.CODE;
            case CODES -> ColumnType.CODES;
            case QUANTITY -> ColumnType.QUANTITY;
        };
    }
}
