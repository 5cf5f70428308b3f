package org.lianhu.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The coverage list names every section of the catalogue and points only at packs and rules that exist. */
class CoverageTest {

    private static final SchemeLibrary LIBRARY = SchemeLibrary.bundled();

    @Test
    void namesEachSectionAndPointsNowhereElse() {
        var faults = Coverage.bundled().faults(LIBRARY);
        System.out.println("catalogue sections without a pack yet: " + faults.size());
        assertThat(faults).noneMatch(fault -> fault.contains("没有列出") || fault.contains("不存在"));
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
}
