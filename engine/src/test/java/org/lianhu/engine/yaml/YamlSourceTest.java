package org.lianhu.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violations;

class YamlSourceTest {

    @Test
    void remembersLineAndPathOfEachValue() {
        var root = (YamlNode.Mapping) YamlSource.parse("a.yaml", "who:\n  - id: x\n    when: y\n");
        var who = (YamlNode.Sequence) root.entries().get("who");
        var item = (YamlNode.Mapping) who.items().getFirst();
        assertThat(item.entries().get("when").where().toString()).isEqualTo("a.yaml:3 who[0].when");
    }

    @Test
    void refusesAnchorsSoThatNoFileCanExplode() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        refuses(bomb, "YAML_ALIAS", "a.yaml:2");
    }

    @Test
    void refusesTooDeepNestingAndTooLargeFiles() {
        refuses("[".repeat(60) + "]".repeat(60), "YAML_TOO_DEEP", "a.yaml:1");
        refuses("# " + "x".repeat(10_000_000), "YAML_TOO_LARGE", "a.yaml");
    }

    @Test
    void refusesDuplicateKeysSyntaxFaultsAndEmptyFiles() {
        refuses("a: 1\na: 2\n", "YAML_DUPLICATE_KEY", "a.yaml:2 a");
        refuses("a: [1\nb: 2\n", "YAML_SYNTAX", "a.yaml:2");
        refuses("# nothing\n", "YAML_EMPTY", "a.yaml:1");
    }

    @Test
    void namesTheNearestKeyInsteadOfAMisspeltOne() {
        var violations = new Violations();
        var fields = Fields.of(YamlSource.parse("a.yaml", "labell: x\nlabel: y\n"), violations);
        assertThat(fields.text("label", "文字")).isEqualTo("y");
        fields.close();
        assertThat(violations.toList()).singleElement().satisfies(v -> {
            assertThat(v.where()).isEqualTo("a.yaml:1 labell");
            assertThat(v.message()).contains("是否想写「label」");
        });
    }

    @Test
    void gathersWrongTypesInsteadOfStoppingAtTheFirst() {
        var violations = new Violations();
        var fields = Fields.of(YamlSource.parse("a.yaml", "n: drei\nd: 2025-02-30\nl: x\nc: z\nt: [1]\n"), violations);
        assertThat(fields.findWhole("n")).isEmpty();
        assertThat(fields.findDate("d")).isEmpty();
        assertThat(fields.list("l")).isEmpty();
        assertThat(fields.findChoice("c", Map.of("yes", 1))).isEmpty();
        assertThat(fields.findText("t")).contains("");
        assertThat(fields.get("missing", "值")).isEmpty();
        assertThat(violations.toList()).hasSize(6);
    }

    private static void refuses(String text, String code, String where) {
        assertThatThrownBy(() -> YamlSource.parse("a.yaml", text))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.violations().getFirst().reason().code()).isEqualTo(code);
                    assertThat(e.violations().getFirst().where()).isEqualTo(where);
                });
    }
}
