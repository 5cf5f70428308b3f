package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.ABSENCE;
import static org.lianhu.jooq.registry.Tables.KINSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.registry.FactPassage;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.PersonRows;
import org.lianhu.jooq.registry.tables.records.ChangeRequestRecord;
import org.lianhu.jooq.registry.tables.records.PersonRecord;
import org.lianhu.kernel.PersonName;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Unites two files of one person. The file that stays takes over the number when only the other has one, the kinship,
 * and the place in a household when it has none. The other file keeps its statements, loses its membership and points
 * to the one that stays.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SamePerson {

    private static final String BECAUSE = "重复档案";

    private final DSLContext db;
    private final HouseholdRows rows;
    private final PersonRows persons;
    private final FactPassage facts;
    private final Course course;

    SamePerson(DSLContext db, HouseholdRows rows, PersonRows persons, FactPassage facts, Course course) {
        this.db = db;
        this.rows = rows;
        this.persons = persons;
        this.facts = facts;
        this.course = course;
    }

    /** The change request that goes with it, and what follows. */
    @Component
    record Course(ChangeStore store, ChangeEffects effects) {}

    /** @param pair the pair that was adjudicated */
    record Union(UUID pair, UUID kept, UUID dropped, LocalDate on, String reason, List<UUID> evidence) {}

    void unite(Union union) {
        var kept = person(union.kept());
        var dropped = person(union.dropped());
        if (kept.getSupersededBy() != null || dropped.getSupersededBy() != null) {
            throw new RefusedException("DUPLICATE_DECIDED", "", "其中一份档案已停用。请刷新页面。");
        }
        if (kept.getIdIndex() != null && dropped.getIdIndex() != null) {
            throw new RefusedException("TWO_ID_NUMBERS", "", "两份档案各有一个有效的身份证号码,不能认定为同一人。号码有误请先更正号码。");
        }
        var home = rows.homeOf(union.dropped(), union.on());
        home.ifPresent(h -> leave(union, h));
        number(kept, dropped);
        giveUp(union, dropped);
        kin(union);
        facts.end(List.of(union.dropped()), union.on());
        event(union, home.orElse(null));
    }

    private PersonRecord person(UUID id) {
        return db.selectFrom(PERSON)
                .where(PERSON.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new org.lianhu.app.platform.web.NotFoundException("此人"));
    }

    private void leave(Union union, UUID household) {
        var home = rows.lock(household, union.on());
        var member = home.member(union.dropped()).orElseThrow();
        boolean keptIsHoused = rows.homeOf(union.kept(), union.on()).isPresent();
        if (member.isHead() && home.members().size() > 1 && keptIsHoused) {
            throw new RefusedException("HEAD_LEAVES", "", "要停用的档案是一户的户主。请先变更户主,或保留这一份档案。");
        }
        rows.leave(List.of(union.dropped()), union.on(), BECAUSE);
        if (!keptIsHoused) {
            rows.transfer(home.subject(), Map.of(union.kept(), member.relation()), union.on(), BECAUSE);
        }
        rows.recount(household, union.on());
        if (rows.read(household, union.on()).members().isEmpty()) {
            rows.close(household, union.on(), BECAUSE);
        }
    }

    /** The one number of the two files belongs to the file that stays. */
    private void number(PersonRecord keptBefore, PersonRecord dropped) {
        var sealed = dropped.getIdSealed();
        if (sealed == null) {
            return;
        }
        var index = dropped.getIdIndex();
        var masked = dropped.getIdMasked();
        dropped.setIdSealed(null);
        dropped.setIdIndex(null);
        dropped.setIdMasked(null);
        dropped.setNoIdReason(BECAUSE);
        dropped.setTemporaryKey(
                dropped.getTemporaryKey() == null
                        ? PersonRows.temporaryKey(dropped.getId())
                        : dropped.getTemporaryKey());
        dropped.update();
        var kept = person(keptBefore.getId());
        var number = java.util.Objects.requireNonNull(persons.number(sealed));
        kept.setIdSealed(sealed);
        kept.setIdIndex(index);
        kept.setIdMasked(masked);
        kept.setNoIdReason(null);
        kept.setSex(number.sex().name().toLowerCase(java.util.Locale.ROOT));
        kept.setBirthDate(number.birthDate());
        kept.setVersion(kept.getVersion() + 1);
        kept.update();
        var home = rows.homeOf(kept.getId(), course.effects().today());
        home.ifPresent(h -> persons.index(
                kept.getId(), rows.read(h, course.effects().today()).subject(), PersonName.of(kept.getName()), number));
    }

    private void giveUp(Union union, PersonRecord dropped) {
        dropped.setSupersededBy(union.kept());
        dropped.setSupersededOn(union.on());
        dropped.setVersion(dropped.getVersion() + 1);
        dropped.update();
        persons.forget(union.dropped());
        db.update(ABSENCE)
                .set(ABSENCE.VALID_TO, union.on())
                .where(ABSENCE.PERSON_ID.eq(union.dropped()).and(ABSENCE.VALID_TO.isNull()))
                .and(ABSENCE.VALID_FROM.lt(union.on()))
                .execute();
    }

    private void kin(Union union) {
        db.update(KINSHIP)
                .set(KINSHIP.PERSON_ID, union.kept())
                .where(KINSHIP.PERSON_ID.eq(union.dropped()).and(KINSHIP.RELATIVE_ID.ne(union.kept())))
                .execute();
        db.update(KINSHIP)
                .set(KINSHIP.RELATIVE_ID, union.kept())
                .where(KINSHIP.RELATIVE_ID.eq(union.dropped()).and(KINSHIP.PERSON_ID.ne(union.kept())))
                .execute();
    }

    /** Stands in the household's list of changes, and later modules follow. */
    private void event(Union union, @org.jspecify.annotations.Nullable UUID droppedHome) {
        var keptHome = rows.homeOf(union.kept(), union.on()).orElse(droppedHome);
        if (keptHome == null) {
            return;
        }
        var home = rows.read(keptHome, union.on());
        var row = new ChangeRequestRecord();
        row.setId(course.effects().nextId());
        row.setHouseholdId(keptHome);
        row.setOtherHouseholdId(droppedHome);
        row.setPlaceCode(home.subject().placeCode());
        row.setOrgCode(home.subject().orgCode());
        row.setKind(LifeEvent.Kind.SAME_PERSON.name());
        row.setLegalDate(union.on());
        row.setReason(union.reason());
        row.setSummary(home.member(union.kept()).map(Home.Member::name).orElse("") + " 重复档案合并");
        row.setEvidence(union.evidence().toArray(UUID[]::new));
        row.setNeedsApproval(false);
        row.setApprovalWhy("认定须由报告人以外的工作人员作出");
        row.setState("PROPOSED");
        course.store().insert(row, Map.of("pair", union.pair().toString()));
        course.effects()
                .proposed(
                        row,
                        union.evidence(),
                        ChangeHandler.Draft.of(row.getSummary(), union.kept()).with(droppedHome));
        course.store().state(row.getId(), "EFFECTIVE", droppedHome);
        course.effects()
                .happened(
                        row,
                        new LifeEvent(
                                row.getId(),
                                LifeEvent.Kind.SAME_PERSON,
                                union.on(),
                                keptHome,
                                droppedHome,
                                Set.of(union.kept(), union.dropped()),
                                null,
                                union.reason()));
    }
}
