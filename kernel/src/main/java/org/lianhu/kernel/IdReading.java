package org.lianhu.kernel;

import java.util.Set;

/** What became of the text in an ID column. */
public sealed interface IdReading {

    /**
     * A good number.
     *
     * @param repairs what had to be mended to get there; empty when it stood as it should
     */
    record Valid(IdNumber number, Set<IdRepair> repairs) implements IdReading {
        public Valid {
            repairs = Set.copyOf(repairs);
        }
    }

    /**
     * A 15-digit number of before 1999 with the 18 digits that follow from it; a person confirms it.
     *
     * @param number the number that follows from it
     * @param old the 15 digits as given
     */
    record Converted(IdNumber number, String old, Set<IdRepair> repairs) implements IdReading {
        public Converted {
            repairs = Set.copyOf(repairs);
        }

        public String message() {
            return "15位旧身份证号码:可推算为" + number.value() + ",请对照现用证件确认";
        }
    }

    /** A 15-character foreigners' permanent residence card of the old kind (three letters, twelve digits). */
    record OtherCard(String value, Set<IdRepair> repairs) implements IdReading {
        public OtherCard {
            repairs = Set.copyOf(repairs);
        }
    }

    /**
     * No number: an empty cell or a word such as 无 or 正在办理. A reason is needed.
     *
     * @param given the word that stood there, or empty
     */
    record Missing(String given) implements IdReading {}

    /**
     * Not a number that can be used.
     *
     * @param reason one of ID_LENGTH, ID_CHARACTERS, ID_REGION, ID_CHECK_DIGIT, ID_BIRTHDATE_INVALID
     * @param message what is wrong and how to mend it
     */
    record Faulty(ReasonCode reason, String message) implements IdReading {}
}
