package org.lianhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdNumberPropertyTest {

    private static final long SEED = 11643;

    private final Random random = new Random(SEED);

    private String randomNumber() {
        LocalDate birth = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
        String body = String.format(
                Locale.ROOT,
                "5399%02d%s%03d",
                random.nextInt(1, 30),
                birth.toString().replace("-", ""),
                random.nextInt(1000));
        return body + IdNumber.checkCharacter(body);
    }

    @Test
    void findsEverySingleWrongDigitAndEveryAdjacentSwap() {
        System.out.println("seed " + SEED);
        for (int round = 0; round < 2_000; round++) {
            String good = randomNumber();
            assertThat(IdNumber.read(good)).isInstanceOf(IdReading.Valid.class);
            int at = random.nextInt(17);
            char other = (char) ('0' + (good.charAt(at) - '0' + random.nextInt(1, 10)) % 10);
            String wrong = good.substring(0, at) + other + good.substring(at + 1);
            assertThat(IdNumber.read(wrong)).as(wrong).isInstanceOf(IdReading.Faulty.class);
            int pair = random.nextInt(16);
            if (good.charAt(pair) != good.charAt(pair + 1)) {
                String swapped =
                        good.substring(0, pair) + good.charAt(pair + 1) + good.charAt(pair) + good.substring(pair + 2);
                assertThat(IdNumber.read(swapped)).as(swapped).isInstanceOf(IdReading.Faulty.class);
            }
        }
    }

    @Test
    void neverThrowsOnAnyText() {
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                text.appendCodePoint(random.nextInt(10) < 7 ? '0' + random.nextInt(10) : random.nextInt(0xD7FF));
            }
            assertThat(IdNumber.read(text.toString())).isNotNull();
            assertThat(PersonName.read(text.toString())).isNotNull();
        }
    }
}
