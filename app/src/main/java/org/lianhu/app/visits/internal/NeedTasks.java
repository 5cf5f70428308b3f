package org.lianhu.app.visits.internal;

import java.util.List;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.registry.Statements;
import org.lianhu.app.tasks.Tasks;
import org.lianhu.app.visits.Visits;
import org.lianhu.jooq.visits.tables.records.NeedRecord;
import org.springframework.stereotype.Component;

/** A need waits for the village until its result is written down (S3-3.3-b: problems are solved in time). */
@Component
public class NeedTasks {

    private static final String SUBJECT = "NEED";
    private static final int TITLE = 60;

    private final Tasks tasks;
    private final HouseholdBrowser homes;

    NeedTasks(Tasks tasks, HouseholdBrowser homes) {
        this.tasks = tasks;
        this.homes = homes;
    }

    public void open(Statements.Subject home, List<NeedRecord> needs) {
        for (var need : needs) {
            var text = need.getText();
            var title = "走访需求:" + (text.length() > TITLE ? text.substring(0, TITLE) + "…" : text);
            tasks.replace(
                    subject(home, need),
                    List.of(new Tasks.NewTask(
                            SUBJECT,
                            title,
                            new Tasks.Turn("VILLAGE", Visits.WRITE),
                            need.getDueOn(),
                            null,
                            "S3-3.3-b")));
        }
    }

    public void close(Statements.Subject home, NeedRecord need) {
        tasks.replace(subject(home, need), List.of());
    }

    private Tasks.Subject subject(Statements.Subject home, NeedRecord need) {
        var head = homes.heads(List.of(home.id())).getOrDefault(home.id(), "");
        return new Tasks.Subject(
                SUBJECT, need.getId(), head, new Tasks.Where(home.placeCode(), home.orgCode(), home.id()));
    }
}
