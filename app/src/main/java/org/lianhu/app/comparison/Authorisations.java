package org.lianhu.app.comparison;

import static org.lianhu.jooq.comparison.Tables.HOUSEHOLD_AUTHORISATION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.Households;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 核对授权书: who has signed that departments may be asked about the household, from when, until when. */
@Component
public class Authorisations {

    private final DSLContext db;
    private final Households households;
    private final Attachments attachments;
    private final Services services;

    Authorisations(DSLContext db, Households households, Attachments attachments, Services services) {
        this.db = db;
        this.households = households;
        this.attachments = attachments;
        this.services = services;
    }

    /** Clock, ids and the log. */
    @Component
    record Services(Clock clock, Ids ids, Journal journal) {}

    /**
     * A signed paper.
     *
     * @param until last day; absent = until it is withdrawn
     * @param document its number or title
     * @param scan the attachment
     */
    public record Signed(
            LocalDate on,
            @Nullable LocalDate until,
            String document,
            @Nullable UUID scan) {}

    /** As the household's page shows it. */
    public record Authorisation(
            UUID id,
            Signed signed,
            String origin,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnWhy,
            boolean inForce,
            String recordedBy,
            Instant recordedAt) {}

    /** Writes down papers that were signed: one household each, or one list that a whole meeting signed. */
    @Transactional
    public List<UUID> sign(List<UUID> signers, Signed signed) {
        CurrentScope.get().require("comparison.authorise");
        var today = LocalDate.now(services.clock());
        var until = signed.until();
        new Violations()
                .require(!signers.isEmpty() && signers.size() <= 500, "/households", "AUTHORISATION_WHO", "请选择1到500户。")
                .require(!signed.on().isAfter(today), "/on", "AUTHORISATION_DATE", "签署日期不能晚于今天。")
                .require(
                        until == null || !until.isBefore(signed.on()), "/until", "AUTHORISATION_PERIOD", "有效期不能早于签署日期。")
                .require(
                        !signed.document().isBlank() && signed.document().length() <= 100,
                        "/document",
                        "AUTHORISATION_DOCUMENT",
                        "请填写授权书编号或名称(1到100个字)。")
                .require(signed.scan() != null, "/scan", "AUTHORISATION_SCAN", "请上传签名的授权书扫描件。")
                .throwIfAny();
        var ids =
                signers.stream().distinct().map(h -> record(h, signed, "paper")).toList();
        if (signed.scan() != null) {
            var home = households.subject(signers.getFirst());
            attachments.file(
                    signed.scan(),
                    "authorisation",
                    ids.getFirst(),
                    new Journal.Where(home.placeCode(), home.orgCode(), signers.size() == 1 ? home.id() : null));
        }
        return ids;
    }

    /** A case's step of authorisation was done: the paper is filed with the case and counts here too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signedInCase(UUID household, Signed signed, UUID caseId) {
        record(household, signed, "case:" + caseId);
    }

    private UUID record(UUID household, Signed signed, String origin) {
        var home = households.subject(household);
        var id = services.ids().next();
        var a = HOUSEHOLD_AUTHORISATION;
        db.insertInto(a)
                .set(a.ID, id)
                .set(a.HOUSEHOLD_ID, household)
                .set(a.PLACE_CODE, home.placeCode())
                .set(a.ORG_CODE, home.orgCode())
                .set(a.SIGNED_ON, signed.on())
                .set(a.VALID_UNTIL, signed.until())
                .set(a.DOCUMENT, signed.document().strip())
                .set(a.SCAN_ID, signed.scan())
                .set(a.ORIGIN, origin)
                .set(a.RECORDED_BY_LABEL, CurrentScope.get().actor().label())
                .set(a.RECORDED_AT, services.clock().instant())
                .execute();
        log("comparison.authorised", id, new Journal.Where(home.placeCode(), home.orgCode(), household));
        return id;
    }

    /** The household takes it back: nobody of it is compared from the day on. */
    @Transactional
    public void withdraw(UUID id, LocalDate on, String why) {
        CurrentScope.get().require("comparison.authorise");
        var a = HOUSEHOLD_AUTHORISATION;
        var row = db.selectFrom(a)
                .where(a.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这份授权书"));
        if (row.getWithdrawnOn() != null) {
            throw new RefusedException("AUTHORISATION_WITHDRAWN", "", "这份授权书已经撤回,不用再办。");
        }
        new Violations()
                .require(
                        !on.isBefore(row.getSignedOn()) && !on.isAfter(LocalDate.now(services.clock())),
                        "/on",
                        "AUTHORISATION_DATE",
                        "撤回日期须在签署日期和今天之间。")
                .require(
                        why.strip().length() >= 2 && why.length() <= 200,
                        "/why",
                        "REASON_REQUIRED",
                        "请写明撤回原因(2到200个字)。")
                .throwIfAny();
        row.setWithdrawnOn(on);
        row.setWithdrawnWhy(why.strip());
        row.update();
        log(
                "comparison.authorisation-withdrawn",
                id,
                new Journal.Where(row.getPlaceCode(), row.getOrgCode(), row.getHouseholdId()));
    }

    private void log(String action, UUID id, Journal.Where where) {
        services.journal().record(Journal.Act.of(action, "authorisation", id, where));
    }

    /** All papers of a household, the newest first. */
    @Transactional(readOnly = true)
    public List<Authorisation> of(UUID household) {
        CurrentScope.get().require("comparison.read");
        var today = LocalDate.now(services.clock());
        var a = HOUSEHOLD_AUTHORISATION;
        return db.selectFrom(a)
                .where(a.HOUSEHOLD_ID.eq(household))
                .orderBy(a.SIGNED_ON.desc(), a.ID.desc())
                .fetch(r -> new Authorisation(
                        r.getId(),
                        new Signed(r.getSignedOn(), r.getValidUntil(), r.getDocument(), r.getScanId()),
                        r.getOrigin(),
                        r.getWithdrawnOn(),
                        r.getWithdrawnWhy(),
                        !r.getSignedOn().isAfter(today)
                                && (r.getValidUntil() == null
                                        || !r.getValidUntil().isBefore(today))
                                && (r.getWithdrawnOn() == null
                                        || r.getWithdrawnOn().isAfter(today)),
                        r.getRecordedByLabel(),
                        r.getRecordedAt()));
    }

    private static Condition inForce(LocalDate on) {
        var a = HOUSEHOLD_AUTHORISATION;
        return a.SIGNED_ON
                .le(on)
                .and(a.VALID_UNTIL.isNull().or(a.VALID_UNTIL.ge(on)))
                .and(a.WITHDRAWN_ON.isNull().or(a.WITHDRAWN_ON.gt(on)));
    }

    /** The households under the place that may be compared on the day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> inForce(DivisionCode place, LocalDate on) {
        var a = HOUSEHOLD_AUTHORISATION;
        return new HashSet<>(db.selectDistinct(a.HOUSEHOLD_ID)
                .from(a)
                .where(inForce(on))
                .and(a.PLACE_CODE.ge(place.subtreeFrom()).and(a.PLACE_CODE.lt(place.subtreeTo())))
                .fetch(a.HOUSEHOLD_ID));
    }

    /** Whether the household may be compared on the day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean inForce(UUID household, LocalDate on) {
        var a = HOUSEHOLD_AUTHORISATION;
        return db.fetchExists(db.selectOne().from(a).where(inForce(on)).and(a.HOUSEHOLD_ID.eq(household)));
    }
}
