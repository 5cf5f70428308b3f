package org.lianhu.app.tasks.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.tasks.TaskBrowser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My tasks by deadline. */
@RestController
class TaskController {

    private final TaskBrowser tasks;

    TaskController(TaskBrowser tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/api/tasks")
    Page<TaskView> list(
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "true") boolean mine,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = tasks.list(new TaskBrowser.Query(state.equals("DONE"), overdue, kind, mine, cursor, limit));
        return new Page<>(
                page.items().stream().map(TaskView::of).toList(), page.next(), page.total(), page.totalIsExact());
    }

    /** The flat shape that the console reads. */
    record TaskView(
            UUID id,
            String kind,
            String kindLabel,
            String title,
            TaskBrowser.Subject subject,
            TaskBrowser.@Nullable PlaceName place,
            Due due,
            String state) {

        /** Deadline, days left, warning and clause stand flat in the JSON. */
        record Due(
                @Nullable LocalDate deadline,
                @Nullable Long daysLeft,
                @Nullable String warning,
                String clause) {}

        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Due due() {
            return due;
        }

        static TaskView of(TaskBrowser.Row r) {
            return new TaskView(
                    r.id(),
                    r.kind().code(),
                    r.kind().label(),
                    r.title(),
                    r.subject(),
                    r.place(),
                    new Due(
                            r.due().deadline(),
                            r.due().daysLeft(),
                            r.due().warning(),
                            r.due().clause()),
                    r.state());
        }
    }
}
