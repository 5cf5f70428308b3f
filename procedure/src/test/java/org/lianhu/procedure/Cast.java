package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.lianhu.kernel.WorkingCalendar;
import org.lianhu.procedure.definition.StepDefinition;

/** The people and the calendar of the tests: a household, a cousin who works at the village, and strangers. */
final class Cast {

    static final UUID CASE = new UUID(1, 1);
    static final UUID APPLICANT = person(0);
    static final UUID CHILD = person(1);
    static final UUID COUSIN = person(3);
    static final Subject HOUSEHOLD = new Subject(APPLICANT, Set.of(APPLICANT, CHILD), Set.of(person(2)));
    static final Kinship COUSINS =
            (official, member) -> official.equals(COUSIN) && HOUSEHOLD.members().contains(member);

    /** 2026 with National Day, 1 to 7 October, and work on 27 September and 10 October; 2027 is not known. */
    static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Set.of(2026),
            Set.copyOf(LocalDate.of(2026, 10, 1)
                    .datesUntil(LocalDate.of(2026, 10, 8))
                    .toList()),
            Set.of(LocalDate.of(2026, 9, 27), LocalDate.of(2026, 10, 10)));

    private Cast() {}

    static UUID person(int number) {
        return new UUID(0, number);
    }

    /** An officer who fits the step. */
    static Actor officer(StepDefinition step, int number) {
        return new Actor(person(number), step.by().level(), Set.of(step.by().role()));
    }

    static Context on(LocalDate today) {
        return new Context(
                CALENDAR,
                today,
                today.atTime(20, 0).atZone(org.lianhu.kernel.LegalClock.ZONE).toInstant(),
                COUSINS);
    }
}
