package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.PERSON;

import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens one masked value for somebody who says why; the look stands in the log and in the household's file. */
@Component
public class Reveals {

    /** How long the screen may show an opened value, in seconds. */
    public static final int SHOWN_SECONDS = 30;

    private static final int SHORTEST_PURPOSE = 4;

    private final DSLContext db;
    private final Vault vault;
    private final Journal journal;

    Reveals(DSLContext db, Vault vault, Journal journal) {
        this.db = db;
        this.vault = vault;
        this.journal = journal;
    }

    /** Which number of a person. */
    public enum Number {
        ID("registry.id-number-shown"),
        PHONE("registry.phone-shown");

        private final String action;

        Number(String action) {
            this.action = action;
        }
    }

    /** The opened value and for how many seconds to show it. */
    public record Opened(String value, int seconds) {

        /** Never in a log. */
        @Override
        public String toString() {
            return "Opened[…]";
        }
    }

    /** Opens the number of a person within reach. */
    @Transactional
    public Opened open(UUID personId, Number number, String purpose) {
        CurrentScope.get().require("registry.reveal-id");
        new Violations()
                .require(
                        purpose.strip().length() >= SHORTEST_PURPOSE,
                        "/purpose",
                        "PURPOSE_REQUIRED",
                        "请写明查看用途(至少4个字),例如:核对低保证。查看会被记录。")
                .throwIfAny();
        var person = db.selectFrom(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("此人"));
        var sealed = number == Number.ID ? person.getIdSealed() : person.getPhoneSealed();
        if (sealed == null) {
            throw new NotFoundException("这项号码");
        }
        journal.record(new Journal.Act(
                number.action,
                "person",
                personId.toString(),
                purpose.strip(),
                Map.of(),
                new Journal.Where(person.getPlaceCode(), person.getOrgCode(), person.getHouseholdId())));
        return new Opened(vault.open(sealed), SHOWN_SECONDS);
    }
}
