package org.lianhu.app.comparison.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianhu.app.comparison.linkage.Link.Basis;

/** One example for each way in which a row is, may be, or is not somebody's. */
class LinkerTest {

    private static final String NUMBER = "539901195306262633".substring(0, 17);

    private static String number(String first17) {
        return first17 + org.lianhu.kernel.IdNumber.checkCharacter(first17);
    }

    private static final String GOOD = number(NUMBER);

    private static List<Basis> bases(Identity onFile, Identity row) {
        return Linker.over(List.of(Identity.of("别人", number("53990119700101001")), onFile)).link(row).stream()
                .peek(l -> assertThat(l.person()).isEqualTo(1))
                .map(Link::basis)
                .toList();
    }

    private static List<Basis> bases(String name, String number, String rowName, String rowNumber) {
        return bases(Identity.of(name, number), Identity.of(rowName, rowNumber));
    }

    @Test
    void number_and_name_are_certain_also_when_written_untidily() {
        assertThat(bases("刀光华", GOOD, "刀 光华", "'" + GOOD)).containsExactly(Basis.NUMBER_AND_NAME);
        assertThat(bases("的日·史哈", GOOD, "的日•史哈", GOOD)).containsExactly(Basis.NUMBER_AND_NAME);
        assertThat(bases("沈𠮷安", GOOD, "沈𠮷安", GOOD)).containsExactly(Basis.NUMBER_AND_NAME);
        var old = GOOD.substring(0, 6) + GOOD.substring(8, 17);
        assertThat(bases("刀光华", GOOD, "刀光华", old)).containsExactly(Basis.NUMBER_AND_NAME);
    }

    @Test
    void the_same_number_under_another_name_goes_to_a_person() {
        assertThat(bases("刀光华", GOOD, "刀广华", GOOD)).containsExactly(Basis.NUMBER_NAME_SOUNDS_ALIKE);
        assertThat(bases("袁䶮", GOOD, "袁*", GOOD)).containsExactly(Basis.NUMBER_NAME_SUBSTITUTED);
        assertThat(bases("沈𠮷安", GOOD, "沈吉安", GOOD)).containsExactly(Basis.NUMBER_NAME_SUBSTITUTED);
        assertThat(bases("刀光华", GOOD, "李四", GOOD)).containsExactly(Basis.NUMBER_OTHER_NAME);
    }

    @Test
    void a_slip_in_the_extract_s_number_is_proposed_when_the_name_is_the_same() {
        var slipped = GOOD.substring(0, 10) + (char) ('0' + (GOOD.charAt(10) - '0' + 1) % 10) + GOOD.substring(11);
        var swapped = GOOD.substring(0, 12) + GOOD.charAt(13) + GOOD.charAt(12) + GOOD.substring(14);
        assertThat(bases("刀光华", GOOD, "刀光华", slipped)).containsExactly(Basis.NAME_NUMBER_DAMAGED);
        assertThat(bases("刀光华", GOOD, "刀光华", swapped)).containsExactly(Basis.NAME_NUMBER_DAMAGED);
        assertThat(bases("刀光华", GOOD, "刀光华", GOOD.substring(0, 17))).containsExactly(Basis.NAME_NUMBER_DAMAGED);
        assertThat(bases("刀光华", GOOD, "李四", slipped)).isEmpty();
    }

    @Test
    void a_slip_in_the_register_is_proposed_too() {
        assertThat(bases("刀光华", "5.39901195306262E17", "刀光华", GOOD)).containsExactly(Basis.NAME_OWN_NUMBER_DAMAGED);
        var born = Identity.of("刀光华", "", LocalDate.of(1953, 6, 26), null);
        assertThat(bases(born, Identity.of("刀光华", GOOD))).containsExactly(Basis.NAME_OWN_NUMBER_DAMAGED);
    }

    @Test
    void another_good_number_is_another_person() {
        var twin = number("53990119530626265");
        assertThat(bases("刀光华", GOOD, "刀光华", twin)).isEmpty();
    }

    @Test
    void without_any_number_a_rare_name_and_a_birth_date_suffice_and_a_name_alone_does_not() {
        var born = LocalDate.of(1953, 6, 26);
        assertThat(bases(Identity.of("刀光华", GOOD), Identity.of("刀光华", "", born, null)))
                .containsExactly(Basis.WEIGHED);
        assertThat(bases(Identity.of("刀光华", GOOD), Identity.of("刀光华", "", LocalDate.of(1980, 1, 1), null)))
                .isEmpty();
    }

    @Test
    void a_row_about_two_people_is_two_claims_and_exchanged_columns_are_read_back() {
        var second = number("53990119800303082");
        assertThat(Claims.read("郑焕仙,孙兰玉", GOOD + "," + second))
                .containsExactly(Identity.of("郑焕仙", GOOD), Identity.of("孙兰玉", second));
        assertThat(Claims.read(GOOD, "和磊维")).containsExactly(Identity.of("和磊维", GOOD));
        assertThat(Claims.read("郑焕仙,孙兰玉", GOOD)).hasSize(1);
    }
}
