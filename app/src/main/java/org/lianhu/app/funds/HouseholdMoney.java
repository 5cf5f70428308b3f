package org.lianhu.app.funds;

import static org.lianhu.jooq.funds.Tables.ACCOUNT;
import static org.lianhu.jooq.funds.Tables.FLOW;
import static org.lianhu.jooq.funds.Tables.FORM;
import static org.lianhu.jooq.funds.Tables.TOLD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.access.Staff;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.jooq.funds.tables.records.ToldRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The money of one household, as its people are told it (S3-6.2-2), and that they were told. */
@Component
public class HouseholdMoney {

    private static final Set<String> WAYS = Set.of("HANDED_OVER", "READ_OUT", "POSTED_AT_HOME");

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Journal journal;
    private final Households households;
    private final Staff staff;

    HouseholdMoney(DSLContext db, Clock clock, Ids ids, Journal journal, Households households, Staff staff) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.journal = journal;
        this.households = households;
        this.staff = staff;
    }

    /** @param sumFen all that it got and kept */
    public record Account(long sumFen, List<Received> received, List<Told> told) {}

    /** @param fen negative when money was taken back */
    public record Received(
            LocalDate on, long fen, String source, String purpose, UUID formId, long formNumber, String reason) {}

    /** @param way {@code HANDED_OVER, READ_OUT} or {@code POSTED_AT_HOME} */
    public record Told(LocalDate on, String way, String listener, String by) {}

    /** @param listener who of the household was told */
    public record NewTold(String way, LocalDate on, String listener) {}

    @Transactional(readOnly = true)
    public Account of(UUID householdId) {
        CurrentScope.get().require("funds.read");
        households.subject(householdId);
        var received = received(householdId);
        return new Account(received.stream().mapToLong(Received::fen).sum(), received, told(householdId));
    }

    private List<Received> received(UUID householdId) {
        var purpose = ACCOUNT.as("purpose");
        var fund = ACCOUNT.as("fund");
        return db.select(
                        FLOW.DAY,
                        FLOW.FEN,
                        fund.SOURCE_KIND,
                        purpose.PURPOSE,
                        FLOW.APPLICATION_ID,
                        FORM.NUMBER,
                        FORM.REASON)
                .from(FLOW)
                .join(FORM)
                .on(FORM.ID.eq(FLOW.APPLICATION_ID))
                .leftJoin(purpose)
                .on(purpose.ID.eq(FLOW.FROM_ID))
                .leftJoin(fund)
                .on(fund.ID.eq(purpose.PARENT_ID))
                .where(FLOW.HOUSEHOLD_ID.eq(householdId).and(FLOW.KIND.eq("PAYMENT")))
                .orderBy(FLOW.DAY.desc(), FLOW.TRANSFER_ID)
                .fetch(r -> new Received(
                        r.value1(),
                        r.value2(),
                        r.value3() == null ? "OTHER" : r.value3(),
                        r.value4() == null ? "other" : r.value4(),
                        r.value5(),
                        r.value6(),
                        r.value7()));
    }

    private List<Told> told(UUID householdId) {
        var rows = db.selectFrom(TOLD)
                .where(TOLD.HOUSEHOLD_ID.eq(householdId))
                .orderBy(TOLD.TOLD_ON.desc(), TOLD.ID)
                .fetch();
        var names = staff.names(rows.map(ToldRecord::getActorId));
        return rows.map(
                r -> new Told(r.getToldOn(), r.getWay(), r.getListener(), names.getOrDefault(r.getActorId(), "")));
    }

    /** Writes down that the household's people were told. */
    @Transactional
    public UUID tell(UUID householdId, NewTold told) {
        CurrentScope.get().require("funds.apply");
        if (!WAYS.contains(told.way())) {
            throw InvalidInputException.of("/way", "WAY_UNKNOWN", "请选择告知方式:当面送交、当面宣读或张贴到户。");
        }
        if (told.listener().isBlank()) {
            throw InvalidInputException.of("/listener", "LISTENER_MISSING", "请写明告知了家中哪一位。");
        }
        if (told.on().isAfter(LocalDate.now(clock))) {
            throw InvalidInputException.of("/on", "DATE_AHEAD", "日期不能晚于今天。");
        }
        var home = households.subject(householdId);
        var id = ids.next();
        db.insertInto(TOLD)
                .set(TOLD.ID, id)
                .set(TOLD.HOUSEHOLD_ID, householdId)
                .set(TOLD.PLACE_CODE, home.placeCode())
                .set(TOLD.ORG_CODE, home.orgCode())
                .set(TOLD.WAY, told.way())
                .set(TOLD.TOLD_ON, told.on())
                .set(TOLD.LISTENER, told.listener().strip())
                .set(TOLD.RECORDED_AT, clock.instant())
                .set(TOLD.ACTOR_ID, Actors.id())
                .execute();
        journal.record(Journal.Act.of(
                "funds.told",
                "household",
                householdId,
                new Journal.Where(home.placeCode(), home.orgCode(), householdId)));
        return id;
    }
}
