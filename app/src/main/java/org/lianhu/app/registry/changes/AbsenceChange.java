package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.ABSENCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.lianhu.jooq.registry.tables.records.AbsenceRecord;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;

/** 入住机构、服刑、服役 and the way back: away for a time, still a member. */
@Component
class AbsenceChange implements ChangeHandler {

    private static final List<ChangeField.Option> KINDS = List.of(
            new ChangeField.Option("institution", "入住供养、福利机构"),
            new ChangeField.Option("hospital", "长期住院"),
            new ChangeField.Option("prison", "服刑"),
            new ChangeField.Option("service", "服役"),
            new ChangeField.Option("missing", "下落不明"));

    private final DSLContext db;
    private final Ids ids;
    private final HouseholdRows rows;

    AbsenceChange(DSLContext db, Ids ids, HouseholdRows rows) {
        this.db = db;
        this.ids = ids;
        this.rows = rows;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ENTRY, Kind.RETURN);
    }

    @Override
    public List<ChangeField> fields(Kind kind, Home home) {
        var away = db.select(ABSENCE.PERSON_ID)
                .from(ABSENCE)
                .where(ABSENCE.HOUSEHOLD_ID.eq(home.id()).and(ABSENCE.VALID_TO.isNull()))
                .fetchSet(ABSENCE.PERSON_ID);
        var options = Relations.members(home.members().stream()
                .filter(m -> away.contains(m.personId()) == (kind == Kind.RETURN))
                .toList());
        if (options.isEmpty()) {
            return List.of();
        }
        var member = ChangeField.choice("member", "成员", options);
        return kind == Kind.RETURN
                ? List.of(member)
                : List.of(
                        member, ChangeField.choice("entry", "去向", KINDS), ChangeField.of("staysAt", "机构或单位名称", "TEXT"));
    }

    private Optional<AbsenceRecord> away(UUID person, LocalDate on) {
        return db.selectFrom(ABSENCE)
                .where(ABSENCE.PERSON_ID.eq(person).and(ABSENCE.VALID_FROM.le(on)))
                .and(ABSENCE.VALID_TO.isNull().or(ABSENCE.VALID_TO.gt(on)))
                .fetchOptional();
    }

    @Override
    public Draft read(Filled filled, Home home) {
        var values = filled.values();
        var member = values.member("member", home);
        var away = away(member.personId(), filled.on());
        if (filled.kind() == Kind.RETURN) {
            if (away.isEmpty() || !away.get().getValidFrom().isBefore(filled.on())) {
                values.fault("member", "NOT_AWAY", "该成员当日没有登记外出,或刚登记外出。请核对日期。");
            }
            values.throwIfAny();
            return Draft.of(member.name() + " 返回", member.personId());
        }
        var where = values.oneOf("entry", KINDS);
        values.text("staysAt");
        if (away.isPresent()) {
            values.fault("member", "ALREADY_AWAY", "该成员已登记外出。请先登记返回。");
        }
        values.throwIfAny();
        var label =
                KINDS.stream().filter(o -> o.value().equals(where)).findFirst().map(ChangeField.Option::label);
        return Draft.of(member.name() + " " + label.orElse(""), member.personId());
    }

    @Override
    public Draft apply(Filled filled, Home home) {
        var draft = read(filled, home);
        var member = filled.values().member("member", home);
        if (filled.kind() == Kind.RETURN) {
            db.update(ABSENCE)
                    .set(ABSENCE.VALID_TO, filled.on())
                    .where(ABSENCE.PERSON_ID.eq(member.personId()).and(ABSENCE.VALID_TO.isNull()))
                    .execute();
        } else {
            db.insertInto(ABSENCE)
                    .set(ABSENCE.ID, ids.next())
                    .set(ABSENCE.HOUSEHOLD_ID, home.id())
                    .set(ABSENCE.PERSON_ID, member.personId())
                    .set(ABSENCE.PLACE_CODE, home.subject().placeCode())
                    .set(ABSENCE.ORG_CODE, home.subject().orgCode())
                    .set(ABSENCE.KIND, filled.values().text("entry"))
                    .set(ABSENCE.STAYS_AT, filled.values().text("staysAt"))
                    .set(ABSENCE.VALID_FROM, filled.on())
                    .set(ABSENCE.CHANGE_ID, filled.changeId())
                    .execute();
        }
        rows.recount(home.id(), filled.on());
        return draft;
    }
}
