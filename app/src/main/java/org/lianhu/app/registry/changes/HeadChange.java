package org.lianhu.app.registry.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.springframework.stereotype.Component;

/** 变更户主: another member stands for the household, and everybody's relation to the head changes with it. */
@Component
class HeadChange implements ChangeHandler {

    private final HouseholdRows rows;
    private final Relations relations;

    HeadChange(HouseholdRows rows, Relations relations) {
        this.rows = rows;
        this.relations = relations;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.HEAD_CHANGE);
    }

    @Override
    public List<ChangeField> fields(Kind kind, Home home) {
        var others = home.members().stream().filter(m -> !m.isHead()).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        var fields = new ArrayList<ChangeField>();
        fields.add(ChangeField.choice("head", "新户主", Relations.members(others)));
        fields.addAll(relations.fields(home.members()));
        return fields;
    }

    @Override
    public Draft read(Filled filled, Home home) {
        var values = filled.values();
        var head = values.member("head", home);
        if (head.isHead()) {
            values.fault("head", "HEAD_ALREADY", head.name() + " 已是户主。请另选成员。");
        }
        relations.read(values, home.members(), head.personId());
        values.throwIfAny();
        return Draft.of("户主变更为 " + head.name(), head.personId());
    }

    @Override
    public Draft apply(Filled filled, Home home) {
        var draft = read(filled, home);
        var head = filled.values().member("head", home);
        rows.relate(
                home.subject(),
                relations.read(filled.values(), home.members(), head.personId()),
                filled.on(),
                Kind.HEAD_CHANGE.label());
        rows.recount(home.id(), filled.on());
        return draft;
    }
}
