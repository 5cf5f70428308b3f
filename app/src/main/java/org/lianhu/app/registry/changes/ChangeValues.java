package org.lianhu.app.registry.changes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.PersonName;
import org.lianhu.kernel.Violations;

/** The values of a filled-in form; every fault is gathered under {@code /values/<name>}. */
final class ChangeValues {

    private static final int LONGEST = 200;

    private final Map<String, ?> map;
    private final Violations faults = new Violations();

    ChangeValues(Map<String, ?> map) {
        this.map = map;
    }

    void fault(String name, String code, String message) {
        faults.add("/values/" + name, code, message);
    }

    void throwIfAny() {
        faults.throwIfAny();
    }

    @Nullable
    String optional(String name) {
        var value = map.get(name);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        var text = value.toString().strip();
        if (text.length() > LONGEST) {
            fault(name, "VALUE_TOO_LONG", "这一项最多 " + LONGEST + " 个字。");
            return null;
        }
        return text;
    }

    String text(String name) {
        var text = optional(name);
        if (text == null) {
            fault(name, "VALUE_REQUIRED", "请填写这一项。");
            return "";
        }
        return text;
    }

    String oneOf(String name, List<ChangeField.Option> options) {
        var text = text(name);
        if (!text.isEmpty() && options.stream().noneMatch(o -> o.value().equals(text))) {
            fault(name, "VALUE_NOT_OFFERED", "请从列表中选择一项。");
        }
        return text;
    }

    @Nullable
    LocalDate date(String name) {
        var text = optional(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(name, "DATE_INVALID", "日期“" + text + "”不对,请按 2026-03-01 的样子填写。");
            return null;
        }
    }

    @Nullable
    UUID id(String name) {
        return uuid(name, optional(name));
    }

    private @Nullable UUID uuid(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            fault(name, "ID_INVALID", "编号“" + text + "”不对,请重新选择。");
            return null;
        }
    }

    /** A member of the household, which has to be named. */
    Home.Member member(String name, Home home) {
        var found = home.member(id(name));
        if (found.isEmpty()) {
            fault(name, "MEMBER_UNKNOWN", "请选择本户的一名成员。");
            faults.throwIfAny();
        }
        return found.orElseThrow();
    }

    List<UUID> ids(String name) {
        var found = new ArrayList<UUID>();
        if (map.get(name) instanceof List<?> list) {
            list.forEach(item -> {
                var id = uuid(name, item == null ? null : item.toString());
                if (id != null && !found.contains(id)) {
                    found.add(id);
                }
            });
        }
        return found;
    }

    @Nullable
    PersonName name(String name) {
        var text = optional(name);
        try {
            return text == null ? null : PersonName.of(text);
        } catch (InvalidInputException e) {
            fault(name, "NAME_INVALID", e.violations().getFirst().message());
            return null;
        }
    }

    @Nullable
    IdNumber idNumber(String name) {
        var text = optional(name);
        try {
            return text == null ? null : IdNumber.of(text);
        } catch (InvalidInputException e) {
            fault(name, "ID_NUMBER_INVALID", e.violations().getFirst().message());
            return null;
        }
    }

    @Nullable
    DivisionCode place(String name) {
        var text = optional(name);
        try {
            return text == null ? null : DivisionCode.of(text);
        } catch (RuntimeException e) {
            fault(name, "PLACE_CODE_INVALID", "地区代码“" + text + "”不对,请重新选择。");
            return null;
        }
    }
}
