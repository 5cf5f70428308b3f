package org.lianhu.app.cases.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of the forms that the console draws. */
final class FormFields {

    private FormFields() {}

    private static CaseView.Field field(String name, String label, String type, List<CaseView.Option> options) {
        return new CaseView.Field(name, label, type, true, options, null, null);
    }

    static CaseView.Option option(String value, String label) {
        return new CaseView.Option(value, label);
    }

    static CaseView.Field text(String name, String label) {
        return field(name, label, "TEXT", List.of());
    }

    static CaseView.Field longText(String name, String label) {
        return field(name, label, "LONG_TEXT", List.of());
    }

    static CaseView.Field file(String name, String label) {
        return field(name, label, "FILE", List.of());
    }

    static CaseView.Field tick(String name, String label) {
        return new CaseView.Field(name, label, "CHECK", false, List.of(), null, false);
    }

    static CaseView.Field date(String name, String label, @Nullable LocalDate value) {
        return new CaseView.Field(name, label, "DATE", true, List.of(), null, value);
    }

    static CaseView.Field choice(String name, String label, List<CaseView.Option> options) {
        return field(name, label, "CHOICE", options);
    }

    static CaseView.Field many(String name, String label, List<CaseView.Option> options) {
        return field(name, label, "MULTI_CHOICE", options);
    }

    static CaseView.Field persons(String name, String label, List<CaseView.Option> options) {
        return new CaseView.Field(name, label, "PERSONS", true, options, "不在名单上的，直接填写姓名", null);
    }

    static CaseView.Field optional(CaseView.Field f) {
        return new CaseView.Field(f.name(), f.label(), f.type(), false, f.options(), f.hint(), f.value());
    }

    static String origin(String origin) {
        return switch (origin) {
            case "household" -> "本人（户）申请";
            case "proxy" -> "代办";
            case "online" -> "网上申请";
            case "village-report" -> "村级上报";
            case "department-warning" -> "部门预警";
            case "platform-warning" -> "平台预警";
            case "carer" -> "照料人报告";
            case "village-committee" -> "村（居）委会报告";
            case "home" -> "供养机构报告";
            case "authority" -> "主管部门发现";
            default -> origin;
        };
    }

    static String addressee(String to) {
        return switch (to) {
            case "applicant" -> "申请人";
            case "village-committee" -> "村（居）委会";
            default -> to;
        };
    }
}
