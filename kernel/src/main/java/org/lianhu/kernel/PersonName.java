package org.lianhu.kernel;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as it stands on the card: 1 to 60 characters (a rare character outside the basic plane counts as
 * one), no blanks between Chinese characters, one middle dot · (U+00B7) between the parts of a transcribed name.
 */
public record PersonName(String value) implements Comparable<PersonName> {

    /** Longest name, in characters. */
    public static final int MAX_LENGTH = 60;

    private static final char DOT = '\u00B7';
    private static final String DOT_VARIANTS =
            "\u2022\u30FB\u2027\uFF0E\uFF65\u2219\u22C5\u2024\uFE52\u25CF\u25E6\u1427\u2E31.";

    /** What was mended in a name. */
    public enum Repair {
        INNER_SPACE("姓名内有用于对齐的空格,已去掉"),
        NEWLINE("姓名内有换行,已去掉"),
        DOT_VARIANT("姓名间隔号不规范,统一为·"),
        OUTER_SPACE("姓名前后有空格或不可见字符,已去掉");

        private final String message;

        Repair(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    /** What became of the text in a name column. */
    public sealed interface Reading {

        record Good(PersonName name, Set<Repair> repairs) implements Reading {
            public Good {
                repairs = Set.copyOf(repairs);
            }
        }

        record Blank() implements Reading {}

        /** One of NAME_TOO_LONG, NAME_CHARACTERS, with what is wrong and how to mend it. */
        record Faulty(ReasonCode reason, String message) implements Reading {}
    }

    public PersonName {
        if (!(value.equals(mend(value, EnumSet.noneOf(Repair.class)))
                && judge(value).isEmpty()
                && !value.isEmpty())) {
            throw InvalidInputException.of("name", "NAME_INVALID", "姓名不规范:请按身份证填写,少数民族姓名间隔号用·");
        }
    }

    /** Reads a name that must be good, mending blanks and dots; throws {@link InvalidInputException} otherwise. */
    public static PersonName of(String raw) {
        return switch (read(raw)) {
            case Reading.Good good -> good.name();
            case Reading.Blank _ -> throw InvalidInputException.of("name", "NAME_MISSING", "缺姓名:请按身份证填写");
            case Reading.Faulty faulty ->
                throw InvalidInputException.of("name", faulty.reason().code(), faulty.message());
        };
    }

    /** Reads what somebody wrote into a name column. */
    public static Reading read(@Nullable String raw) {
        if (raw == null) {
            return new Reading.Blank();
        }
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        String text = mend(raw, repairs);
        if (text.isEmpty()) {
            return new Reading.Blank();
        }
        Optional<Reading.Faulty> fault = judge(text);
        return fault.isPresent() ? fault.get() : new Reading.Good(new PersonName(text), repairs);
    }

    private static Optional<Reading.Faulty> judge(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > MAX_LENGTH) {
            return Optional.of(new Reading.Faulty(
                    ReasonCode.of("NAME_TOO_LONG"), "姓名有" + length + "个字,超过" + MAX_LENGTH + "个字;请检查是否把别的内容填进了姓名栏"));
        }
        int[] wrong = text.codePoints().filter(c -> !allowed(c)).limit(1).toArray();
        if (wrong.length == 0) {
            return Optional.empty();
        }
        String shown = Character.isISOControl(wrong[0]) ? "不可见字符" : "“" + Character.toString(wrong[0]) + "”";
        return Optional.of(
                new Reading.Faulty(ReasonCode.of("NAME_CHARACTERS"), "姓名含有" + shown + ":请按身份证填写;备注请另填,生僻字请直接录入原字"));
    }

    private static boolean allowed(int c) {
        return c == DOT || c == ' ' || c == '-' || c == '\'' || c == '〇' || Character.isLetter(c);
    }

    private static String mend(String raw, Set<Repair> repairs) {
        StringBuilder out = new StringBuilder(raw.length());
        int blanks = 0;
        boolean newline = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (IdRepair.isInvisible(c)) {
                blanks++;
                newline |= c == '\n' || c == '\r';
                continue;
            }
            if (blanks > 0) {
                joinAcrossBlank(out, c, newline, repairs);
                blanks = 0;
                newline = false;
            }
            out.append(c);
        }
        if (blanks > 0) {
            repairs.add(Repair.OUTER_SPACE);
        }
        return mendDots(out, repairs);
    }

    private static void joinAcrossBlank(StringBuilder out, char next, boolean newline, Set<Repair> repairs) {
        if (out.isEmpty()) {
            repairs.add(Repair.OUTER_SPACE);
        } else if (isLatin(out.charAt(out.length() - 1)) && isLatin(next)) {
            out.append(' ');
        } else {
            repairs.add(newline ? Repair.NEWLINE : Repair.INNER_SPACE);
        }
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN || c == '.' || c == '-';
    }

    /** A dot stands between two parts; a full stop after a Latin initial is left alone, and refused as a character. */
    private static String mendDots(StringBuilder text, Set<Repair> repairs) {
        for (int i = 1; i < text.length() - 1; i++) {
            boolean variant = DOT_VARIANTS.indexOf(text.charAt(i)) >= 0;
            if (variant && !(isLatin(text.charAt(i - 1)) && isLatin(text.charAt(i + 1)))) {
                text.setCharAt(i, DOT);
                repairs.add(Repair.DOT_VARIANT);
            }
        }
        return text.toString();
    }

    /** Length in characters. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    /** The family name: before the dot of a transcribed name, else one character or a known compound surname. */
    public String surname() {
        int dot = value.indexOf(DOT);
        if (dot > 0) {
            return value.substring(0, dot);
        }
        int space = value.indexOf(' ');
        return space > 0 ? value.substring(0, space) : Surnames.of(value);
    }

    @Override
    public int compareTo(PersonName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
