package org.lianhu.engine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lianhu.kernel.InvalidInputException;

class VocabularyTest {

    private static final String GOOD = """
            version: 1
            codeLists:
              sex:
                male: [男, M, "1"]
                female: [女, F]
            groups:
              person_basics:
                label: 人员
                entity: person
                defaults: {sensitivity: basic, publishable: false, offline: true, period: point, clause: S3-2.3-1}
                facts:
                  name: {label: 姓名, type: text, publishable: true, aliases: [成员姓名]}
                  sex: {label: 性别, type: code, list: sex, period: none}
                  hiv: {label: 艾滋病, type: bool, sensitivity: sealed, offline: false}
            """;

    @Test
    void readsFactsWithTheDefaultsOfTheirGroup() {
        var vocabulary = Vocabulary.parse("v.yaml", GOOD);
        var name = vocabulary.get("name");
        assertThat(name.entity()).isEqualTo(Entity.PERSON);
        assertThat(name.handling()).isEqualTo(new Fact.Handling(Sensitivity.BASIC, true, true));
        assertThat(vocabulary.get("sex").kind().period()).isEqualTo(FactPeriod.NONE);
        assertThat(vocabulary.get("hiv").sealed()).isTrue();
        assertThat(vocabulary.find("nothing")).isEmpty();
    }

    @Test
    void findsFactsByHeadersAndCodesByCellText() {
        var vocabulary = Vocabulary.parse("v.yaml", GOOD);
        assertThat(vocabulary.byHeader(" 成员 姓名\n")).extracting(Fact::code).containsExactly("name");
        assertThat(vocabulary.byHeader(Entity.HOUSEHOLD, "姓名")).isEmpty();
        var sexes = vocabulary.codeLists().get("sex");
        assertThat(sexes.match("m")).contains("male");
        assertThat(sexes.match("1")).contains("male");
        assertThat(sexes.match("不详")).isEmpty();
        assertThat(sexes.label("female")).isEqualTo("女");
    }

    @Test
    void refusesEachFaultByFileLineAndKey() {
        faulty("sensitivity: sealed, offline: false", "sensitivity: sealed, offline: true", "VOCABULARY_OFFLINE", 14);
        faulty("list: sex, ", "", "VOCABULARY_LIST", 13);
        faulty("type: text", "type: txt", "PACK_WRONG_VALUE", 12);
        faulty("aliases: [成员姓名]", "alias: [成员姓名]", "PACK_UNKNOWN_KEY", 12);
        faulty("label: 性别", "label: 姓名", "VOCABULARY_ALIAS", 13);
        faulty("female: [女, F]", "female: [女, M]", "VOCABULARY_ALIAS", 3);
        faulty("type: bool", "type: money", "VOCABULARY_UNIT", 14);
        faulty("hiv:", "HIV:", "VOCABULARY_CODE", 14);
        faulty("clause: S3-2.3-1", "clause: S9", "VOCABULARY_CLAUSE", 12);
        faulty("type: code, list: sex", "type: code, list: sexes", "PACK_WRONG_VALUE", 13);
        faulty(
                "hiv: {label: 艾滋病, type: bool, ",
                "hiv: {label: 艾滋病, type: bool, publishable: true, ",
                "VOCABULARY_PUBLISHABLE",
                14);
    }

    private static void faulty(String good, String bad, String code, int line) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> Vocabulary.parse("v.yaml", GOOD.replace(good, bad)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations()).anySatisfy(v -> {
                            assertThat(v.reason().code()).isEqualTo(code);
                            assertThat(v.where()).startsWith("v.yaml:" + line + " ");
                        }));
    }
}
