package org.lianhu.app.registry.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.vocabulary.CodeList;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.FactGroup;
import org.lianhu.engine.vocabulary.FactType;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Labels of facts and of their allowed values: pages show them and never keep a list of their own. */
@RestController
class VocabularyController {

    private final Words words;

    VocabularyController(Vocabulary vocabulary) {
        this.words = Words.of(vocabulary);
    }

    @GetMapping("/api/vocabulary")
    ResponseEntity<Words> read() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(words);
    }

    /** @param lists label by code, by name of the list */
    record Words(int version, List<GroupWords> groups, Map<String, Map<String, String>> lists) {

        static Words of(Vocabulary vocabulary) {
            Map<String, Map<String, String>> lists = new LinkedHashMap<>();
            vocabulary.codeLists().values().forEach(list -> lists.put(list.name(), labels(list)));
            return new Words(
                    vocabulary.version(),
                    vocabulary.groups().stream().map(GroupWords::of).toList(),
                    lists);
        }

        private static Map<String, String> labels(CodeList list) {
            Map<String, String> labels = new LinkedHashMap<>();
            list.entries().values().forEach(entry -> labels.put(entry.code(), entry.label()));
            return labels;
        }
    }

    record GroupWords(String code, String label, List<FactWords> facts) {

        static GroupWords of(FactGroup group) {
            return new GroupWords(
                    group.code(),
                    group.label(),
                    group.facts().stream().map(FactWords::of).toList());
        }
    }

    /**
     * @param unit unit such as 元 or 人; money comes in fen, a quantity in hundredths
     * @param list name of the list of allowed values
     */
    record FactWords(
            String code,
            String label,
            FactType type,
            String unit,
            @Nullable String list,
            String clause) {

        static FactWords of(Fact fact) {
            var kind = fact.kind();
            return new FactWords(
                    fact.code(),
                    fact.label(),
                    kind.type(),
                    kind.unit(),
                    kind.codes().map(CodeList::name).orElse(null),
                    fact.clause());
        }
    }
}
