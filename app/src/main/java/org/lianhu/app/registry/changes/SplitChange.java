package org.lianhu.app.registry.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.springframework.stereotype.Component;

/** 分户: some members form a household of their own at the same place. */
@Component
class SplitChange implements ChangeHandler {

    private static final String BECAUSE = "分户";

    private final HouseholdRows rows;
    private final Relations relations;

    SplitChange(HouseholdRows rows, Relations relations) {
        this.rows = rows;
        this.relations = relations;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SPLIT);
    }

    @Override
    public List<ChangeField> fields(Kind kind, Home home) {
        var others = home.members().stream().filter(m -> !m.isHead()).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        var options = Relations.members(others);
        var fields = new ArrayList<ChangeField>();
        fields.add(new ChangeField("members", "分出的成员", "MULTI_CHOICE", true, options, "户主分出请先变更户主", null));
        fields.add(ChangeField.choice("head", "新户户主", options));
        fields.addAll(relations.fields(others));
        fields.add(ChangeField.of("address", "新户住址", "TEXT").optional());
        fields.add(ChangeField.of("number", "新户户编号", "TEXT").optional());
        return fields;
    }

    private record Read(List<Home.Member> leaving, Home.Member head, Map<UUID, String> relations) {}

    private Read values(Filled filled, Home home) {
        var values = filled.values();
        var wanted = values.ids("members");
        var leaving = home.members().stream()
                .filter(m -> wanted.contains(m.personId()))
                .toList();
        if (leaving.isEmpty() || leaving.size() != wanted.size()) {
            values.fault("members", "MEMBER_UNKNOWN", "请选择分出的成员,须是本户成员。");
        }
        if (leaving.stream().anyMatch(Home.Member::isHead)) {
            values.fault("members", "HEAD_LEAVES", "户主不能直接分出。请先办理变更户主。");
        }
        var head = values.member("head", home);
        if (!wanted.contains(head.personId())) {
            values.fault("head", "HEAD_NOT_AMONG", "新户户主须是分出的成员之一。");
        }
        var read = new Read(leaving, head, relations.read(values, leaving, head.personId()));
        values.throwIfAny();
        return read;
    }

    @Override
    public Draft read(Filled filled, Home home) {
        var read = values(filled, home);
        var names = read.leaving().stream().map(Home.Member::name).collect(Collectors.joining("、"));
        return new Draft(
                names + " 分户,新户主 " + read.head().name(), null, Relations.persons(read.leaving()), null, List.of());
    }

    @Override
    public Draft apply(Filled filled, Home home) {
        var read = values(filled, home);
        var fresh = rows.found(
                home,
                filled.values().optional("number"),
                filled.values().optional("address"),
                read.head().name());
        rows.transfer(fresh, read.relations(), filled.on(), BECAUSE);
        home.head().ifPresent(h -> rows.kin(home, read.head().personId(), h.personId(), "原同户", filled.on()));
        rows.recount(home.id(), filled.on());
        rows.recount(fresh.id(), filled.on());
        return read(filled, home).with(fresh.id());
    }
}
