package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.registry.FactPassage;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.lianhu.app.registry.PersonRows;
import org.lianhu.app.registry.Source;
import org.lianhu.app.registry.Statements;
import org.springframework.stereotype.Component;

/** 离户 and 死亡: a member belongs to the household no more. When the head goes, another member takes the place. */
@Component
class DepartureChange implements ChangeHandler {

    private static final List<ChangeField.Option> GROUNDS = List.of(
            new ChangeField.Option("离婚", "离婚"),
            new ChangeField.Option("婚出", "婚出"),
            new ChangeField.Option("出国(境)定居", "出国(境)定居"),
            new ChangeField.Option("户口迁出", "户口迁出"),
            new ChangeField.Option("其他", "其他"));

    private final DSLContext db;
    private final HouseholdRows rows;
    private final Relations relations;
    private final PersonRows persons;
    private final Facts facts;

    DepartureChange(DSLContext db, HouseholdRows rows, Relations relations, PersonRows persons, Facts facts) {
        this.db = db;
        this.rows = rows;
        this.relations = relations;
        this.persons = persons;
        this.facts = facts;
    }

    /** What is said and held of a person. */
    @Component
    record Facts(Statements statements, FactPassage passage) {}

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.LEAVE, Kind.DEATH);
    }

    @Override
    public List<ChangeField> fields(Kind kind, Home home) {
        var options = Relations.members(home.members());
        var fields = new ArrayList<ChangeField>();
        fields.add(ChangeField.choice("member", kind == Kind.DEATH ? "死亡的成员" : "离户的成员", options));
        if (kind == Kind.LEAVE) {
            fields.add(ChangeField.choice("ground", "离户原因", GROUNDS));
        }
        if (home.members().size() > 1) {
            fields.add(ChangeField.choice("newHead", "新户主", options).optional().hint("户主离户或死亡时填写"));
            fields.addAll(relations.fields(home.members()));
        }
        return fields;
    }

    /** The first day on which the member does not belong any more: the day of death is the last. */
    private static LocalDate gone(Filled filled) {
        return filled.kind() == Kind.DEATH ? filled.on().plusDays(1) : filled.on();
    }

    @Override
    public Draft read(Filled filled, Home home) {
        var values = filled.values();
        var member = values.member("member", home);
        if (filled.kind() == Kind.LEAVE) {
            values.oneOf("ground", GROUNDS);
        }
        var born = member.birthDate();
        if (filled.kind() == Kind.DEATH && born != null && filled.on().isBefore(born)) {
            values.fault("member", "DEATH_BEFORE_BIRTH", "死亡日期早于出生日期(" + born + ")。请核对。");
        }
        if (member.isHead() && home.members().size() > 1) {
            newHead(filled, home, member);
        }
        values.throwIfAny();
        return Draft.of(
                member.name() + (filled.kind() == Kind.DEATH ? " 死亡" : " 离户(" + values.text("ground") + ")"),
                member.personId());
    }

    private Map<UUID, String> newHead(Filled filled, Home home, Home.Member gone) {
        var values = filled.values();
        var head = values.id("newHead");
        var staying = home.without(List.of(gone.personId()));
        if (staying.stream().noneMatch(m -> m.personId().equals(head))) {
            values.fault("newHead", "NEW_HEAD_REQUIRED", "户主离开后须由其他成员任户主。请选择新户主。");
            values.throwIfAny();
        }
        return relations.read(values, staying, java.util.Objects.requireNonNull(head));
    }

    @Override
    public Draft apply(Filled filled, Home home) {
        var draft = read(filled, home);
        var member = filled.values().member("member", home);
        var because = filled.kind() == Kind.DEATH ? "死亡" : filled.values().text("ground");
        var gone = gone(filled);
        boolean last = home.members().size() == 1;
        var again = member.isHead() && !last ? newHead(filled, home, member) : Map.<UUID, String>of();
        rows.leave(List.of(member.personId()), gone, because);
        if (!again.isEmpty()) {
            rows.relate(home.subject(), again, gone, Kind.HEAD_CHANGE.label());
        }
        if (filled.kind() == Kind.DEATH) {
            die(filled, home, member.personId());
        } else {
            unhouse(home, member.personId(), gone);
        }
        rows.recount(home.id(), gone);
        if (last) {
            rows.close(home.id(), gone, because);
        }
        return draft;
    }

    private void die(Filled filled, Home home, UUID person) {
        db.update(PERSON)
                .set(PERSON.DIED_ON, filled.on())
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(person))
                .execute();
        var subject = home.subject();
        facts.statements()
                .record(
                        new Statements.Subject("person", person, home.id(), subject.placeCode(), subject.orgCode()),
                        new Source("officer", "change:" + filled.changeId(), Deciding.account(), filled.on()),
                        Map.of("died_on", filled.on()));
        facts.passage().end(List.of(person), filled.on().plusDays(1));
    }

    private void unhouse(Home home, UUID person, LocalDate on) {
        var subject = home.subject();
        var alone = new Statements.Subject("person", person, null, subject.placeCode(), subject.orgCode());
        persons.rehome(person, alone);
        facts.passage().pass(List.of(person), alone, on);
    }
}
