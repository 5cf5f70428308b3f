package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.INQUIRY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.FactSheet;
import org.lianhu.app.tasks.Tasks;
import org.lianhu.jooq.schemes.tables.records.InquiryRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was asked about an answer, of which office, and what came back. Never changed once it is answered. */
@Component
class Inquiries {

    private static final int LONGEST = 1000;

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Tasks tasks;
    private final Journal journal;

    Inquiries(DSLContext db, Clock clock, Ids ids, Tasks tasks, Journal journal) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.tasks = tasks;
        this.journal = journal;
    }

    /** What is asked of whom: a missing fact (FACT) or a question that a body decides (BODY). */
    record Ask(
            String kind,
            String topic,
            String question,
            String clause,
            Offices.Office office,
            String pack,
            String title) {}

    /** Sends the question as a task to the office; refuses a second one about the same while the first is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID ask(FactSheet.Home home, @Nullable UUID person, Ask ask) {
        var account = CurrentScope.get().actor().accountId();
        if (account == null) {
            throw new RefusedException("NOT_PERMITTED", "", "询问须由登录的工作人员发出。");
        }
        if (known(home.id()).open(ask.pack(), ask.topic()).isPresent()) {
            throw new RefusedException("INQUIRY_OPEN", "", "这个问题已经问过,还没有答复。请在待办里查看进度。");
        }
        var id = ids.next();
        db.insertInto(INQUIRY)
                .set(INQUIRY.ID, id)
                .set(INQUIRY.HOUSEHOLD_ID, home.id())
                .set(INQUIRY.PLACE_CODE, home.placeCode())
                .set(INQUIRY.ORG_CODE, home.orgCode())
                .set(INQUIRY.PERSON_ID, person)
                .set(INQUIRY.PACK, ask.pack())
                .set(INQUIRY.PACK_TITLE, ask.title())
                .set(INQUIRY.KIND, ask.kind())
                .set(INQUIRY.TOPIC, ask.topic())
                .set(INQUIRY.QUESTION, ask.question())
                .set(INQUIRY.CLAUSE, ask.clause())
                .set(INQUIRY.ADDRESSEE, ask.office().label())
                .set(INQUIRY.ASKED_BY, account)
                .set(INQUIRY.ASKED_ON, LocalDate.now(clock))
                .set(INQUIRY.ASKED_AT, clock.instant())
                .execute();
        var task = new Tasks.NewTask(
                ask.kind().equals("FACT") ? "FACT_ASKED" : "BODY_ASKED",
                ask.question(),
                new Tasks.Turn(ask.office().level(), "schemes.answer"),
                null,
                null,
                ask.clause());
        tasks.replace(subject(id, home), List.of(task));
        log("schemes.inquiry-sent", id, home);
        return id;
    }

    private static Tasks.Subject subject(UUID id, FactSheet.Home home) {
        return new Tasks.Subject(
                "INQUIRY", id, home.headName(), new Tasks.Where(home.placeCode(), home.orgCode(), home.id()));
    }

    private void log(String action, UUID id, FactSheet.Home home) {
        journal.record(
                Journal.Act.of(action, "inquiry", id, new Journal.Where(home.placeCode(), home.orgCode(), home.id())));
    }

    /** @param document number of the paper in which a body decided; needed for its answers */
    record Reply(
            String answer,
            @Nullable String document,
            @Nullable LocalDate on) {}

    @Transactional
    public void answer(UUID id, Reply reply) {
        var scope = CurrentScope.get();
        scope.require("schemes.answer");
        Writers.require(scope);
        var row = row(id);
        if (row.getAnswer() != null) {
            throw new RefusedException("INQUIRY_ANSWERED", "", "这个问题已经答复,不能再改。如有变化,请重新询问。");
        }
        check(row, reply);
        db.update(INQUIRY)
                .set(INQUIRY.ANSWER, reply.answer().strip())
                .set(INQUIRY.ANSWER_DOCUMENT, reply.document())
                .set(INQUIRY.ANSWERED_BY, scope.actor().accountId())
                .set(INQUIRY.ANSWERED_ON, reply.on() == null ? LocalDate.now(clock) : reply.on())
                .set(INQUIRY.ANSWERED_AT, clock.instant())
                .where(INQUIRY.ID.eq(id))
                .execute();
        var home = new FactSheet.Home(row.getHouseholdId(), null, "", row.getPlaceCode(), row.getOrgCode());
        tasks.replace(subject(id, home), List.of());
        log("schemes.inquiry-answered", id, home);
    }

    private void check(InquiryRecord row, Reply reply) {
        if (reply.answer() == null || reply.answer().isBlank() || reply.answer().length() > LONGEST) {
            throw InvalidInputException.of("/answer", "ANSWER_MISSING", "请填写答复(1到1000个字)。");
        }
        var document = reply.document();
        if (row.getKind().equals("BODY") && (document == null || document.isBlank())) {
            throw InvalidInputException.of("/document", "DOCUMENT_MISSING", "机构作出的答复要写明文号或会议记录编号。");
        }
        var on = reply.on();
        if (on != null && (on.isAfter(LocalDate.now(clock)) || on.isBefore(row.getAskedOn()))) {
            throw InvalidInputException.of("/on", "DATE_INVALID", "答复日期要在询问之日与今天之间。");
        }
    }

    @Transactional(readOnly = true)
    public InquiryRecord get(UUID id) {
        CurrentScope.get().require("schemes.answer");
        return row(id);
    }

    @Transactional(readOnly = true)
    public List<InquiryRecord> of(UUID household) {
        CurrentScope.get().require("schemes.answer");
        return db.selectFrom(INQUIRY)
                .where(INQUIRY.HOUSEHOLD_ID.eq(household))
                .orderBy(INQUIRY.ASKED_AT.desc(), INQUIRY.ID.desc())
                .fetch();
    }

    private InquiryRecord row(UUID id) {
        return db.selectFrom(INQUIRY)
                .where(INQUIRY.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这项询问"));
    }

    /** What was asked about a household so far: by pack and topic. */
    record Known(Map<String, UUID> waiting, Map<String, String> replies) {
        Optional<UUID> open(String pack, String topic) {
            return Optional.ofNullable(waiting.get(pack + " " + topic));
        }

        Optional<String> answered(String pack, String topic) {
            return Optional.ofNullable(replies.get(pack + " " + topic));
        }
    }

    @Transactional(readOnly = true)
    public Known known(UUID household) {
        var waiting = new HashMap<String, UUID>();
        var replies = new HashMap<String, String>();
        db.selectFrom(INQUIRY)
                .where(INQUIRY.HOUSEHOLD_ID.eq(household))
                .orderBy(INQUIRY.ASKED_AT)
                .forEach(row -> {
                    var key = row.getPack() + " " + row.getTopic();
                    if (row.getAnswer() == null) {
                        waiting.put(key, row.getId());
                    } else {
                        var document = row.getAnswerDocument();
                        replies.put(
                                key,
                                row.getAnsweredOn() + " " + row.getAnswer()
                                        + (document == null ? "" : "(" + document + ")"));
                    }
                });
        return new Known(waiting, replies);
    }
}
