package org.lianhu.kernel;

import java.time.LocalDate;
import java.util.Optional;

/** Where a {@link LegalTerm} ends. */
public sealed interface Deadline {

    /** The term ends with this day (at 24:00). */
    record On(LocalDate day) implements Deadline {}

    /** The holiday table has no data for this year: to be warned about, never guessed. */
    record Unknown(int year) implements Deadline {}

    /** The last day, when it is known. */
    default Optional<LocalDate> known() {
        return switch (this) {
            case On on -> Optional.of(on.day());
            case Unknown _ -> Optional.empty();
        };
    }

    /** A warning for the person at the screen when the day is not known. */
    default Optional<String> warning() {
        return switch (this) {
            case On _ -> Optional.empty();
            case Unknown unknown -> Optional.of("缺少" + unknown.year() + "年的节假日安排，无法算出期限。请管理员录入该年放假和调休安排后再看。");
        };
    }
}
