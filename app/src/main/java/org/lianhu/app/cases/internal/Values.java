package org.lianhu.app.cases.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Violations;

/** The values of a filled-in form; every fault is gathered under {@code /values/<name>}. */
final class Values {

    private final Map<String, ?> map;
    private final LocalDate today;
    private final Violations faults = new Violations();

    Values(Map<String, ?> map, LocalDate today) {
        this.map = map;
        this.today = today;
    }

    void throwIfAny() {
        faults.throwIfAny();
    }

    private void fault(String name, String code, String message) {
        faults.add("/values/" + name, code, message);
    }

    String text(String name) {
        var text = textOrNull(name);
        if (text == null) {
            fault(name, "VALUE_REQUIRED", "请填写这一项。");
            return "";
        }
        return text;
    }

    String textOr(String name, String otherwise) {
        var text = textOrNull(name);
        return text == null ? otherwise : text;
    }

    @Nullable
    String textOrNull(String name) {
        var value = map.get(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    LocalDate date(String name) {
        return dateOr(name, today);
    }

    LocalDate dateOr(String name, LocalDate otherwise) {
        var date = dateOrNull(name);
        return date == null ? otherwise : date;
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        var text = textOrNull(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(name, "DATE_INVALID", "日期“" + text + "”不对，请按 2026-03-01 的样子填写。");
            return null;
        }
    }

    @Nullable
    UUID idOrNull(String name) {
        var text = textOrNull(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            fault(name, "FILE_UNKNOWN", "没有找到这个附件，请重新上传。");
            return null;
        }
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        var text = textOrNull(name);
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        fault(name, "VALUE_REQUIRED", "请选择一项。");
        return type.getEnumConstants()[0];
    }

    Set<String> set(String name) {
        var set = setOrNone(name);
        if (set.isEmpty()) {
            fault(name, "VALUE_REQUIRED", "请至少选择一项。");
        }
        return set;
    }

    Set<String> setOrNone(String name) {
        var result = new LinkedHashSet<String>();
        if (map.get(name) instanceof List<?> list) {
            list.forEach(item -> {
                if (item != null && !item.toString().isBlank()) {
                    result.add(item.toString().strip());
                }
            });
        }
        return result;
    }
}
