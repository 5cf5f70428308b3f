package org.lianhu.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A citizen identity number of GB 11643-1999: 18 characters whose check character is right (ISO 7064 MOD 11-2) and
 * whose birth date exists. Residence permits of Hong Kong, Macao and Taiwan residents and the 18-digit foreigners'
 * permanent residence card follow the same rule and are told apart by {@link #holder()}.
 */
public final class IdNumber implements Comparable<IdNumber> {

    /** Whose card it is, read from the leading digits. */
    public enum Holder {
        CITIZEN,
        HONG_KONG_RESIDENT,
        MACAO_RESIDENT,
        TAIWAN_RESIDENT,
        FOREIGN_PERMANENT_RESIDENT
    }

    /** Sex, from the parity of the 17th digit. */
    public enum Sex {
        MALE("男"),
        FEMALE("女");

        private final String label;

        Sex(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int EARLIEST_YEAR = 1870;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern WORDS_ONLY = Pattern.compile("[^0-9]*[\\u4E00-\\u9FFF][^0-9]*");
    private static final Pattern OLD_SHAPE = Pattern.compile("[0-9]{15}");
    private static final Pattern OLD_FOREIGN_CARD = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Set<String> PROVINCES = Set.of(
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83"
                    .split(" "));
    private static final Set<String> CENTENARIAN_SEQUENCES = Set.of("996", "997", "998", "999");
    private static final Set<String> NO_NUMBER_WORDS = Set.of("- -- — —— / \\".split(" "));

    private final String value;

    private IdNumber(String value) {
        this.value = value;
    }

    /** Reads a number that must be good; throws {@link InvalidInputException} with the fault's own code. */
    public static IdNumber of(String value) {
        return switch (read(value)) {
            case IdReading.Valid valid -> valid.number();
            case IdReading.Faulty faulty -> throw refused(faulty.reason().code(), faulty.message());
            case IdReading.Converted converted -> throw refused("ID_15_DIGIT", converted.message());
            case IdReading.Missing _ -> throw refused("ID_MISSING", "缺身份证号码:请填写,确无号码的请选择原因");
            case IdReading.OtherCard _ -> throw refused("ID_OTHER_CARD", "这是旧式外国人永久居留证号码,请按“其他证件”登记");
        };
    }

    private static InvalidInputException refused(String code, String message) {
        return InvalidInputException.of("idNumber", code, message);
    }

    /**
     * Reads what somebody wrote into an ID column. Full-width digits, a lower-case x, blanks, invisible characters and
     * the guards of spreadsheets (apostrophe, {@code ="…"}) are mended and named; nothing else is ever guessed.
     */
    public static IdReading read(@Nullable String raw) {
        if (raw == null) {
            return new IdReading.Missing("");
        }
        Set<IdRepair> repairs = EnumSet.noneOf(IdRepair.class);
        String text = IdRepair.mend(raw, repairs);
        if (text.isEmpty()
                || NO_NUMBER_WORDS.contains(text)
                || WORDS_ONLY.matcher(text).matches()) {
            return new IdReading.Missing(text);
        }
        if (OLD_FOREIGN_CARD.matcher(text).matches()) {
            return new IdReading.OtherCard(text, repairs);
        }
        boolean old = OLD_SHAPE.matcher(text).matches();
        String candidate = old ? lengthen(text) : text;
        Optional<IdReading.Faulty> fault = judge(candidate);
        if (fault.isPresent()) {
            return old
                    ? faulty("ID_BIRTHDATE_INVALID", "15位旧身份证号码中的出生日期" + text.substring(6, 12) + "不存在;请对照现用证件填写18位号码")
                    : fault.get();
        }
        IdNumber number = new IdNumber(candidate);
        return old ? new IdReading.Converted(number, text, repairs) : new IdReading.Valid(number, repairs);
    }

    private static Optional<IdReading.Faulty> judge(String text) {
        if (text.length() != 18) {
            return Optional.of(faulty("ID_LENGTH", "身份证号码位数不对(应为18位):现为" + text.length() + "位;请对照证件补全或删去多余的字符"));
        }
        if (!SHAPE.matcher(text).matches()) {
            return Optional.of(faulty("ID_CHARACTERS", "身份证号码只能是数字(末位可为X);请对照证件重填"));
        }
        char expected = checkCharacter(text);
        if (text.charAt(17) != expected) {
            return Optional.of(faulty(
                    "ID_CHECK_DIGIT", "身份证号码校验码错误:按前17位应为" + expected + ",现为" + text.charAt(17) + ";请对照证件逐位核对,不要只改末位"));
        }
        if (text.charAt(0) != '9' && !PROVINCES.contains(text.substring(0, 2))) {
            return Optional.of(faulty("ID_REGION", "身份证号码前两位" + text.substring(0, 2) + "不是省级代码;请对照证件核对"));
        }
        return readBirthDate(text).isPresent()
                ? Optional.empty()
                : Optional.of(faulty(
                        "ID_BIRTHDATE_INVALID", "身份证号码中的出生日期" + text.substring(6, 14) + "不存在(校验码本身正确);请对照证件核对第7至14位"));
    }

    private static IdReading.Faulty faulty(String code, String message) {
        return new IdReading.Faulty(ReasonCode.of(code), message);
    }

    /** Sequence numbers 996 to 999 of the 15-digit number were kept for people born in the nineteenth century. */
    private static String lengthen(String old) {
        String century = CENTENARIAN_SEQUENCES.contains(old.substring(12)) ? "18" : "19";
        String body = old.substring(0, 6) + century + old.substring(6);
        return body + checkCharacter(body);
    }

    /** The check character that the first 17 digits ask for (ISO 7064 MOD 11-2). */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static Optional<LocalDate> readBirthDate(String text) {
        int date = Integer.parseInt(text.substring(6, 14));
        try {
            LocalDate birth = LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
            return birth.getYear() < EARLIEST_YEAR ? Optional.empty() : Optional.of(birth);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** 18 characters, an upper-case X at the end where the rule gives ten. */
    public String value() {
        return value;
    }

    public LocalDate birthDate() {
        return readBirthDate(value).orElseThrow();
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    public Holder holder() {
        return switch (value.substring(0, 2)) {
            case "81" -> Holder.HONG_KONG_RESIDENT;
            case "82" -> Holder.MACAO_RESIDENT;
            case "83" -> Holder.TAIWAN_RESIDENT;
            default -> value.charAt(0) == '9' ? Holder.FOREIGN_PERMANENT_RESIDENT : Holder.CITIZEN;
        };
    }

    /** The last {@code digits} characters, for searching. */
    public String tail(int digits) {
        return value.substring(value.length() - digits);
    }

    @Override
    public int compareTo(IdNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdNumber number && number.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /** Masked, so that a number never reaches a log by accident. */
    @Override
    public String toString() {
        return Masking.idNumber(value);
    }
}
