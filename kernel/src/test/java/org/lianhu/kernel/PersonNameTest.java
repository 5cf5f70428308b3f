package org.lianhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 8);

    @ParameterizedTest
    @ValueSource(strings = {"勒伍\u2022史哈", "勒伍\u30FB史哈", "勒伍\u2027史哈", "勒伍\uFF0E史哈", "勒伍.史哈", "勒伍 \u00B7 史哈"})
    void writesOneMiddleDot(String given) {
        assertThat(PersonName.of(given).value()).isEqualTo("勒伍\u00B7史哈");
    }

    @Test
    void namesWhatItMended() {
        assertThat(PersonName.read("袁 思")).isEqualTo(good("袁思", PersonName.Repair.INNER_SPACE));
        assertThat(PersonName.read("何开\n金")).isEqualTo(good("何开金", PersonName.Repair.NEWLINE));
        assertThat(PersonName.read("袁思 ")).isEqualTo(good("袁思", PersonName.Repair.OUTER_SPACE));
    }

    private static PersonName.Reading good(String name, PersonName.Repair repair) {
        return new PersonName.Reading.Good(new PersonName(name), java.util.Set.of(repair));
    }

    @Test
    void keepsRareCharactersLatinNamesAndSixtyCharacters() {
        assertThat(PersonName.of("𠮷田㛃").length()).isEqualTo(3);
        assertThat(PersonName.of("John  O'Neil").value()).isEqualTo("John O'Neil");
        String sixty = "阿" + "依".repeat(59);
        assertThat(PersonName.of(sixty).length()).isEqualTo(60);
        assertThat(PersonName.read(sixty + "木"))
                .isInstanceOfSatisfying(
                        PersonName.Reading.Faulty.class,
                        f -> assertThat(f.reason()).hasToString("NAME_TOO_LONG"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三(已故)", "539901", "张?", "李□", "=1+1"})
    void refusesWhatIsNoName(String given) {
        assertThat(PersonName.read(given)).isInstanceOf(PersonName.Reading.Faulty.class);
    }

    @ParameterizedTest
    @CsvSource({
        "张三,张,张*",
        "张三丰,张,张*丰",
        "欧阳娜娜,欧阳,欧阳*娜",
        "令狐冲,令狐,令狐*",
        "尉迟恭,尉迟,尉迟*",
        "欧阳,欧,欧*",
        "勒伍\u00B7史哈,勒伍,勒伍\u00B7*哈",
        "阿不都外力\u00B7库尔班,阿不都外力,阿不都外力\u00B7**班",
        "张,张,*",
        "𠮷田,𠮷,𠮷*"
    })
    void cutsSurnamesAndMasksForNotices(String name, String surname, String masked) {
        assertThat(PersonName.of(name).surname()).isEqualTo(surname);
        assertThat(Masking.name(PersonName.of(name))).isEqualTo(masked);
    }

    @Test
    void neverNamesMinors() {
        PersonName name = PersonName.of("张三丰");
        assertThat(Masking.publicName(name, LocalDate.of(2008, 1, 8), TODAY)).isEqualTo("张*丰");
        assertThat(Masking.publicName(name, LocalDate.of(2008, 1, 9), TODAY)).isEqualTo(Masking.MINOR);
        assertThat(Masking.publicName(name, null, TODAY)).isEqualTo(Masking.MINOR);
    }

    @Test
    void masksNumbers() {
        assertThat(Masking.phone("15400001234")).isEqualTo("154****1234");
        assertThat(Masking.account("6299992987593325889")).isEqualTo("*".repeat(15) + "5889");
        assertThat(Masking.idNumber("123")).isEqualTo("**3");
        assertThat(Masking.idNumber(null)).isEmpty();
    }
}
