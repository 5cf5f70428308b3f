package org.lianhu.app.cases.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.Violations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The holiday table that working days are counted by. */
@RestController
@RequestMapping("/api/holidays")
class HolidayController {

    private static final int SHOWN = 20;

    private final HolidayDesk desk;

    HolidayController(HolidayDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<Holidays.Year> list() {
        return desk.years();
    }

    /**
     * @param document number of the State Council's notice
     * @param rest days off as {@code 2027-01-01}
     * @param work weekend days that are worked (调休上班)
     */
    record Entry(
            String document,
            @Nullable List<String> rest,
            @Nullable List<String> work) {}

    @PutMapping("/{year}")
    List<Holidays.Year> put(@PathVariable int year, @RequestBody Entry body) {
        CurrentScope.get().require("cases.calendar");
        var faults = new Violations();
        var rest = days("/rest/", body.rest(), faults);
        var work = days("/work/", body.work(), faults);
        faults.throwIfAny();
        return desk.put(new Holidays.Year(year, body.document(), rest, work));
    }

    /** The days of pasted lines; each line that is none is named. */
    private static List<LocalDate> days(String where, @Nullable List<String> lines, Violations faults) {
        var days = new ArrayList<LocalDate>();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            var line = String.valueOf(lines.get(i));
            try {
                days.add(LocalDate.parse(line.strip()));
            } catch (DateTimeParseException e) {
                var shown = line.substring(0, Math.min(line.length(), SHOWN));
                faults.add(where + i, "HOLIDAY_DAY", "第" + (i + 1) + "行“" + shown + "”不是日期，请按 2027-01-01 的样子填写。");
            }
        }
        return days;
    }
}
