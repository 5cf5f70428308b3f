package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.KINSHIP;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a household, who must support it and who is related to it: what recusal and authorisation ask for. */
@Component
public class Kin {

    private final DSLContext db;

    Kin(DSLContext db) {
        this.db = db;
    }

    /**
     * @param head person id of the head
     * @param headBirth absent when not known
     * @param members everybody in the household, the head included
     * @param supporters legal supporters outside it
     * @param relatives everybody outside it that the registry knows as kin
     */
    public record Unit(
            UUID head,
            String headName,
            @Nullable LocalDate headBirth,
            Set<UUID> members,
            Set<UUID> supporters,
            Set<UUID> relatives) {
        public Unit {
            members = Set.copyOf(members);
            supporters = Set.copyOf(supporters);
            relatives = Set.copyOf(relatives);
        }
    }

    /**
     * The household as it was on that day; 404 when it is not within reach or had no head. On a day before it was
     * entered it is as it was first: a roster's day is not the day on which the household came to be.
     */
    @Transactional(readOnly = true)
    public Unit unit(UUID householdId, LocalDate on) {
        return find(householdId, on).orElseThrow(() -> new NotFoundException("这一户(或它的户主)"));
    }

    /** The same; empty when it is not within reach or nobody was its head on that day. */
    @Transactional(readOnly = true)
    public Optional<Unit> find(UUID householdId, LocalDate on) {
        var members = db.select(
                        MEMBERSHIP.PERSON_ID,
                        MEMBERSHIP.RELATION,
                        PERSON.NAME,
                        PERSON.BIRTH_DATE,
                        MEMBERSHIP.VALID_FROM)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.HOUSEHOLD_ID.eq(householdId))
                .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(on)))
                .fetch();
        var entered = members.stream()
                .map(r -> r.value5())
                .min(Comparator.naturalOrder())
                .orElse(on);
        var day = entered.isAfter(on) ? entered : on;
        members.removeIf(r -> r.value5().isAfter(day));
        var known = members.stream().filter(r -> r.value2().equals("head")).findFirst();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(unit(known.get(), new HashSet<>(members.getValues(MEMBERSHIP.PERSON_ID)), on));
    }

    private Unit unit(Record5<UUID, String, String, LocalDate, LocalDate> head, Set<UUID> ids, LocalDate on) {
        var supporters = new HashSet<UUID>();
        var relatives = new HashSet<UUID>();
        db.selectFrom(KINSHIP)
                .where(KINSHIP.PERSON_ID.in(ids).or(KINSHIP.RELATIVE_ID.in(ids)))
                .and(KINSHIP.VALID_TO.isNull().or(KINSHIP.VALID_TO.gt(on)))
                .forEach(k -> {
                    var other = ids.contains(k.getPersonId()) ? k.getRelativeId() : k.getPersonId();
                    relatives.add(other);
                    if (k.getDuty() != null) {
                        supporters.add(other);
                    }
                });
        relatives.removeAll(ids);
        supporters.removeAll(ids);
        return new Unit(head.value1(), head.value3(), head.value4(), ids, supporters, relatives);
    }
}
