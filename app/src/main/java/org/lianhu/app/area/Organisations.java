package org.lianhu.app.area;

import static org.lianhu.jooq.area.Tables.ORGANISATION;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of organisations. Not personal data: everybody may read it. */
@Component
public class Organisations {

    private static final int STEP = 3;

    private final DSLContext db;

    Organisations(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(String code) {
        return db.selectFrom(ORGANISATION).where(ORGANISATION.CODE.eq(code)).fetchOptional(Organisations::organisation);
    }

    /** The organisations straight under the given one, or the topmost ones. */
    @Transactional(readOnly = true)
    public List<Organisation> children(@Nullable String parentCode) {
        return list(parentCode == null ? ORGANISATION.PARENT_CODE.isNull() : ORGANISATION.PARENT_CODE.eq(parentCode));
    }

    /** Those that sit in the subtree of the place. */
    @Transactional(readOnly = true)
    public List<Organisation> within(DivisionCode place) {
        return list(ORGANISATION.PLACE_CODE.ge(place.subtreeFrom()).and(ORGANISATION.PLACE_CODE.lt(place.subtreeTo())));
    }

    /** Adds one under the parent (or at the top) and gives it the next free code. */
    @Transactional
    public Organisation add(String name, Organisation.Kind kind, @Nullable String parentCode, DivisionCode place) {
        var parent = parentCode == null ? "O" : parentCode;
        if (parentCode != null && find(parentCode).isEmpty()) {
            throw new RefusedException("ORGANISATION_UNKNOWN", "", "上级单位 " + parentCode + " 不存在。请先建立上级单位。");
        }
        db.execute("SELECT pg_advisory_xact_lock(hashtext({0}))", DSL.val("area.organisation" + parent));
        int taken = children(parentCode).stream()
                .mapToInt(o -> Integer.parseInt(o.code().substring(parent.length())))
                .max()
                .orElse(0);
        if (taken >= 999) {
            throw new RefusedException("ORGANISATIONS_FULL", "", "同一上级下最多999个单位。请先增设一级。");
        }
        var code = parent + "%03d".formatted(taken + 1);
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.CODE, code)
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.KIND, kind.name().toLowerCase(Locale.ROOT))
                .set(ORGANISATION.PARENT_CODE, parentCode)
                .set(ORGANISATION.PLACE_CODE, place.code())
                .execute();
        return new Organisation(code, name, kind, parentCode, place.code());
    }

    /** The code itself and those above it, from the top: O001004 → O001, O001004. */
    public static List<String> chain(String code) {
        return java.util.stream.IntStream.rangeClosed(1, (code.length() - 1) / STEP)
                .mapToObj(i -> code.substring(0, 1 + i * STEP))
                .toList();
    }

    private List<Organisation> list(Condition condition) {
        return db.selectFrom(ORGANISATION)
                .where(condition)
                .orderBy(ORGANISATION.CODE)
                .fetch(Organisations::organisation);
    }

    private static Organisation organisation(Record row) {
        return new Organisation(
                row.get(ORGANISATION.CODE),
                row.get(ORGANISATION.NAME),
                Organisation.Kind.valueOf(row.get(ORGANISATION.KIND).toUpperCase(Locale.ROOT)),
                row.get(ORGANISATION.PARENT_CODE),
                row.get(ORGANISATION.PLACE_CODE));
    }
}
