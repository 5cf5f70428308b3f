package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.ADOPTION;
import static org.lianhu.jooq.schemes.Tables.ADOPTION_PARAMETER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.schemes.Adoptions.Document;
import org.lianhu.app.schemes.Adoptions.Figure;
import org.lianhu.app.schemes.Adoptions.State;
import org.lianhu.app.schemes.Bindings.Binding;
import org.lianhu.app.schemes.Bindings.Seat;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.jooq.schemes.tables.records.AdoptionRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Period;
import org.springframework.stereotype.Component;

/**
 * Reads what is in force on a day, two queries for any number of places. Nothing is remembered between readings but
 * packs by the hash of their text, so a decision binds on every server node with its commit.
 */
@Component
class BindingTables {

    private final DSLContext db;
    private final PackShelf shelf;

    BindingTables(DSLContext db, PackShelf shelf) {
        this.db = db;
        this.shelf = shelf;
    }

    /** What may bind the seat. */
    BindingTable around(Seat seat, LocalDate on) {
        var org = seat.orgCode();
        var orgs = org == null ? List.<String>of() : pathUpwards(org);
        var whose = ADOPTION.ORG_CODE.isNull().and(ADOPTION.PLACE_CODE.in(upwards(seat.place())));
        return read(orgs.isEmpty() ? whose : whose.or(ADOPTION.ORG_CODE.in(orgs)), on);
    }

    /** Everything that is in force anywhere. */
    BindingTable everywhere(LocalDate on) {
        return read(DSL.noCondition(), on);
    }

    private BindingTable read(Condition whose, LocalDate on) {
        var rows = db.selectFrom(ADOPTION)
                .where(whose)
                .and(ADOPTION.STATE.eq(State.APPROVED.name()))
                .and(ADOPTION.VALID_FROM.le(on))
                .and(ADOPTION.VALID_TO.isNull().or(ADOPTION.VALID_TO.gt(on)))
                .orderBy(ADOPTION.PACK, ADOPTION.ID)
                .fetch();
        var figures = db.selectFrom(ADOPTION_PARAMETER)
                .where(ADOPTION_PARAMETER.ADOPTION_ID.in(rows.getValues(ADOPTION.ID)))
                .orderBy(ADOPTION_PARAMETER.NAME)
                .fetchGroups(
                        ADOPTION_PARAMETER.ADOPTION_ID, r -> new Figure(r.getName(), r.getWritten(), r.getBasis()));
        return new BindingTable(rows.stream().map(row -> entry(row, figures)).toList(), nextEdge(whose, on));
    }

    private Optional<LocalDate> nextEdge(Condition whose, LocalDate on) {
        var edge = db.select(
                        DSL.min(ADOPTION.VALID_FROM).filterWhere(ADOPTION.VALID_FROM.gt(on)),
                        DSL.min(ADOPTION.VALID_TO).filterWhere(ADOPTION.VALID_TO.gt(on)))
                .from(ADOPTION)
                .where(whose)
                .and(ADOPTION.STATE.eq(State.APPROVED.name()))
                .fetchSingle();
        return java.util.stream.Stream.of(Optional.ofNullable(edge.value1()), Optional.ofNullable(edge.value2()))
                .flatMap(Optional::stream)
                .min(java.util.Comparator.naturalOrder());
    }

    /** The text that the adoption binds to, also when it has ended. */
    PinnedTexts.Text adopted(UUID adoption) {
        var row = db.selectFrom(ADOPTION).where(ADOPTION.ID.eq(adoption)).fetchSingle();
        var figures = db.selectFrom(ADOPTION_PARAMETER)
                .where(ADOPTION_PARAMETER.ADOPTION_ID.eq(adoption))
                .orderBy(ADOPTION_PARAMETER.NAME)
                .fetchGroups(
                        ADOPTION_PARAMETER.ADOPTION_ID, r -> new Figure(r.getName(), r.getWritten(), r.getBasis()));
        var binding = entry(row, figures).binding();
        return new PinnedTexts.Text(
                binding.pack(), binding.sha256(), Optional.of(adoption), Optional.ofNullable(row.getValidTo()));
    }

    private BindingTable.Entry entry(AdoptionRecord row, Map<UUID, List<Figure>> figures) {
        var kept = shelf.kept(row.getPack(), row.getPackSha256());
        var binding = new Binding(
                row.getId(),
                row.getPlaceCode(),
                row.getPackSha256(),
                kept.text(),
                withFigures(kept.pack(), row, figures.getOrDefault(row.getId(), List.of())),
                row.getValidFrom(),
                new Document(row.getDocumentTitle(), row.getDocumentNumber()));
        return new BindingTable.Entry(Optional.ofNullable(row.getOrgCode()), binding);
    }

    /** The place and everything above it, nearest first. */
    static List<String> upwards(DivisionCode place) {
        var codes = new ArrayList<String>();
        for (var at = Optional.of(place); at.isPresent(); at = at.get().parent()) {
            codes.add(at.get().code());
        }
        return codes;
    }

    static List<String> pathUpwards(String org) {
        var codes = new ArrayList<String>();
        for (var at = org; at.length() > 1; at = at.substring(0, at.length() - 3)) {
            codes.add(at);
        }
        return codes;
    }

    private static Pack withFigures(Pack pack, AdoptionRecord row, List<Figure> figures) {
        var parameters = new LinkedHashMap<>(pack.parameters());
        var prefix = DivisionCode.of(row.getPlaceCode()).prefix();
        var period = new Period(row.getValidFrom(), row.getValidTo());
        for (var figure : figures) {
            parameters.computeIfPresent(
                    figure.name(),
                    (_, parameter) -> parameter.with(new Parameter.Dated(
                            prefix,
                            period,
                            row.getValidFrom(),
                            AdoptionCheck.value(parameter, figure.written()).orElseThrow(),
                            figure.written())));
        }
        return pack.with(parameters);
    }
}
