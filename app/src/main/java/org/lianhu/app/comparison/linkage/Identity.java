package org.lianhu.app.comparison.linkage;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.IdReading;
import org.lianhu.kernel.PersonName;

/**
 * What a row says about who somebody is.
 *
 * @param name cleaned; empty when there is none
 * @param number the ID number when it is a good one (15 digits lengthened)
 * @param digits what stood in the number's place, digits and X only: what is left when the number is not good
 * @param birth birth date as told beside the number, else from the number
 * @param placeCode village or township, as far as the row tells
 */
public record Identity(
        String name,
        @Nullable IdNumber number,
        String digits,
        @Nullable LocalDate birth,
        @Nullable String placeCode) {

    /** Reads the texts as somebody wrote them. */
    public static Identity of(String name, String number, @Nullable LocalDate birth, @Nullable String placeCode) {
        var good = good(number);
        return new Identity(
                name(name),
                good,
                good == null ? digits(number) : good.value(),
                birth != null ? birth : good == null ? null : good.birthDate(),
                placeCode);
    }

    /** A plain identity without birth date and place of its own. */
    public static Identity of(String name, String number) {
        return of(name, number, null, null);
    }

    static @Nullable IdNumber good(String text) {
        return switch (IdNumber.read(text)) {
            case IdReading.Valid valid -> valid.number();
            case IdReading.Converted converted -> converted.number();
            case IdReading.OtherCard _, IdReading.Missing _, IdReading.Faulty _ -> null;
        };
    }

    private static String name(String text) {
        return switch (PersonName.read(text)) {
            case PersonName.Reading.Good good -> good.name().value();
            case PersonName.Reading.Blank _ -> "";
            // A character that stands for an unprintable one: kept, it still tells the rest of the name.
            case PersonName.Reading.Faulty _ -> text.strip().replaceAll("\\s", "");
        };
    }

    /** Digits and X; a number that a spreadsheet turned into 5.39E17 keeps its leading digits. */
    static String digits(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var power = plain.indexOf('E');
        var kept = power > 0 && plain.indexOf('.') == 1 ? plain.substring(0, power) : plain;
        return kept.replaceAll("[^0-9X]", "");
    }
}
