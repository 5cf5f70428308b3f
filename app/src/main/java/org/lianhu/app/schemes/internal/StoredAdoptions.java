package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.ADOPTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.schemes.AdoptionBinds;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.jooq.schemes.tables.records.AdoptionRecord;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adoptions in {@code schemes.adoption}. */
@Component
class StoredAdoptions implements Adoptions {

    private final DSLContext db;
    private final AdoptionRows rows;
    private final PackShelf shelf;
    private final Places places;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    StoredAdoptions(
            DSLContext db,
            AdoptionRows rows,
            PackShelf shelf,
            Places places,
            Journal journal,
            ApplicationEventPublisher events) {
        this.events = events;
        this.db = db;
        this.rows = rows;
        this.shelf = shelf;
        this.places = places;
        this.journal = journal;
    }

    @Override
    @Transactional
    public UUID propose(NewAdoption adoption) {
        CurrentScope.get().require("schemes.adopt");
        if (places.find(adoption.placeCode()).isEmpty()) {
            throw InvalidInputException.of("/placeCode", "PLACE_UNKNOWN", "没有这个地区。");
        }
        var scheme = shelf.library().get(adoption.pack());
        AdoptionCheck.check(adoption, scheme.pack());
        var id = rows.insert(adoption, shelf.keep(scheme), actor());
        log("schemes.adoption-proposed", id, adoption.placeCode(), adoption.orgCode(), adoption.pack());
        return id;
    }

    private static UUID actor() {
        var account = CurrentScope.get().actor().accountId();
        if (account == null) {
            throw new RefusedException("NOT_PERMITTED", "", "采用方案须由登录的工作人员办理。");
        }
        return account;
    }

    @Override
    @Transactional
    public void approve(UUID id, String note) {
        var row = undecided(id);
        var before = db.selectFrom(ADOPTION)
                .where(ADOPTION.PLACE_CODE.eq(row.getPlaceCode()))
                .and(ADOPTION.PACK.eq(row.getPack()))
                .and(ADOPTION.ORG_CODE.isNotDistinctFrom(row.getOrgCode()))
                .and(ADOPTION.STATE.eq(State.APPROVED.name()))
                .and(ADOPTION.VALID_TO.isNull().or(ADOPTION.VALID_TO.gt(row.getValidFrom())))
                .fetch();
        for (var earlier : before) {
            if (!earlier.getValidFrom().isBefore(row.getValidFrom())) {
                throw new RefusedException(
                        "ADOPTION_OVERLAPS", "", "本地区已采用该方案,自" + earlier.getValidFrom() + "起有效,与本次重叠。请调整起始日期,或先终止原采用。");
            }
            rows.end(earlier.getId(), row.getValidFrom());
        }
        rows.decide(id, State.APPROVED, actor(), note);
        log("schemes.adoption-approved", row);
        events.publishEvent(
                new AdoptionBinds(id, row.getPack(), row.getPlaceCode(), row.getOrgCode(), row.getValidFrom()));
    }

    @Override
    @Transactional
    public void reject(UUID id, String note) {
        if (note.isBlank()) {
            throw InvalidInputException.of("/note", "REASON_MISSING", "请写明不同意的理由。");
        }
        var row = undecided(id);
        rows.decide(id, State.REJECTED, actor(), note);
        log("schemes.adoption-rejected", row);
    }

    private AdoptionRecord undecided(UUID id) {
        CurrentScope.get().require("schemes.approve");
        var row = row(id);
        if (!row.getState().equals(State.PROPOSED.name())) {
            throw new RefusedException("ADOPTION_DECIDED", "", "这项采用已经办结,不能再改。如需调整,请重新提出。");
        }
        if (actor().equals(row.getProposedBy())) {
            throw new RefusedException("ADOPTION_FOUR_EYES", "", "提出采用的人不能自己批准。请由另一名有权人员办理。");
        }
        return row;
    }

    @Override
    @Transactional
    public void end(UUID id, LocalDate from, String note) {
        CurrentScope.get().require("schemes.approve");
        var row = row(id);
        var to = row.getValidTo();
        boolean runs = row.getState().equals(State.APPROVED.name()) && (to == null || to.isAfter(from));
        if (!runs || from.isBefore(row.getValidFrom())) {
            throw new RefusedException("ADOPTION_NOT_RUNNING", "", "这项采用在" + from + "并不生效,不能终止。");
        }
        if (note.isBlank()) {
            throw InvalidInputException.of("/note", "REASON_MISSING", "请写明终止的依据。");
        }
        rows.end(id, from);
        log("schemes.adoption-ended", row);
    }

    @Override
    public Set<String> unset(String pack) {
        return shelf.library().get(pack).pack().parameters().values().stream()
                .filter(parameter -> parameter.values().isEmpty())
                .map(Parameter::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public Adoption get(UUID id) {
        return rows.adoption(row(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Adoption> list(@Nullable String placeCode, @Nullable String pack) {
        return rows.list(placeCode, pack);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AdoptionBinds> beginning(LocalDate after, LocalDate upTo) {
        return db.selectFrom(ADOPTION)
                .where(ADOPTION.STATE.eq(State.APPROVED.name()))
                .and(ADOPTION.VALID_FROM.gt(after).and(ADOPTION.VALID_FROM.le(upTo)))
                .orderBy(ADOPTION.VALID_FROM, ADOPTION.ID)
                .fetch(r ->
                        new AdoptionBinds(r.getId(), r.getPack(), r.getPlaceCode(), r.getOrgCode(), r.getValidFrom()));
    }

    private AdoptionRecord row(UUID id) {
        return db.selectFrom(ADOPTION)
                .where(ADOPTION.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("方案采用记录"));
    }

    private void log(String action, AdoptionRecord row) {
        log(action, row.getId(), row.getPlaceCode(), row.getOrgCode(), row.getPack());
    }

    private void log(String action, UUID id, String place, @Nullable String org, String pack) {
        journal.record(new Journal.Act(
                action, "adoption", id.toString(), null, Map.of("pack", pack), new Journal.Where(place, org, null)));
    }
}
