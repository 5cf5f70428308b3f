package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.lianhu.app.registry.PersonRows;
import org.lianhu.app.registry.SearchTokens;
import org.lianhu.jooq.registry.tables.records.PersonRecord;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.Masking;
import org.lianhu.kernel.PersonName;
import org.springframework.stereotype.Component;

/** 补登、更正号码 and 更正成员信息: what a person is called and known by. The temporary key stays findable. */
@Component
class IdentityChange implements ChangeHandler {

    private static final List<ChangeField.Option> SEXES =
            List.of(new ChangeField.Option("male", "男"), new ChangeField.Option("female", "女"));

    private final DSLContext db;
    private final Clock clock;
    private final Vault vault;
    private final PersonRows persons;
    private final HouseholdRows rows;

    IdentityChange(DSLContext db, Clock clock, Vault vault, PersonRows persons, HouseholdRows rows) {
        this.db = db;
        this.clock = clock;
        this.vault = vault;
        this.persons = persons;
        this.rows = rows;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ID_NUMBER, Kind.CORRECTION);
    }

    @Override
    public List<ChangeField> fields(Kind kind, Home home) {
        if (home.members().isEmpty()) {
            return List.of();
        }
        var fields = new ArrayList<ChangeField>();
        fields.add(ChangeField.choice("member", "成员", Relations.members(home.members())));
        if (kind == Kind.ID_NUMBER) {
            fields.add(ChangeField.of("idNumber", "身份证号码", "TEXT"));
        } else {
            fields.add(ChangeField.of("name", "姓名", "TEXT").optional().hint("不改的项留空"));
            fields.add(ChangeField.choice("sex", "性别", SEXES).optional());
            fields.add(ChangeField.of("birthDate", "出生日期", "DATE").optional());
            fields.add(ChangeField.of("phone", "联系电话", "TEXT").optional());
        }
        return fields;
    }

    @Override
    public Draft read(Filled filled, Home home) {
        return filled.kind() == Kind.ID_NUMBER ? readNumber(filled, home) : readCorrection(filled, home);
    }

    private Draft readNumber(Filled filled, Home home) {
        var values = filled.values();
        var member = values.member("member", home);
        var number = values.idNumber("idNumber");
        if (number == null) {
            values.text("idNumber");
        }
        values.throwIfAny();
        var wanted = java.util.Objects.requireNonNull(number);
        var here = persons.withinReach(wanted);
        if (here.isPresent()) {
            boolean same = here.get().equals(member.personId());
            values.fault(
                    "idNumber",
                    same ? "ID_NUMBER_UNCHANGED" : "ID_NUMBER_TAKEN",
                    same ? "号码没有变化。" : "此号码已登记在辖区内另一人名下。如为同一人,请办理重复档案认定。");
            values.throwIfAny();
        }
        var draft = Draft.of(member.name() + (member.numbered() ? " 更正身份证号码" : " 补登身份证号码"), member.personId());
        var grounds = new ArrayList<String>();
        if (member.numbered()) {
            grounds.add("更改已登记的身份证号码");
        }
        if (member.birthDate() != null && !member.birthDate().equals(wanted.birthDate())) {
            grounds.add("号码上的出生日期与原登记不一致");
        }
        return draft.because(grounds.toArray(String[]::new));
    }

    private Draft readCorrection(Filled filled, Home home) {
        var values = filled.values();
        var member = values.member("member", home);
        var phone = phone(values);
        var born = values.date("birthDate");
        boolean identity = values.name("name") != null || values.optional("sex") != null || born != null;
        if (values.optional("sex") != null) {
            values.oneOf("sex", SEXES);
        }
        if (born != null && born.isAfter(filled.on())) {
            values.fault("birthDate", "BIRTH_IN_FUTURE", "出生日期晚于今天。请核对。");
        }
        if ((values.optional("sex") != null || born != null) && member.numbered()) {
            values.fault("birthDate", "FOLLOWS_FROM_NUMBER", "性别和出生日期以身份证号码为准。号码有误请更正号码。");
        }
        if (!identity && phone == null) {
            values.fault("name", "NOTHING_TO_CORRECT", "请至少填写一项要更正的内容。");
        }
        values.throwIfAny();
        var draft = Draft.of(member.name() + (identity ? " 更正身份信息" : " 更正联系电话"), member.personId());
        return identity ? draft.because("更正姓名、性别或出生日期") : draft;
    }

    private static @Nullable String phone(ChangeValues values) {
        var phone = values.optional("phone");
        if (phone != null && !phone.matches("[0-9+ -]{5,20}")) {
            values.fault("phone", "PHONE_INVALID", "电话只能是5到20位数字。");
        }
        return phone;
    }

    @Override
    public Draft apply(Filled filled, Home home) {
        var draft = read(filled, home);
        var values = filled.values();
        var member = values.member("member", home);
        var row = db.selectFrom(PERSON)
                .where(PERSON.ID.eq(member.personId()))
                .forUpdate()
                .fetchSingle();
        if (filled.kind() == Kind.ID_NUMBER) {
            number(row, java.util.Objects.requireNonNull(values.idNumber("idNumber")));
        } else {
            correct(row, values);
        }
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(clock.instant());
        row.update();
        persons.index(row.getId(), home.subject(), PersonName.of(row.getName()), persons.number(row.getIdSealed()));
        rows.recount(home.id(), filled.on());
        return draft;
    }

    private void number(PersonRecord row, IdNumber number) {
        if (persons.isTaken(number)) {
            throw persons.taken(row.getName(), number);
        }
        row.setIdSealed(vault.seal(number.value()));
        row.setIdIndex(vault.index("id", number.value()));
        row.setIdMasked(Masking.idNumber(number.value()));
        row.setNoIdReason(null);
        row.setSex(number.sex().name().toLowerCase(java.util.Locale.ROOT));
        row.setBirthDate(number.birthDate());
    }

    private void correct(PersonRecord row, ChangeValues values) {
        var name = values.name("name");
        if (name != null) {
            row.setName(name.value());
            row.setInitials(SearchTokens.initials(name));
        }
        var sex = values.optional("sex");
        if (sex != null) {
            row.setSex(sex);
        }
        var born = values.date("birthDate");
        if (born != null) {
            row.setBirthDate(born);
        }
        var phone = values.optional("phone");
        if (phone != null) {
            row.setPhoneSealed(vault.seal(phone));
            row.setPhoneMasked(Masking.phone(phone));
        }
    }
}
