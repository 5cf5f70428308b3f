package org.lianhu.app.portal.internal;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes the random codes that stand on paper: no vowels that make words, no letters that look like digits. */
final class PublicCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE = 10;
    private static final int RECEIPT = 16;

    private final RandomGenerator random;

    PublicCodes(RandomGenerator random) {
        this.random = random;
    }

    /** Code of a publication: 50 random bits. */
    String code() {
        return make(CODE);
    }

    /** Receipt of an objection: 80 random bits, in groups of four. */
    String receipt() {
        return make(RECEIPT).replaceAll("(.{4})(?!$)", "$1-");
    }

    private String make(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** What somebody typed, as it was made: blanks and dashes gone, O read as 0, I and L as 1. */
    static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
