package org.lianhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    @Test
    void readsBirthDateSexAndHolder() {
        IdNumber number = IdNumber.of("53990119670527682X");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1967, 5, 27));
        assertThat(number.sex()).isEqualTo(IdNumber.Sex.FEMALE);
        assertThat(number.holder()).isEqualTo(IdNumber.Holder.CITIZEN);
        assertThat(number.tail(4)).isEqualTo("682X");
    }

    @Test
    void mendsEveryKnownDamageAndNamesIt() {
        assertRepair("\uFF15\uFF13\uFF19\uFF19\uFF10\uFF11199405102682", IdRepair.FULL_WIDTH);
        assertRepair("'539901194907061449", IdRepair.APOSTROPHE);
        assertRepair("=\"539901194907061449\"", IdRepair.TEXT_GUARD);
        assertRepair(" 5399 0119 4907\u200B 061449\u00A0\t", IdRepair.WHITESPACE);
        assertRepair("53990119670527682x", IdRepair.LOWER_CASE_X);
    }

    private static void assertRepair(String given, IdRepair repair) {
        String body = given.replaceAll("[^0-9]", "");
        if (repair == IdRepair.FULL_WIDTH) {
            body = "53990119940510268";
            given = "\uFF15\uFF13\uFF19\uFF19\uFF10\uFF1119940510268" + IdNumber.checkCharacter(body);
        }
        assertThat(IdNumber.read(given))
                .as(given)
                .isInstanceOfSatisfying(
                        IdReading.Valid.class,
                        valid -> assertThat(valid.repairs()).containsExactly(repair));
    }

    @Test
    void namesTheExpectedCheckDigit() {
        assertThat(IdNumber.read("539901199301048198")).isInstanceOfSatisfying(IdReading.Faulty.class, faulty -> {
            assertThat(faulty.reason()).hasToString("ID_CHECK_DIGIT");
            assertThat(faulty.message()).contains("按前17位应为7").contains("现为8");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "539901197802300814,ID_BIRTHDATE_INVALID",
        "5399012025512150073,ID_LENGTH",
        "53992220205190443,ID_LENGTH",
        "5399011993O1048197,ID_CHARACTERS",
        "539901771332123,ID_BIRTHDATE_INVALID"
    })
    void givesEachFaultItsOwnCode(String given, String code) {
        assertThat(IdNumber.read(given))
                .isInstanceOfSatisfying(
                        IdReading.Faulty.class,
                        faulty -> assertThat(faulty.reason().code()).isEqualTo(code));
        assertThatThrownBy(() -> IdNumber.of(given)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesARegionThatDoesNotExist() {
        String body = "99990119940510268".replaceFirst("^99", "09");
        assertThat(IdNumber.read(body + IdNumber.checkCharacter(body)))
                .isInstanceOfSatisfying(
                        IdReading.Faulty.class,
                        f -> assertThat(f.reason().code()).isEqualTo("ID_REGION"));
    }

    @Test
    void convertsFifteenDigitsAndAsks() {
        assertThat(IdNumber.read("539901530806417")).isInstanceOfSatisfying(IdReading.Converted.class, converted -> {
            assertThat(converted.number().value()).isEqualTo("539901195308064175");
            assertThat(converted.message()).contains("确认");
        });
        assertThat(IdNumber.read("539901990806998"))
                .isInstanceOfSatisfying(
                        IdReading.Converted.class,
                        converted -> assertThat(converted.number().birthDate().getYear())
                                .isEqualTo(1899));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "无", "正在办理", "\u3000", "—"})
    void takesWordsForNoNumber(String given) {
        assertThat(IdNumber.read(given)).isInstanceOf(IdReading.Missing.class);
    }

    @Test
    void recognisesOtherCards() {
        assertThat(IdNumber.read("CAN530150101234")).isInstanceOf(IdReading.OtherCard.class);
        assertThat(holderOf("83000019800101001")).isEqualTo(IdNumber.Holder.TAIWAN_RESIDENT);
        assertThat(holderOf("81000019800101001")).isEqualTo(IdNumber.Holder.HONG_KONG_RESIDENT);
        assertThat(holderOf("91153019800101001")).isEqualTo(IdNumber.Holder.FOREIGN_PERMANENT_RESIDENT);
    }

    private static IdNumber.Holder holderOf(String first17) {
        return IdNumber.of(first17 + IdNumber.checkCharacter(first17)).holder();
    }

    @Test
    void neverPrintsItselfWhole() {
        assertThat(IdNumber.of("53990119670527682X")).hasToString("**************682X");
    }
}
