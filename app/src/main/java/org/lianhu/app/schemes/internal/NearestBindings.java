package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.ADOPTION;
import static org.lianhu.jooq.schemes.Tables.PACK_VERSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.schemes.Adoptions.State;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.jooq.schemes.tables.records.AdoptionRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The nearest approved adoption upwards, its figures put into the pack. */
@Component
class NearestBindings implements Bindings {

    private final DSLContext db;
    private final AdoptionRows rows;
    private final PackShelf shelf;

    NearestBindings(DSLContext db, AdoptionRows rows, PackShelf shelf) {
        this.db = db;
        this.rows = rows;
        this.shelf = shelf;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Binding> find(String pack, Seat seat, LocalDate on) {
        return nearest(seat, on, ADOPTION.PACK.eq(pack)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Binding> inForce(Seat seat, LocalDate on) {
        return nearest(seat, on, DSL.noCondition());
    }

    private List<Binding> nearest(Seat seat, LocalDate on, Condition packs) {
        var places = upwards(seat.place());
        var org = seat.orgCode();
        var orgs = org == null ? List.<String>of() : pathUpwards(org);
        var whose = ADOPTION.ORG_CODE.isNull().and(ADOPTION.PLACE_CODE.in(places));
        var found = db.selectFrom(ADOPTION)
                .where(orgs.isEmpty() ? whose : whose.or(ADOPTION.ORG_CODE.in(orgs)))
                .and(packs)
                .and(ADOPTION.STATE.eq(State.APPROVED.name()))
                .and(ADOPTION.VALID_FROM.le(on))
                .and(ADOPTION.VALID_TO.isNull().or(ADOPTION.VALID_TO.gt(on)))
                .orderBy(ADOPTION.PACK)
                .fetch();
        Map<String, AdoptionRecord> best = new LinkedHashMap<>();
        var nearness = Comparator.<AdoptionRecord>comparingInt(
                        a -> a.getOrgCode() == null ? 0 : a.getOrgCode().length())
                .thenComparingInt(a -> -places.indexOf(a.getPlaceCode()));
        found.forEach(a -> best.merge(a.getPack(), a, (x, y) -> nearness.compare(x, y) >= 0 ? x : y));
        return best.values().stream().map(this::binding).toList();
    }

    /** The place and everything above it, nearest first. */
    private static List<String> upwards(DivisionCode place) {
        var codes = new ArrayList<String>();
        for (var at = Optional.of(place); at.isPresent(); at = at.get().parent()) {
            codes.add(at.get().code());
        }
        return codes;
    }

    private static List<String> pathUpwards(String org) {
        var codes = new ArrayList<String>();
        for (var at = org; at.length() > 1; at = at.substring(0, at.length() - 3)) {
            codes.add(at);
        }
        return codes;
    }

    private Binding binding(AdoptionRecord row) {
        var version = db.selectFrom(PACK_VERSION)
                .where(PACK_VERSION.PACK.eq(row.getPack()).and(PACK_VERSION.SHA256.eq(row.getPackSha256())))
                .fetchSingle();
        var pack = shelf.pack(row.getPack(), row.getPackSha256(), version.getContent());
        return new Binding(
                row.getId(),
                row.getPlaceCode(),
                row.getPackSha256(),
                version.getContent(),
                withFigures(pack, row),
                row.getValidFrom());
    }

    private Pack withFigures(Pack pack, AdoptionRecord row) {
        var parameters = new LinkedHashMap<>(pack.parameters());
        var prefix = DivisionCode.of(row.getPlaceCode()).prefix();
        var period = new Period(row.getValidFrom(), row.getValidTo());
        for (var figure : rows.figures(row.getId())) {
            parameters.computeIfPresent(
                    figure.name(),
                    (_, parameter) -> parameter.with(new Parameter.Dated(
                            prefix,
                            period,
                            row.getValidFrom(),
                            AdoptionCheck.value(parameter, figure.written()).orElseThrow(),
                            figure.written())));
        }
        return new Pack(
                pack.header(),
                pack.who(),
                pack.benefits(),
                pack.how(),
                pack.provisions(),
                parameters,
                pack.formulas(),
                pack.variants());
    }
}
