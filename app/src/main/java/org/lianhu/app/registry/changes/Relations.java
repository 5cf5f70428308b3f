package org.lianhu.app.registry.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The relations to the head that the vocabulary knows, as options and as fields of forms. */
@Component
class Relations {

    static final String HEAD = "head";
    private static final String OTHER = "other";

    private final List<ChangeField.Option> options;

    Relations(Vocabulary vocabulary) {
        options = java.util.Objects.requireNonNull(vocabulary.codeLists().get("relation")).entries().values().stream()
                .filter(e -> !e.code().equals(HEAD))
                .map(e -> new ChangeField.Option(e.code(), e.label()))
                .toList();
    }

    List<ChangeField.Option> options() {
        return options;
    }

    static List<ChangeField.Option> members(List<Home.Member> members) {
        return members.stream()
                .map(m -> new ChangeField.Option(m.personId().toString(), m.name()))
                .toList();
    }

    /** A field for each member: the relation to the new head. */
    List<ChangeField> fields(List<Home.Member> members) {
        return members.stream()
                .map(m -> ChangeField.choice("relation." + m.personId(), m.name() + " 与户主关系", options)
                        .optional()
                        .hint("不填按“其他”"))
                .toList();
    }

    /** The relations to the head as filled in, the head's own included. */
    Map<UUID, String> read(ChangeValues values, List<Home.Member> members, UUID head) {
        Map<UUID, String> relations = new LinkedHashMap<>();
        for (var member : members) {
            var name = "relation." + member.personId();
            if (member.personId().equals(head)) {
                relations.put(head, HEAD);
            } else {
                relations.put(member.personId(), values.optional(name) == null ? OTHER : values.oneOf(name, options));
            }
        }
        return relations;
    }

    static Set<UUID> persons(List<Home.Member> members) {
        return members.stream().map(Home.Member::personId).collect(java.util.stream.Collectors.toSet());
    }
}
