package org.lianhu.app.comparison.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lianhu.app.registry.PeopleOnFile;
import org.lianhu.jooq.comparison.tables.records.HitRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a hit on: the row, its history, its task. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HitCourse {

    /** Title of what the person is served. */
    public static final String NOTICE = "部门信息比对结果告知书";

    private final HitSteps steps;
    private final PeopleOnFile people;

    HitCourse(HitSteps steps, PeopleOnFile people) {
        this.steps = steps;
        this.people = people;
    }

    /** What was done. */
    public record Done(String kind, LocalDate on, String outcome, String words, List<UUID> files) {
        public Done {
            files = List.copyOf(files);
        }
    }

    public void step(HitRecord hit, Done done) {
        hit.setVersion(hit.getVersion() + 1);
        hit.update();
        steps.add(hit, new HitSteps.Step(done.kind(), done.on(), done.outcome(), done.words(), done.files()));
        steps.renewTasks(hit, name(hit));
    }

    /** The person's name in full, as the paper is addressed. */
    public String name(HitRecord hit) {
        return people.of(List.of(hit.getPersonId())).stream()
                .findFirst()
                .map(PeopleOnFile.OnFile::name)
                .orElse("本人");
    }

    /** Number of the paper by which the person is told. */
    public static String number(HitRecord hit) {
        return "比对告知-" + hit.getId().toString().substring(24).toUpperCase(Locale.ROOT);
    }
}
