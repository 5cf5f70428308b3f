package org.lianhu.app.registry.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.LifeEventFollower;
import org.lianhu.app.tasks.Tasks;
import org.lianhu.jooq.registry.tables.records.ChangeRequestRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.DivisionCode.Level;
import org.lianhu.kernel.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes with a change: its papers, the log, the second officer's task, what later modules make of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeEffects {

    private final ObjectProvider<LifeEventFollower> followers;
    private final Attachments attachments;
    private final Journal journal;
    private final Tasks tasks;
    private final Context context;

    ChangeEffects(
            ObjectProvider<LifeEventFollower> followers,
            Attachments attachments,
            Journal journal,
            Tasks tasks,
            Context context) {
        this.followers = followers;
        this.attachments = attachments;
        this.journal = journal;
        this.tasks = tasks;
        this.context = context;
    }

    /** Today and new ids. */
    @Component
    record Context(Clock clock, Ids ids) {}

    LocalDate today() {
        return LocalDate.now(context.clock());
    }

    UUID nextId() {
        return context.ids().next();
    }

    List<LifeEventFollower.Consequence> foresee(LifeEvent event) {
        return followers.orderedStream().flatMap(f -> f.foresee(event).stream()).toList();
    }

    private static Journal.Where where(ChangeRequestRecord row) {
        return new Journal.Where(row.getPlaceCode(), row.getOrgCode(), row.getHouseholdId());
    }

    void proposed(ChangeRequestRecord row, List<UUID> evidence, ChangeHandler.Draft draft) {
        evidence.forEach(file -> attachments.file(file, "change-request", row.getId(), where(row)));
        log("registry.change-proposed", row);
        if (row.getNeedsApproval()) {
            var turn = new Tasks.Turn(level(row, draft).name(), Deciding.APPROVE);
            var title = "批准:" + LifeEvent.Kind.valueOf(row.getKind()).label();
            tasks.replace(subject(row), List.of(new Tasks.NewTask("APPROVE", title, turn, null, null, "")));
        }
    }

    /** The lowest office above everything concerned. */
    private static Level level(ChangeRequestRecord row, ChangeHandler.Draft draft) {
        var passage = draft.passage();
        if (passage == null) {
            return draft.other() == null && row.getApprovalWhy().contains("共同的上级") ? Level.COUNTY : Level.TOWNSHIP;
        }
        var from = DivisionCode.of(passage.from()).at(Level.TOWNSHIP);
        return from.equals(DivisionCode.of(passage.to()).at(Level.TOWNSHIP)) ? Level.TOWNSHIP : Level.COUNTY;
    }

    private static Tasks.Subject subject(ChangeRequestRecord row) {
        return new Tasks.Subject(
                "CHANGE",
                row.getId(),
                row.getSummary(),
                new Tasks.Where(row.getPlaceCode(), row.getOrgCode(), row.getHouseholdId()));
    }

    void decided(ChangeRequestRecord row, String how) {
        tasks.replace(subject(row), List.of());
        log("registry.change-" + how, row);
    }

    void happened(ChangeRequestRecord row, LifeEvent event) {
        log("registry.change-effective", row);
        followers.orderedStream().forEach(f -> f.follow(event));
    }

    private void log(String action, ChangeRequestRecord row) {
        journal.record(new Journal.Act(
                action,
                "change-request",
                row.getId().toString(),
                null,
                Map.of("kind", row.getKind(), "on", row.getLegalDate().toString()),
                where(row)));
    }
}
