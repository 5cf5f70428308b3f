package org.lianhu.app.schemes.internal;

import java.util.Map;
import java.util.Set;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.schemes.AnswerText;
import org.springframework.stereotype.Component;

/** Whom to ask for a missing fact, and at which level the question arrives. */
@Component
class Offices {

    /** Facts that a department of the county holds; all others are asked in the village. */
    private static final Set<String> AT_THE_COUNTY =
            Set.of("disability", "assets", "employee", "teacher", "business_basics", "work");

    private final Vocabulary vocabulary;
    private final AnswerText text;

    Offices(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.text = new AnswerText(vocabulary);
    }

    /**
     * @param label in words
     * @param level whose task it becomes
     */
    record Office(String label, String level) {}

    String canonical(String path) {
        return canonical(vocabulary, path);
    }

    Office of(String path) {
        var group = vocabulary.find(code(path)).map(Fact::group).orElse("");
        return new Office(text.ask(path), AT_THE_COUNTY.contains(group) ? "COUNTY" : "VILLAGE");
    }

    /** Questions about the rules themselves go to the county, which adopted them. */
    static Office ofBody(String body) {
        return new Office(body, "COUNTY");
    }

    /** The path in words, with the members' names. */
    String label(String path, Map<Integer, String> names) {
        int open = path.indexOf("members[");
        if (open < 0) {
            return text.label(path);
        }
        int close = path.indexOf(']', open);
        var name = names.get(Integer.parseInt(path.substring(open + 8, close)));
        var label = text.label(path);
        int of = label.indexOf('的');
        return name == null || of < 0 ? label : name + label.substring(of);
    }

    /** A household's fact by its own path, also where a single person's scheme asks for it. */
    static String canonical(Vocabulary vocabulary, String path) {
        boolean household = path.startsWith("members[")
                && vocabulary
                        .find(code(path))
                        .map(fact -> fact.entity() == Entity.HOUSEHOLD)
                        .orElse(false);
        return household ? "unit." + code(path) : path;
    }

    static String code(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
