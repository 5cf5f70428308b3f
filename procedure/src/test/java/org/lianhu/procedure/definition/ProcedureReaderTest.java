package org.lianhu.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violation;
import org.lianhu.procedure.Packs;

class ProcedureReaderTest {

    @Test
    void S3_2_2_reads_in_the_order_of_the_source() {
        assertThat(Packs.s3().steps())
                .extracting(StepDefinition::clause)
                .containsExactly(
                        "S3-2.2-1",
                        "S3-2.2-2a",
                        "S3-2.2-2b",
                        "S3-2.2-2c",
                        "S3-2.2-3b",
                        "S3-2.2-3a",
                        "S3-2.2-4a",
                        "S3-2.2-4b");
    }

    @Test
    void every_gap_of_the_source_is_a_reading_with_clause_and_basis() {
        for (var pack : List.of("fupin-lianhu", "tekun-anhui", "fanpin-suining")) {
            for (var procedure : Packs.procedures(pack)) {
                assertThat(procedure.readings()).isNotEmpty().allSatisfy(reading -> {
                    assertThat(reading.clause()).startsWith("S");
                    assertThat(reading.gap()).isNotBlank();
                    assertThat(reading.basis()).isNotBlank();
                });
            }
        }
    }

    @Test
    void names_an_unknown_key_with_its_path_and_the_keys_that_fit() {
        var faults = faultsOf(how -> step(how, 3).put("minimum-days", 7));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.where()).isEqualTo("/how/procedures/0/steps/3/minimum-days");
            assertThat(fault.reason().code()).isEqualTo("PACK_UNKNOWN_KEY");
            assertThat(fault.message()).contains("days").contains("objection");
        });
    }

    @Test
    void wants_a_clause_on_every_step() {
        assertThat(codes(how -> step(how, 2).remove("clause"))).contains("PACK_MISSING_TEXT", "PACK_CLAUSE");
    }

    @Test
    void finds_every_fault_in_one_reading() {
        assertThat(codes(how -> {
                    step(how, 0).put("kind", "miracle");
                    step(how, 5).put("back-to", List.of("nowhere"));
                    step(how, 2).put("quorum", "3/2");
                    step(how, 2).put("readings", List.of("unheard-of"));
                }))
                .contains("PACK_UNKNOWN_WORD", "PACK_UNKNOWN_STEP", "PACK_NOT_A_SHARE", "PACK_UNKNOWN_READING");
    }

    @Test
    void refuses_to_send_back_to_a_later_step() {
        assertThat(codes(how -> step(how, 5).put("back-to", List.of("county-decision"))))
                .containsExactly("PACK_UNKNOWN_STEP");
    }

    @Test
    void refuses_a_refusal_that_is_never_served() {
        assertThat(codes(how -> step(how, 6).put("service", Map.of()))).containsExactly("PACK_REFUSAL_UNSERVED");
    }

    @Test
    void refuses_a_notice_that_is_both_exact_and_at_least() {
        assertThat(codes(how -> step(how, 3)
                        .put("days", Map.of("exactly", 7, "at-least", 7, "count", "calendar", "roll", "none"))))
                .contains("PACK_NOTICE_DAYS");
    }

    @Test
    void refuses_a_text_where_a_mapping_belongs() {
        var thrown = catchThrowableOfType(InvalidInputException.class, () -> ProcedureReader.read("seven days"));
        assertThat(thrown.violations()).extracting(v -> v.reason().code()).contains("PACK_NOT_A_MAPPING");
    }

    private static List<String> codes(Consumer<Map<String, Object>> spoil) {
        return faultsOf(spoil).stream().map(f -> f.reason().code()).toList();
    }

    private static List<Violation> faultsOf(Consumer<Map<String, Object>> spoil) {
        var how = Packs.how("fupin-lianhu");
        spoil.accept(how);
        return catchThrowableOfType(InvalidInputException.class, () -> ProcedureReader.read(how))
                .violations();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> step(Map<String, Object> how, int index) {
        var procedure = ((List<Map<String, Object>>) how.get("procedures")).getFirst();
        return ((List<Map<String, Object>>) procedure.get("steps")).get(index);
    }
}
