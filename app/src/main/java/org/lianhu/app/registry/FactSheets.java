package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.KINSHIP;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.FactSheet.Home;
import org.lianhu.app.registry.FactSheet.Person;
import org.lianhu.app.registry.FactSheet.Recognised;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the adopted facts of many households at once, a few queries for all of them. */
@Component
public class FactSheets {

    private static final Field<UUID> ENTITY = DSL.field("entity_id", UUID.class);
    private static final Field<LocalDate> FROM = DSL.field("valid_from", LocalDate.class);
    private static final Field<LocalDate> TO = DSL.field("valid_to", LocalDate.class);

    private final DSLContext db;
    private final Vocabulary vocabulary;

    FactSheets(DSLContext db, Vocabulary vocabulary) {
        this.db = db;
        this.vocabulary = vocabulary;
    }

    /** The household's sheet; 404 when it is not within reach. */
    @Transactional(readOnly = true)
    public FactSheet of(UUID household, LocalDate day) {
        CurrentScope.get().require("registry.read");
        return of(List.of(household), day).stream().findFirst().orElseThrow(() -> new NotFoundException("这一户"));
    }

    /** The sheets of those households that are within reach, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<FactSheet> of(Collection<UUID> households, LocalDate day) {
        var homes = db.selectFrom(HOUSEHOLD)
                .where(HOUSEHOLD.ID.in(households))
                .orderBy(HOUSEHOLD.ID)
                .fetch(r -> new Home(r.getId(), r.getNumber(), r.getHeadName(), r.getPlaceCode(), r.getOrgCode()));
        return new Reading(day).read(homes);
    }

    /** One reading of many sheets. */
    private final class Reading {
        private final LocalDate day;
        private final Map<UUID, Map<String, Value>> known = new HashMap<>();
        private final Map<UUID, List<UUID>> versions = new HashMap<>();

        Reading(LocalDate day) {
            this.day = day;
        }

        List<FactSheet> read(List<Home> homes) {
            var ids = homes.stream().map(Home::id).toList();
            var members = members(ids);
            var supporters = supporters(members);
            var entities = new HashSet<>(ids);
            members.values().forEach(list -> list.forEach(r -> entities.add(r.get(PERSON.ID))));
            supporters.values().forEach(entities::addAll);
            groups(entities);
            var names = persons(supporters);
            var recognitions = recognitions(ids);
            return homes.stream()
                    .map(home -> new FactSheet(
                            home,
                            known.getOrDefault(home.id(), Map.of()),
                            members.getOrDefault(home.id(), List.of()).stream()
                                    .map(this::member)
                                    .toList(),
                            outside(supporters.get(home.id()), names),
                            recognitions.getOrDefault(home.id(), List.of()),
                            cited(home.id(), members.getOrDefault(home.id(), List.of()))))
                    .toList();
        }

