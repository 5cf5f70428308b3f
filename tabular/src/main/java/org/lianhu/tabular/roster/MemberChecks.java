package org.lianhu.tabular.roster;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.IdReading;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;
import org.lianhu.tabular.value.PartialDate;
import org.lianhu.tabular.value.Value;

/** What one member's cells say about each other. */
final class MemberChecks {

    private static final Pattern GRADE = Pattern.compile("_\\d$");

    private static final int OLDEST = 120;
    private static final int CERTIFICATE_ID_LENGTH = 18;

    private record Ages(int from, int to) {}

    private static final Map<String, Ages> AGES = Map.ofEntries(
            Map.entry("preschool_age", new Ages(0, 7)),
            Map.entry("preschool", new Ages(1, 8)),
            Map.entry("primary", new Ages(4, 17)),
            Map.entry("junior", new Ages(9, 21)),
            Map.entry("senior", new Ages(12, 25)),
            Map.entry("vocational", new Ages(12, 30)),
            Map.entry("college", new Ages(14, 40)),
            Map.entry("university", new Ages(14, 45)));

    private final LocalDate today;

    MemberChecks(LocalDate today) {
        this.today = today;
    }

    void check(Draft draft) {
        for (Draft.Member member : draft.members) {
            if (!member.shifted) {
                nameStands(draft, member);
                Optional<IdNumber> id = number(member);
                id.ifPresent(number -> compareSex(draft, member, number));
                birth(draft, member, id);
                school(draft, member, id);
                disability(draft, member);
            }
        }
    }

    static Optional<IdNumber> number(Draft.Member member) {
        return member.toDraft().idNumber();
    }

    private static void nameStands(Draft draft, Draft.Member member) {
        boolean faulty = member.cells.containsKey(RosterFields.NAME);
        if (!faulty && member.row.plan().has(RosterFields.NAME)) {
            draft.find(member.row, RosterFields.NAME, Note.of("NAME_MISSING", Action.REJECT_ROW, "缺姓名:请按身份证填写"));
        }
    }

    private static void compareSex(Draft draft, Draft.Member member, IdNumber number) {
        String written = code(member, RosterFields.SEX);
        String expected = number.sex() == IdNumber.Sex.MALE ? "male" : "female";
        if ((written.equals("male") || written.equals("female")) && !written.equals(expected)) {
            draft.find(
                    member.row,
                    RosterFields.SEX,
                    new Note(
                            "ID_SEX_MISMATCH",
                            Action.WARN,
                            "性别与身份证号码第17位不一致(按号码为" + number.sex().label() + "):请核对号码和性别",
                            number.sex().label()));
        }
    }

    private void birth(Draft draft, Draft.Member member, Optional<IdNumber> id) {
        if (!(member.value(RosterFields.BIRTH_DATE) instanceof Value.Day day)) {
            return;
        }
        PartialDate birth = day.date();
        if (birth.earliest().isAfter(today)) {
            member.cells.remove(RosterFields.BIRTH_DATE);
            draft.find(
                    member.row,
                    RosterFields.BIRTH_DATE,
                    Note.of("BIRTH_IN_FUTURE", Action.REJECT_CELL, "出生日期" + birth + "晚于今天:请核对后填写"));
        } else if (birth.latest().plusYears(OLDEST).isBefore(today)) {
            String also = id.map(n -> ";身份证号码上是" + n.birthDate()).orElse("");
            draft.find(
                    member.row,
                    RosterFields.BIRTH_DATE,
                    Note.of("AGE_OVER_120", Action.WARN, "按出生日期" + birth + "年龄超过120岁" + also + ":请核对"));
        } else if (id.isPresent() && contradicts(birth, id.get().birthDate())) {
            draft.find(
                    member.row,
                    RosterFields.BIRTH_DATE,
                    new Note(
                            "ID_BIRTH_MISMATCH",
                            Action.WARN,
                            "出生日期与身份证号码不一致(号码上是" + id.get().birthDate() + "):请对照证件核对",
                            id.get().birthDate().toString()));
        }
    }

    private static boolean contradicts(PartialDate written, LocalDate real) {
        return real.isBefore(written.earliest()) || real.isAfter(written.latest());
    }

    private void school(Draft draft, Draft.Member member, Optional<IdNumber> id) {
        String stage = GRADE.matcher(code(member, RosterFields.ENROLMENT)).replaceAll("");
        Ages ages = AGES.get(stage);
        Optional<LocalDate> birth = id.map(IdNumber::birthDate).or(() -> written(member));
        if (ages == null || birth.isEmpty()) {
            return;
        }
        int age = Period.between(birth.get(), today).getYears();
        if (age < ages.from() || age > ages.to()) {
            draft.find(
                    member.row,
                    RosterFields.ENROLMENT,
                    Note.of("AGE_SCHOOL_MISMATCH", Action.WARN, "年龄(" + age + "岁)与在校生状况不相称:请核实是否仍在校"));
        }
    }

    private static Optional<LocalDate> written(Draft.Member member) {
        return member.value(RosterFields.BIRTH_DATE) instanceof Value.Day day
                ? Optional.of(day.date().earliest())
                : Optional.empty();
    }

    private static void disability(Draft draft, Draft.Member member) {
        List<String> health = member.value(RosterFields.HEALTH) instanceof Value.Codes c ? c.codes() : List.of();
        String certificate = member.value(RosterFields.DISABILITY_CERTIFICATE) instanceof Value.Text t ? t.text() : "";
        if (certificate.isEmpty()) {
            if (health.contains("disabled") && member.row.plan().has(RosterFields.DISABILITY_CERTIFICATE)) {
                draft.find(
                        member.row,
                        RosterFields.DISABILITY_CERTIFICATE,
                        Note.of("DISABLED_WITHOUT_CERTIFICATE", Action.WARN, "健康状况为残疾但没有残疾证号:请补填,未办证的转残联核实"));
            }
            return;
        }
        boolean valid =
                member.value(RosterFields.ID_NUMBER) instanceof Value.Id id && id.reading() instanceof IdReading.Valid;
        String own = number(member).map(IdNumber::value).orElse("");
        boolean longEnough = certificate.length() >= CERTIFICATE_ID_LENGTH;
        if (valid
                && longEnough
                && !certificate.substring(0, CERTIFICATE_ID_LENGTH).equalsIgnoreCase(own)) {
            draft.find(
                    member.row,
                    RosterFields.DISABILITY_CERTIFICATE,
                    Note.of("CERTIFICATE_ID_MISMATCH", Action.WARN, "残疾证号前18位与本人身份证号码不一致:请对照残疾证核对"));
        }
    }

    private static String code(Draft.Member member, String field) {
        return member.value(field) instanceof Value.Codes codes ? codes.codes().getFirst() : "";
    }
}
