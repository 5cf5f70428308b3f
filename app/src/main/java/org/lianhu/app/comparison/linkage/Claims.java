package org.lianhu.app.comparison.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads who a row is about: name and number may have changed places, and one cell may hold several people. */
public final class Claims {

    private static final Pattern BETWEEN = Pattern.compile("[,，、;；/|\\n]+");
    private static final Pattern NUMBERLIKE = Pattern.compile("[^\\p{IsHan}]*[0-9０-９]{6}[^\\p{IsHan}]*");

    private Claims() {}

    /** The identities that a row's name cell and number cell name; several when both hold as many parts. */
    public static List<Identity> read(String name, String number) {
        if (isNumber(name) && !isNumber(number) && !number.isBlank()) {
            return read(number, name);
        }
        var names = parts(name);
        var numbers = parts(number);
        if (names.length < 2 || names.length != numbers.length) {
            return List.of(Identity.of(name, number));
        }
        var found = new ArrayList<Identity>();
        for (int i = 0; i < names.length; i++) {
            found.add(Identity.of(names[i], numbers[i]));
        }
        return found;
    }

    /** Whether the text looks like a number of a person rather than a name. */
    public static boolean isNumber(String text) {
        return NUMBERLIKE.matcher(text).matches();
    }

    private static String[] parts(String text) {
        return BETWEEN.split(text.strip());
    }
}
