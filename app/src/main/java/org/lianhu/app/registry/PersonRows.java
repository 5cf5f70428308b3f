package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.SEARCH_TOKEN;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.access.Elsewhere;
import org.lianhu.app.access.Node;
import org.lianhu.app.area.Organisations;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.Masking;
import org.lianhu.kernel.PersonName;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of persons and what they are found by. Part of use cases that have asked for their right. A number that is
 * taken is told apart here: by somebody within reach, or by somebody of whom the caller may only learn whom to ask.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonRows {

    private final DSLContext db;
    private final Ids ids;
    private final Vault vault;
    private final Elsewhere elsewhere;
    private final Trees trees;

    PersonRows(DSLContext db, Ids ids, Vault vault, Elsewhere elsewhere, Trees trees) {
        this.db = db;
        this.ids = ids;
        this.vault = vault;
        this.elsewhere = elsewhere;
        this.trees = trees;
    }

    /** Names of nodes, and the day. */
    @Component
    record Trees(Places places, Organisations organisations, Clock clock) {

        String name(Node node) {
            return switch (node.kind()) {
                case PLACE -> places.path(DivisionCode.of(node.code()));
                case ORG -> organisations.find(node.code()).map(o -> o.name()).orElse(node.code());
            };
        }
    }

    /** The person within reach that bears the number. */
    public Optional<UUID> withinReach(IdNumber number) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID_INDEX.eq(vault.index("id", number.value())))
                .fetchOptional(PERSON.ID);
    }

    /** Whether anybody anywhere bears the number; who asks on so has to log it by {@link #taken}. */
    public boolean isTaken(IdNumber number) {
        return elsewhere.isKnown(number);
    }

    /**
     * Writes a person of the household, with the tokens of the search.
     *
     * @throws RefusedException PERSON_ALREADY_REGISTERED for a number within reach, PERSON_ELSEWHERE (and the question
     *     in the log) for one beyond it
     */
    public UUID insert(Statements.Subject home, NewPerson member) {
        var id = ids.next();
        var number = member.idNumber();
        var now = trees.clock().instant();
        int inserted = db.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.HOUSEHOLD_ID, home.householdId())
                .set(PERSON.PLACE_CODE, home.placeCode())
                .set(PERSON.ORG_CODE, home.orgCode())
                .set(PERSON.NAME, member.name().value())
                .set(PERSON.INITIALS, SearchTokens.initials(member.name()))
                .set(PERSON.SEX, member.knownSex())
                .set(PERSON.BIRTH_DATE, member.knownBirthDate())
                .set(PERSON.ID_SEALED, number == null ? null : vault.seal(number.value()))
                .set(PERSON.ID_INDEX, number == null ? null : vault.index("id", number.value()))
                .set(PERSON.ID_MASKED, number == null ? null : Masking.idNumber(number.value()))
                .set(PERSON.NO_ID_REASON, number == null ? member.noIdReason() : null)
                .set(PERSON.TEMPORARY_KEY, number == null ? temporaryKey(id) : null)
                .set(PERSON.PHONE_SEALED, member.phone() == null ? null : vault.seal(member.phone()))
                .set(PERSON.PHONE_MASKED, member.phone() == null ? null : Masking.phone(member.phone()))
                .set(PERSON.CREATED_AT, now)
                .set(PERSON.UPDATED_AT, now)
                .onConflict(PERSON.ID_INDEX)
                .doNothing()
                .execute();
        if (inserted == 0 && number != null) {
            throw taken(member.name().value(), number);
        }
        index(id, home, member.name(), number);
        return id;
    }

    /** The key under which somebody without a number is known until there is one. */
    public static String temporaryKey(UUID person) {
        return "T" + person.toString().substring(24).toUpperCase(Locale.ROOT);
    }

    /**
     * Why the number cannot be given to another person. Beyond the caller's reach the answer is only whom to ask; the
     * question is logged apart, because the act itself is rolled back.
     */
    public RefusedException taken(String name, IdNumber number) {
        if (withinReach(number).isPresent()) {
            return new RefusedException("PERSON_ALREADY_REGISTERED", "", name + " 的身份证号码在您的管辖范围内已经登记过。请先查找此人,不要重复登记。");
        }
        var node = elsewhere.askApart(number, "登记查重").map(trees::name).orElse("其他单位");
        return new RefusedException(
                "PERSON_ELSEWHERE", "", name + " 的身份证号码已在“" + node + "”登记。请与该单位联系,或请共同的上级办理迁入。本次查询已记入日志。");
    }

    /** Lets the person no longer be found: the tokens lie with the households that the person belonged to. */
    public void forget(UUID person) {
        db.deleteFrom(SEARCH_TOKEN)
                .where(SEARCH_TOKEN.PERSON_ID.eq(person))
                .and(SEARCH_TOKEN.HOUSEHOLD_ID.in(
                        DSL.select(MEMBERSHIP.HOUSEHOLD_ID).from(MEMBERSHIP).where(MEMBERSHIP.PERSON_ID.eq(person))))
                .execute();
    }

    /** Writes anew what the person is found by. */
    public void index(
            UUID person, Statements.Subject home, PersonName name, @org.jspecify.annotations.Nullable IdNumber number) {
        forget(person);
        if (home.householdId() == null) {
            return;
        }
        for (var token : new SearchTokens(vault).of(name, number)) {
            db.insertInto(SEARCH_TOKEN)
                    .set(SEARCH_TOKEN.TOKEN, token)
                    .set(SEARCH_TOKEN.PLACE_CODE, home.placeCode())
                    .set(SEARCH_TOKEN.ORG_CODE, home.orgCode())
                    .set(SEARCH_TOKEN.HOUSEHOLD_ID, home.householdId())
                    .set(SEARCH_TOKEN.PERSON_ID, person)
                    .execute();
        }
    }

    /** Lets the person belong to the household from now on, and be found there. */
    public void rehome(UUID person, Statements.Subject home) {
        var row = db.selectFrom(PERSON).where(PERSON.ID.eq(person)).fetchSingle();
        row.setHouseholdId(home.householdId());
        row.setPlaceCode(home.placeCode());
        row.setOrgCode(home.orgCode());
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(trees.clock().instant());
        row.update();
        index(person, home, PersonName.of(row.getName()), number(row.getIdSealed()));
    }

    /** The number behind the seal: for the search's tokens, never to be shown. */
    public @org.jspecify.annotations.Nullable IdNumber number(byte @org.jspecify.annotations.Nullable [] sealed) {
        return sealed == null ? null : IdNumber.of(vault.open(sealed));
    }
}