        private Map<UUID, List<Record>> members(List<UUID> households) {
            var found = new LinkedHashMap<UUID, List<Record>>();
            db.select(PERSON.fields())
                    .select(MEMBERSHIP.RELATION, MEMBERSHIP.HOUSEHOLD_ID.as("home"))
                    .from(MEMBERSHIP)
                    .join(PERSON)
                    .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                    .where(MEMBERSHIP.HOUSEHOLD_ID.in(households))
                    .and(MEMBERSHIP.VALID_FROM.le(day))
                    .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(day)))
                    .and(PERSON.DIED_ON.isNull().or(PERSON.DIED_ON.gt(day)))
                    .orderBy(MEMBERSHIP.RELATION.ne("head"), PERSON.BIRTH_DATE, PERSON.ID)
                    .forEach(r -> found.computeIfAbsent(r.get("home", UUID.class), _ -> new ArrayList<>())
                            .add(r));
            return found;
        }

        /** Legal supporters outside the household, by household; a household without any on file is absent. */
        private Map<UUID, Set<UUID>> supporters(Map<UUID, List<Record>> members) {
            var homeOf = new HashMap<UUID, UUID>();
            members.forEach((home, list) -> list.forEach(r -> homeOf.put(r.get(PERSON.ID), home)));
            var found = new HashMap<UUID, Set<UUID>>();
            db.selectFrom(KINSHIP)
                    .where(KINSHIP.PERSON_ID.in(homeOf.keySet()).or(KINSHIP.RELATIVE_ID.in(homeOf.keySet())))
                    .and(KINSHIP.DUTY.isNotNull())
                    .and(KINSHIP.VALID_FROM.le(day))
                    .and(KINSHIP.VALID_TO.isNull().or(KINSHIP.VALID_TO.gt(day)))
                    .forEach(k -> {
                        link(found, homeOf, k.getPersonId(), k.getRelativeId());
                        link(found, homeOf, k.getRelativeId(), k.getPersonId());
                    });
            return found;
        }

        private static void link(Map<UUID, Set<UUID>> found, Map<UUID, UUID> homeOf, UUID inside, UUID other) {
            var home = homeOf.get(inside);
            if (home != null && !home.equals(homeOf.get(other))) {
                found.computeIfAbsent(home, _ -> new HashSet<>()).add(other);
            }
        }

        private void groups(Set<UUID> entities) {
            for (var group : FactTables.groups(vocabulary)) {
                var facts = FactTables.columns(group).stream()
                        .filter(fact -> !FactTables.isSealedNumber(fact))
                        .toList();
                db.selectFrom(DSL.table(DSL.name("registry", FactTables.table(group.code()))))
                        .where(inForce(entities))
                        .forEach(row -> keep(row, facts));
            }
        }

        private Condition inForce(Set<UUID> entities) {
            return ENTITY.in(entities).and(FROM.le(day)).and(TO.isNull().or(TO.gt(day)));
        }

        private void keep(Record row, List<Fact> facts) {
            var entity = row.get("entity_id", UUID.class);
            versions.computeIfAbsent(entity, _ -> new ArrayList<>()).add(row.get("version_id", UUID.class));
            var values = known.computeIfAbsent(entity, _ -> new HashMap<>());
            for (var fact : facts) {
                var stored = row.get(fact.code());
                if (stored != null) {
                    values.put(fact.code(), value(fact, stored));
                }
            }
        }

        private Person member(Record r) {
            var facts = new HashMap<>(known.getOrDefault(r.get(PERSON.ID), Map.of()));
            facts.put("relation", new Value.Text(r.get(MEMBERSHIP.RELATION)));
            basics(r, facts);
            return new Person(r.get(PERSON.ID), r.get(PERSON.NAME), facts);
        }

        private static void basics(Record r, Map<String, Value> facts) {
            var sex = r.get(PERSON.SEX);
            var birth = r.get(PERSON.BIRTH_DATE);
            if (sex != null) {
                facts.put("sex", new Value.Text(sex));
            }
            if (birth != null) {
                facts.put("birth_date", new Value.Day(birth));
            }
        }

        private Map<UUID, Record> persons(Map<UUID, Set<UUID>> supporters) {
            var ids = new HashSet<UUID>();
            supporters.values().forEach(ids::addAll);
            var found = new HashMap<UUID, Record>();
            db.selectFrom(PERSON).where(PERSON.ID.in(ids)).forEach(r -> found.put(r.getId(), r));
            return found;
        }

        private @Nullable List<Person> outside(@Nullable Set<UUID> ids, Map<UUID, Record> persons) {
            if (ids == null) {
                return null;
            }
            return ids.stream()
                    .sorted()
                    .map(id -> outsider(id, persons.get(id)))
                    .toList();
        }

        /** Somebody whose own file is not within reach is there, but nothing is known of them. */
        private Person outsider(UUID id, @Nullable Record person) {
            if (person == null) {
                return new Person(id, "", Map.of());
            }
            var facts = new HashMap<>(known.getOrDefault(id, Map.of()));
            basics(person, facts);
            return new Person(id, person.get(PERSON.NAME), facts);
        }

        private Map<UUID, List<Recognised>> recognitions(List<UUID> households) {
            return db.selectFrom(RECOGNITION)
                    .where(RECOGNITION.HOUSEHOLD_ID.in(households))
                    .orderBy(RECOGNITION.RECOGNISED_ON)
                    .fetchGroups(
                            RECOGNITION.HOUSEHOLD_ID,
                            r -> new Recognised(r.getCategory(), r.getRecognisedOn(), r.getEndedOn()));
        }

        private List<UUID> cited(UUID home, List<Record> members) {
            var all = new ArrayList<>(versions.getOrDefault(home, List.of()));
            members.forEach(r -> all.addAll(versions.getOrDefault(r.get(PERSON.ID), List.of())));
            return all;
        }
    }

    private static Value value(Fact fact, Object stored) {
        return switch (fact.type()) {
            case TEXT, CODE -> new Value.Text(stored.toString());
            case BOOL -> Value.of((Boolean) stored);
            case COUNT, MONEY, QUANTITY -> Value.of(((Number) stored).longValue());
            case DATE -> new Value.Day(stored instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) stored);
            case CODES ->
                new Value.Items(Arrays.stream((Object[]) stored)
                        .<Value>map(code -> new Value.Text(code.toString()))
                        .toList());
        };
    }
}
