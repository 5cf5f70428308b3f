package org.lianhu.procedure;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who counts as having done what when a step ends in a given result. */
final class Acts {

    private Acts() {}

    static List<Acted> of(String step, StepResult result, Actor by) {
        return switch (result) {
            case StepResult.Intake _ -> List.of(new Acted(by.person(), Duty.PROPOSE, step));
            case StepResult.Check check -> all(check.investigators(), Duty.INVESTIGATE, step);
            case StepResult.Comparison _ -> List.of(new Acted(by.person(), Duty.INVESTIGATE, step));
            case StepResult.Meeting meeting -> all(meeting.voters(), Duty.APPRAISE, step);
            case StepResult.Review _ -> List.of(new Acted(by.person(), Duty.REVIEW, step));
            case StepResult.Decision _ -> List.of(new Acted(by.person(), Duty.DECIDE, step));
            case StepResult.Authorisation _, StepResult.Notice _, StepResult.Draw _ -> List.of();
            case StepResult.Announcement _, StepResult.Registration _, StepResult.External _ -> List.of();
        };
    }

    private static List<Acted> all(Set<UUID> people, Duty duty, String step) {
        return people.stream().sorted().map(p -> new Acted(p, duty, step)).toList();
    }
}
