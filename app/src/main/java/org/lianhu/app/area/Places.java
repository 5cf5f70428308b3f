package org.lianhu.app.area;

import static org.lianhu.jooq.area.Tables.PLACE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of places. Not personal data: everybody may read it. */
@Component
public class Places {

    private final DSLContext db;

    Places(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(String code) {
        return db.select(PLACE.fields())
                .select(opens())
                .from(PLACE)
                .where(PLACE.CODE.eq(code))
                .fetchOptional(this::place);
    }

    /** The places straight under the given one, in order of their codes. */
    @Transactional(readOnly = true)
    public List<Place> children(String parentCode) {
        return db.select(PLACE.fields())
                .select(opens())
                .from(PLACE)
                .where(PLACE.PARENT_CODE.eq(parentCode))
                .orderBy(PLACE.CODE)
                .fetch(this::place);
    }

    @Transactional(readOnly = true)
    public List<Place> roots() {
        return db.select(PLACE.fields())
                .select(opens())
                .from(PLACE)
                .where(PLACE.PARENT_CODE.isNull())
                .orderBy(PLACE.CODE)
                .fetch(this::place);
    }

    /** Every place of the given level inside the subtree, in order of codes. */
    @Transactional(readOnly = true)
    public List<Place> within(DivisionCode top, DivisionCode.Level level) {
        return db.select(PLACE.fields())
                .select(opens())
                .from(PLACE)
                .where(PLACE.CODE.ge(top.subtreeFrom()).and(PLACE.CODE.lt(top.subtreeTo())))
                .and(PLACE.LEVEL.eq(level.name().toLowerCase(Locale.ROOT)))
                .orderBy(PLACE.CODE)
                .fetch(this::place);
    }

    /** The names from the county down to the place, such as 云岭县/青枫镇/新民村. */
    @Transactional(readOnly = true)
    public String path(DivisionCode code) {
        var names = new ArrayList<String>();
        for (var level : DivisionCode.Level.values()) {
            code.at(level).flatMap(c -> find(c.code())).map(Place::name).ifPresent(names::add);
        }
        return String.join("/", names);
    }

    /** Adds or renames places; parents must come before their children. */
    @Transactional
    public void load(Collection<NewPlace> places) {
        for (var place : places) {
            var code = DivisionCode.of(place.code());
            var parent =
                    code.parent().flatMap(p -> find(p.code())).map(Place::code).orElse(null);
            db.insertInto(PLACE)
                    .set(PLACE.CODE, place.code())
                    .set(PLACE.NAME, place.name())
                    .set(PLACE.LEVEL, code.level().name().toLowerCase(Locale.ROOT))
                    .set(PLACE.PARENT_CODE, parent)
                    .onConflict(PLACE.CODE)
                    .doUpdate()
                    .set(PLACE.NAME, place.name())
                    .execute();
        }
    }

    private static Field<Boolean> opens() {
        var child = PLACE.as("child");
        return DSL.field(DSL.exists(DSL.selectOne().from(child).where(child.PARENT_CODE.eq(PLACE.CODE))))
                .as("opens");
    }

    private Place place(Record row) {
        return new Place(
                row.get(PLACE.CODE),
                row.get(PLACE.NAME),
                row.get(PLACE.LEVEL),
                row.get(PLACE.PARENT_CODE),
                row.get("opens", Boolean.class));
    }

    /** A place to add: its level and parent follow from the code. */
    public record NewPlace(String code, String name) {}
}
