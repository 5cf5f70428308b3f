package org.lianhu.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianhu.kernel.InvalidInputException;

/** The coverage list names every section of the catalogue and points only at packs and rules that exist. */
class CoverageTest {

    private static final SchemeLibrary LIBRARY = SchemeLibrary.bundled();

    @Test
    void namesEachSectionAndEachBulletAndPointsNowhereElse() {
        assertThat(Coverage.bundled().faults(LIBRARY)).isEmpty();
    }

    @Test
    void hasEveryClauseOfTheBackboneRegulation() {
        assertThat(Coverage.bundled().faults(LIBRARY)).noneMatch(fault -> fault.startsWith("S3-"));
    }

    @Test
    void reportsAMissingSectionAnUnknownPackAndAnUnknownRule() {
        var coverage = Coverage.parse("c.yaml", """
                sections:
                  - {id: S0-01, use: "pack:nothing", text: x}
                  - {id: S0-02, use: open, text: x}
                  - {id: S0-20, use: "pack:fanpin-suining", text: x, bullets: [{use: "rule:nowhere", text: y}]}
                """);
        assertThat(coverage.faults(LIBRARY))
                .contains("S0-03 没有列出", "S0-02 还没有写成方案包:x", "S0-20 指向的规则不存在:rule:nowhere")
                .anyMatch(fault -> fault.contains("指向的方案不存在:pack:nothing"));
    }

    @Test
    void reportsABulletThatIsMissingOrStandsInNoCatalogueOrPointsNowhere() {
        var coverage = Coverage.parse("c.yaml", """
                sections:
                  - id: S0-18
                    use: "pack:jiedui-sanhu"
                    text: x
                    bullets:
                      - {at: "1 target group", use: "rule:judgement rule:selection", text: 三户}
                      - {at: "9 nothing", use: "left-out", text: x}
                      - {at: "2 benefit", use: "param:nothing case:没有这个案例 maybe", text: x}
                      - {at: "3 benefit (objectives)", use: "rule:jiedui-sanhu/visits rule:nopack/visits", text: x}
                  - {id: S0-20, use: "pack:fanpin-suining", text: x}
                """);
        assertThat(coverage.faults(LIBRARY))
                .contains(
                        "S0-18 没有列出要点:4 visit cadence",
                        "S0-18 目录里没有这个要点:9 nothing",
                        "S0-18 指向的参数不存在:param:nothing",
                        "S0-18 指向的案例不存在:case:没有这个案例",
                        "S0-18 不认识的用法:maybe",
                        "S0-18 指向的方案不存在:rule:nopack/visits",
                        "S0-20 的要点还没有逐条列出(coverage/S0-20.yaml)")
                .noneMatch(fault -> fault.startsWith("S0-18") && fault.contains("rule:judgement"));
    }

    @Test
    void readsTheBulletsOfTheCatalogueAndTheirAddresses() {
        assertThat(CatalogueBullets.read("""
                ## S0-99 试验
                - kind: noise
                - target group: a, b
                - benefit:
                  - first: 1
                    1. inner
                  - second
                - ambiguity in words
                ## S3-9.1 条款
                - S3-9.1-1 Income: below the line
                - S3-9.1-a Five parts:
                - Ambiguous: which
                ## X-1 其他
                - target group: none
                """))
                .containsExactly(
                        "S0-99\t1 target group",
                        "S0-99\t2.1 benefit",
                        "S0-99\t2.1.1 benefit",
                        "S0-99\t2.2 benefit",
                        "S0-99\t3 ambiguity in words",
                        "S3-9.1\t1 S3-9.1-1",
                        "S3-9.1\t2 S3-9.1-a",
                        "S3-9.1\t3 Ambiguous");
    }

    @Test
    void knowsEachBulletOfTheCatalogueItself() throws IOException {
        var folder = shared();
        if (folder == null) {
            System.out.println("SKIPPED knowsEachBulletOfTheCatalogueItself: no catalogue beside the project");
            return;
        }
        var lines = new ArrayList<String>();
        for (var file : List.of("seed-000-part1.md", "seed-000-part2.md", "seeds-001-003.md")) {
            lines.addAll(CatalogueBullets.read(Files.readString(folder.resolve(file))));
        }
        var listed = Path.of(System.getProperty("lianhu.root"), "schemes/content/coverage/catalogue.txt");
        if (Boolean.getBoolean("lianhu.write")) {
            Files.writeString(listed, String.join("\n", lines) + "\n");
        }
        assertThat(Files.readAllLines(listed)).isEqualTo(lines);
    }

    @Test
    void refusesAnUnknownKeyOfABullet() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        Coverage.parse("c.yaml", "sections: [{id: S0-01, use: x, text: y, bullets: [{uses: z}]}]"))
                .isInstanceOf(InvalidInputException.class);
    }

    private static Path shared() {
        var given = System.getenv("LIANHU_SHARED");
        var beside = Path.of(System.getProperty("lianhu.root", "."), "../shared");
        return Stream.of(given == null ? beside : Path.of(given), beside)
                .map(path -> path.resolve("catalogue"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }
}
