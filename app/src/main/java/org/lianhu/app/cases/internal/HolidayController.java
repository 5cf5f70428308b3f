package org.lianhu.app.cases.internal;

import java.time.LocalDate;
import java.util.List;
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
     * @param rest days off
     * @param work weekend days that are worked (调休上班)
     */
    record Entry(String document, List<LocalDate> rest, List<LocalDate> work) {}

    @PutMapping("/{year}")
    List<Holidays.Year> put(@PathVariable int year, @RequestBody Entry body) {
        return desk.put(new Holidays.Year(
                year,
                body.document(),
                body.rest() == null ? List.of() : body.rest(),
                body.work() == null ? List.of() : body.work()));
    }
}
