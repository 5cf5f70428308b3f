package org.lianhu.app.portal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Masking;
import org.lianhu.kernel.PersonName;

/**
 * A person as the public may see them: masked, and a minor not at all. It can only be made from a name and a birth
 * date, so nobody can slip an unmasked text into a notice.
 */
public final class PublicName {

    private final PersonName name;
    private final String text;

    private PublicName(PersonName name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * @param birth absent counts as a minor
     * @param on the day of posting
     */
    public static PublicName of(PersonName name, @Nullable LocalDate birth, LocalDate on) {
        return new PublicName(name, Masking.publicName(name, birth, on));
    }

    /** Whether the words name this person after all, wholly or by the given name. */
    public boolean appearsIn(String words) {
        var given = name.value().substring(name.surname().length()).replace("·", "");
        return words.contains(name.value()) || (given.codePointCount(0, given.length()) > 1 && words.contains(given));
    }

    /** Such as 张*丰 or (未成年成员). */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
