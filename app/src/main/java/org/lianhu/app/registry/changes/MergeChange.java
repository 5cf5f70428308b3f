package org.lianhu.app.registry.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.springframework.stereotype.Component;

/** 并户: the whole household goes into another, which keeps its head. */
@Component
class MergeChange implements ChangeHandler {

    private static final String BECAUSE = "并户";

    private final HouseholdRows rows;
    private final Relations relations;

    MergeChange(HouseholdRows rows, Relations relations) {
        this.rows = rows;
        this.relations = relations;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MERGE);
    }

    @Override
    public List<ChangeField> fields(Kind kind, Home home) {
        var fields = new ArrayList<ChangeField>();
        fields.add(ChangeField.of("into", "并入哪一户", "HOUSEHOLD"));
        fields.addAll(relations.fields(home.members()));
        return fields;
    }

    private Home into(Filled filled, Home home) {
        var values = filled.values();
        var id = values.id("into");
        if (id == null || id.equals(home.id())) {
            values.fault("into", "HOUSEHOLD_REQUIRED", "请选择要并入的另一户。");
            values.throwIfAny();
        }
        var into = rows.lock(java.util.Objects.requireNonNull(id), filled.on());
        if (!into.state().equals("active") || into.head().isEmpty()) {
            values.fault("into", "HOUSEHOLD_CLOSED", "要并入的户已关闭,或当日没有户主。请另选。");
        }
        if (!into.subject().placeCode().equals(home.subject().placeCode())) {
            values.fault("into", "MERGE_ELSEWHERE", "两户不在同一地区。请先办理迁移,再并户。");
        }
        values.throwIfAny();
        return into;
    }

    @Override
    public Draft read(Filled filled, Home home) {
        var into = into(filled, home);
        relations.read(filled.values(), home.members(), new UUID(0, 0));
        filled.values().throwIfAny();
        var head = into.head().map(Home.Member::name).orElse("");
        return new Draft("并入 " + head + " 户", into.id(), Relations.persons(home.members()), null, List.of("并户后本户关闭"));
    }

    @Override
    public Draft apply(Filled filled, Home home) {
        var draft = read(filled, home);
        var into = into(filled, home);
        var wanted = relations.read(filled.values(), home.members(), new UUID(0, 0));
        rows.transfer(into.subject(), wanted, filled.on(), BECAUSE);
        rows.recount(into.id(), filled.on());
        rows.recount(home.id(), filled.on());
        rows.close(home.id(), filled.on(), BECAUSE);
        return draft;
    }
}
