package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Elsewhere;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.PersonRows;
import org.lianhu.app.registry.Source;
import org.springframework.stereotype.Component;

/** 新增成员、结婚、出生: somebody joins, newly registered or from another household, also from another place. */
@Component
class NewcomerChange implements ChangeHandler {

    private static final List<ChangeField.Option> SEXES =
            List.of(new ChangeField.Option("male", "男"), new ChangeField.Option("female", "女"));

    private final DSLContext db;
    private final HouseholdRows rows;
    private final Relations relations;
    private final Known known;

    NewcomerChange(DSLContext db, HouseholdRows rows, Relations relations, Known known) {
        this.db = db;
        this.rows = rows;
        this.relations = relations;
        this.known = known;
    }

    /** Persons on file here or elsewhere, and new ones. */
    @Component
    record Known(PersonRows persons, Elsewhere elsewhere, Households households) {}

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.JOIN, Kind.MARRIAGE, Kind.BIRTH);
    }

    @Override
    public List<ChangeField> fields(Kind kind, Home home) {
        var fields = new ArrayList<ChangeField>();
        if (kind == Kind.MARRIAGE) {
            fields.add(ChangeField.choice("spouseOf", "本户结婚的成员", Relations.members(home.members())));
        }
        if (kind != Kind.BIRTH) {
            fields.add(ChangeField.of("person", "已登记的人员", "PERSON").optional().hint("已在册的人从这里选,未在册的填写下面各项"));
        }
        fields.add(ChangeField.of("name", "姓名", "TEXT").optional());
        fields.add(ChangeField.of("idNumber", "身份证号码", "TEXT").optional());
        fields.add(ChangeField.of("noIdReason", "没有身份证号码的原因", "TEXT").optional().hint("如:新生儿未上户、境外人员"));
        fields.add(ChangeField.choice("sex", "性别", SEXES).optional());
        if (kind == Kind.BIRTH) {
            var parents = Relations.members(home.members());
            fields.add(ChangeField.choice("mother", "母亲", parents).optional());
            fields.add(ChangeField.choice("father", "父亲", parents).optional());
        } else {
            fields.add(ChangeField.of("birthDate", "出生日期", "DATE").optional());
            fields.add(ChangeField.of("phone", "联系电话", "TEXT").optional());
        }
        fields.add(ChangeField.choice("relation", "与户主关系", relations.options()));
        return fields;
    }

    /**
     * Who comes.
     *
     * @param onFile the person within reach; absent for somebody new
     * @param askAt the office that has the person on file beyond reach
     */
    private record Comer(
            String name,
            @Nullable UUID onFile,
            @Nullable UUID from,
            @Nullable NewPerson fresh,
            @Nullable String askAt) {}

    private Comer comer(Filled filled, Home home) {
        var values = filled.values();
        var relation = values.oneOf("relation", relations.options());
        var chosen = values.id("person");
        if (chosen != null) {
            return onFile(filled, home, chosen);
        }
        var name = values.name("name");
        var number = values.idNumber("idNumber");
        var reason = values.optional("noIdReason");
        if (name == null) {
            values.fault("name", "VALUE_REQUIRED", "请选择已登记的人员,或填写姓名。");
        }
        if (number == null && reason == null && filled.kind() != Kind.BIRTH) {
            values.fault("idNumber", "ID_OR_REASON_REQUIRED", "请填写身份证号码,或写明没有号码的原因。");
        }
        values.throwIfAny();
        if (number != null) {
            var here = known.persons().withinReach(number);
            if (here.isPresent()) {
                return onFile(filled, home, here.get());
            }
        }
        var born = filled.kind() == Kind.BIRTH ? filled.on() : values.date("birthDate");
        var why = number != null ? null : reason == null ? "新生儿未上户" : reason;
        var sex = values.optional("sex") == null ? null : values.oneOf("sex", SEXES);
        var phone = phone(values);
        if (born != null && born.isAfter(filled.on())) {
            values.fault("birthDate", "BIRTH_IN_FUTURE", "出生日期晚于变动日期。请核对。");
        }
        values.throwIfAny();
        var person = java.util.Objects.requireNonNull(name);
        var fresh = new NewPerson(person, number, why, relation, sex, born, phone, Map.of());
        var askAt = number == null || filled.changeId() != null
                ? null
                : known.elsewhere().ask(number, "入户查重").map(n -> n.code()).orElse(null);
        return new Comer(person.value(), null, null, fresh, askAt);
    }

    private static @Nullable String phone(ChangeValues values) {
        var phone = values.optional("phone");
        if (phone != null && !phone.matches("[0-9+ -]{5,20}")) {
            values.fault("phone", "PHONE_INVALID", "电话只能是5到20位数字。");
        }
        return phone;
    }

    private Comer onFile(Filled filled, Home home, UUID id) {
        var values = filled.values();
        var person = db.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional();
        if (person.isEmpty()
                || person.get().getSupersededBy() != null
                || person.get().getDiedOn() != null) {
            values.fault("person", "PERSON_UNKNOWN", "此人不在您的管辖范围内,或档案已停用、已登记死亡。请重新选择。");
            values.throwIfAny();
        }
        var from = rows.homeOf(id, filled.on()).orElse(null);
        if (home.id().equals(from)) {
            values.fault("person", "MEMBER_ALREADY", "此人已是本户成员。");
        } else if (from != null) {
            var old = rows.read(from, filled.on());
            var member = old.member(id);
            if (member.filter(Home.Member::isHead).isPresent() && old.members().size() > 1) {
                values.fault("person", "HEAD_LEAVES", "此人是另一户的户主。请先在该户变更户主。");
            }
        }
        values.throwIfAny();
        return new Comer(person.orElseThrow().getName(), id, from, null, null);
    }

    @Override
    public Draft read(Filled filled, Home home) {
        var values = filled.values();
        if (home.head().isEmpty() && filled.kind() != Kind.BIRTH) {
            values.fault("relation", "HOUSEHOLD_NO_HEAD", "这一户当日没有户主,不能新增成员。");
        }
        var words = filled.kind() == Kind.BIRTH ? " 出生" : " 入户";
        if (filled.kind() == Kind.MARRIAGE) {
            words = " 与 " + values.member("spouseOf", home).name() + " 结婚,入户";
        }
        var comer = comer(filled, home);
        var grounds =
                comer.askAt() == null ? List.<String>of() : List.of("此人已在其他地区或单位(" + comer.askAt() + ")登记,须由两地共同的上级批准");
        var persons = comer.onFile() == null ? Set.<UUID>of() : Set.of(comer.onFile());
        return new Draft(comer.name() + words, comer.from(), persons, null, grounds);
    }

    @Override
    public Draft apply(Filled filled, Home home) {
        var draft = read(filled, home);
        var comer = comer(filled, home);
        var relation = filled.values().text("relation");
        UUID person;
        if (comer.fresh() != null) {
            var source = new Source("officer", "change:" + filled.changeId(), Deciding.account(), filled.on());
            person = known.households().addMember(home.subject(), comer.fresh(), source);
        } else {
            person = java.util.Objects.requireNonNull(comer.onFile());
            rows.transfer(
                    home.subject(),
                    Map.of(person, relation),
                    filled.on(),
                    filled.kind().label());
            leaveEmpty(comer.from(), filled.on());
        }
        relate(filled, home, person);
        rows.recount(home.id(), filled.on());
        return new Draft(draft.summary(), draft.other(), Set.of(person), null, draft.approval());
    }

    private void leaveEmpty(@Nullable UUID old, LocalDate on) {
        if (old != null) {
            rows.recount(old, on);
            if (rows.read(old, on).members().isEmpty()) {
                rows.close(old, on, "成员已入他户");
            }
        }
    }

    private void relate(Filled filled, Home home, UUID person) {
        var values = filled.values();
        if (filled.kind() == Kind.MARRIAGE) {
            rows.kin(home, values.member("spouseOf", home).personId(), person, "spouse", filled.on());
        }
        if (filled.kind() == Kind.BIRTH) {
            for (var parent : List.of("mother", "father")) {
                home.member(values.id(parent))
                        .ifPresent(p -> rows.kin(home, person, p.personId(), parent, filled.on()));
            }
        }
    }
}
