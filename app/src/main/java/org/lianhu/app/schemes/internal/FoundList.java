package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.FINDING;
import static org.lianhu.jooq.schemes.Tables.SCREENED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.registry.Touches;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.jooq.schemes.tables.records.FindingRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the found list: who goes without, who is one condition short, what is not known. */
@Component
class FoundList {

    private final DSLContext db;
    private final Places places;
    private final Touches touches;
    private final Vocabulary vocabulary;
    private final Clock clock;

    FoundList(DSLContext db, Places places, Touches touches, Vocabulary vocabulary, Clock clock) {
        this.db = db;
        this.places = places;
        this.touches = touches;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** @param fact only answers that wait for this fact */
    record Query(
            @Nullable String place,
            @Nullable String scheme,
            @Nullable String kind,
            @Nullable String fact,
            @Nullable String cursor) {}

    record Row(UUID id, Home household, String unitName, Named scheme, Named kind, Named place, Found found) {}

    record Home(UUID id, String headName, @Nullable String number) {}

    record Named(String code, String label) {}

    /** @param amountLow one payment of everything that is certainly due, in yuan; absent when not computable */
    record Found(
            String reason,
            String clause,
            String benefit,
            @Nullable String amountLow,
            @Nullable String amountHigh,
            LocalDate on) {}

    /** The reasons rest on special facts: who may not read those may not read the list. */
    private static void mayLook() {
        CurrentScope.get().require("schemes.found");
        CurrentScope.get().require("registry.read-special");
    }

    @Transactional(readOnly = true)
    public Page<Row> list(Query query, int wanted) {
        mayLook();
        int limit = Math.clamp(wanted, 1, Page.MOST);
        var condition = condition(query);
        var rows = db.selectFrom(FINDING)
                .where(condition)
                .and(after(query.cursor()))
                .orderBy(FINDING.PLACE_CODE, FINDING.ID)
                .limit(limit + 1)
                .fetch();
        long total = db.fetchCount(db.selectOne().from(FINDING).where(condition).limit(Page.COUNTED_UP_TO + 1));
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var next = more ? shown.getLast().getPlaceCode() + "_" + shown.getLast().getId() : null;
        return new Page<>(
                shown.stream().map(this::row).toList(),
                next,
                Math.min(total, Page.COUNTED_UP_TO),
                total <= Page.COUNTED_UP_TO);
    }

    private Condition condition(Query query) {
        var c = within(query.place());
        if (query.scheme() != null) {
            c = c.and(FINDING.PACK.eq(query.scheme()));
        }
        if (query.kind() != null) {
            c = c.and(FINDING.KIND.eq(query.kind()));
        }
        if (query.fact() != null) {
            c = c.and(DSL.val(query.fact()).eq(DSL.any(FINDING.MISSING)));
        }
        return c;
    }

    private static Condition within(@Nullable String place) {
        var c = ScopeConditions.within(FINDING.PLACE_CODE, FINDING.ORG_CODE, FINDING.HOUSEHOLD_ID);
        if (place == null) {
            return c;
        }
        var code = DivisionCode.of(place);
        return c.and(FINDING.PLACE_CODE.ge(code.subtreeFrom()).and(FINDING.PLACE_CODE.lt(code.subtreeTo())));
    }

    private static Condition after(@Nullable String cursor) {
        if (cursor == null) {
            return DSL.noCondition();
        }
        var parts = cursor.split("_", 2);
        try {
            return DSL.row(FINDING.PLACE_CODE, FINDING.ID).gt(parts[0], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw InvalidInputException.of("cursor", "CURSOR_INVALID", "翻页位置不对,请从第一页重新打开列表。");
        }
    }

    private Row row(FindingRecord r) {
        return new Row(
                r.getId(),
                new Home(r.getHouseholdId(), r.getHeadName(), r.getHouseholdNumber()),
                r.getUnitName(),
                new Named(r.getPack(), r.getPackTitle()),
                new Named(r.getKind(), FoundText.Kind.valueOf(r.getKind()).label()),
                place(r.getPlaceCode()),
                new Found(
                        r.getReason(),
                        r.getClause(),
                        r.getBenefit(),
                        yuan(r.getAmountLow()),
                        yuan(r.getAmountHigh()),
                        r.getFoundOn()));
    }

    private static @Nullable String yuan(@Nullable Long fen) {
        return fen == null ? null : org.lianhu.kernel.Money.ofFen(fen).toString();
    }

    Named place(String code) {
        return new Named(code, places.find(code).map(Place::name).orElse(code));
    }

    /**
     * The counts behind the list.
     *
     * @param oldest when the oldest answer in it was computed; absent while there is none
     * @param waiting households that changed and are looked at again soon
     * @param never households that nobody has looked at yet
     */
    record Summary(
            @Nullable Instant oldest,
            int households,
            int waiting,
            int never,
            List<Count> bySchemes,
            List<Count> byPlaces,
            List<Count> byFacts) {}

    /** @param kinds how many by kind of answer */
    record Count(String code, String label, Map<String, Long> kinds) {}

    @Transactional(readOnly = true)
    public Summary summary(@Nullable String place) {
        mayLook();
        var top = place != null
                ? DivisionCode.of(place)
                : CurrentScope.get().reach().place();
        var screened = ScopeConditions.within(SCREENED.PLACE_CODE, SCREENED.ORG_CODE, SCREENED.HOUSEHOLD_ID);
        if (top != null) {
            screened = screened.and(
                    SCREENED.PLACE_CODE.ge(top.subtreeFrom()).and(SCREENED.PLACE_CODE.lt(top.subtreeTo())));
        }
        var looked = db.select(
                        DSL.count(),
                        DSL.min(SCREENED.LOOKED_AT),
                        DSL.count().filterWhere(SCREENED.GOOD_UNTIL.le(LocalDate.now(clock))))
                .from(SCREENED)
                .where(screened)
                .fetchSingle();
        int households = touches.count(top);
        return new Summary(
                looked.value2(),
                households,
                Math.min(looked.value1(), touches.waiting(top) + looked.value3()),
                Math.max(0, households - looked.value1()),
                bySchemes(place),
                byPlaces(top, place),
                byFacts(place));
    }

    private List<Count> bySchemes(@Nullable String place) {
        var labels = new LinkedHashMap<String, String>();
        db.selectDistinct(FINDING.PACK, FINDING.PACK_TITLE)
                .from(FINDING)
                .where(within(place))
                .orderBy(FINDING.PACK)
                .forEach(r -> labels.put(r.value1(), r.value2()));
        return counts(FINDING.PACK, within(place), labels);
    }

    /** By the places straight under the one looked at. */
    private List<Count> byPlaces(@Nullable DivisionCode top, @Nullable String place) {
        if (top == null) {
            return List.of();
        }
        var labels = new LinkedHashMap<String, String>();
        var below = places.children(top.code());
        var length = below.stream()
                .findFirst()
                .map(p -> DivisionCode.of(p.code()).prefix().length())
                .orElse(top.prefix().length());
        var part = DSL.substring(FINDING.PLACE_CODE, DSL.inline(1), DSL.inline(length));
        below.forEach(p -> labels.put(DivisionCode.of(p.code()).prefix(), p.name()));
        return counts(part, within(place), labels).stream()
                .map(count -> new Count(code(below, count.code()), count.label(), count.kinds()))
                .toList();
    }

    private static String code(List<Place> below, String prefix) {
        return below.stream()
                .map(Place::code)
                .filter(code -> DivisionCode.of(code).prefix().equals(prefix))
                .findFirst()
                .orElse(prefix);
    }

    private List<Count> byFacts(@Nullable String place) {
        var fact = DSL.field(DSL.name("fact"), String.class);
        var rows = db.select(fact, DSL.count())
                .from(FINDING, DSL.unnest(FINDING.MISSING).as("missing", "fact"))
                .where(within(place))
                .groupBy(fact)
                .orderBy(DSL.count().desc(), fact)
                .limit(30)
                .fetch();
        var counts = new ArrayList<Count>();
        rows.forEach(r -> counts.add(new Count(
                r.value1(),
                label(r.value1()),
                Map.of(FoundText.Kind.UNKNOWN.name(), r.value2().longValue()))));
        return counts;
    }

    private String label(String code) {
        return switch (code) {
            case "members" -> "成员名单";
            case "supporters" -> "法定义务人名单";
            case "related" -> "亲属名单";
            default ->
                Optional.of(code).flatMap(vocabulary::find).map(Fact::label).orElse(code);
        };
    }

    private List<Count> counts(Field<String> by, Condition condition, Map<String, String> labels) {
        Map<String, Map<String, Long>> kinds = new LinkedHashMap<>();
        labels.keySet().forEach(code -> kinds.put(code, new LinkedHashMap<>()));
        db.select(by, FINDING.KIND, DSL.count())
                .from(FINDING)
                .where(condition)
                .groupBy(by, FINDING.KIND)
                .forEach(r -> kinds.computeIfAbsent(r.value1(), _ -> new LinkedHashMap<>())
                        .put(r.value2(), r.value3().longValue()));
        return kinds.entrySet().stream()
                .map(e -> new Count(e.getKey(), labels.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
                .toList();
    }
}
