package org.lianhu.app.tasks.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.tasks.TaskBrowser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** My tasks by deadline. */
@RestController
class TaskController {

    private static final int PAGE = 50;

    private final TaskBrowser tasks;

    TaskController(TaskBrowser tasks) {
        this.tasks = tasks;
    }

    /**
     * What to list.
     *
     * @param state {@code DONE}, else what is open
     * @param mine absent = only what the caller's post may do
     * @param limit absent = {@link #PAGE}
     */
    record Filter(
            @Nullable String state,
            @Nullable Boolean overdue,
            @Nullable Boolean mine,
            @Nullable String kind,
            @Nullable String cursor,
            @Nullable Integer limit) {

        TaskBrowser.Query query() {
            return new TaskBrowser.Query(
                    "DONE".equals(state),
                    Boolean.TRUE.equals(overdue),
                    kind,
                    !Boolean.FALSE.equals(mine),
                    cursor,
                    limit == null ? PAGE : limit);
        }
    }

    @GetMapping("/api/tasks")
    Page<TaskView> list(Filter filter) {
        var page = tasks.list(filter.query());
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
