package org.lianhu.app.access.internal;

import static org.lianhu.jooq.access.Tables.ACCOUNT;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of accounts; row security decides which of them the caller meets. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountStore {

    private final DSLContext db;
    private final Clock clock;

    AccountStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Account names are compared without regard to case and outer blanks. */
    public static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<StoredAccount> byLogin(String login) {
        return db.selectFrom(ACCOUNT).where(ACCOUNT.LOGIN.eq(normalised(login))).fetchOptional(AccountStore::account);
    }

    public Optional<StoredAccount> byId(UUID id) {
        return db.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOptional(AccountStore::account);
    }

    public boolean isEmpty() {
        return !db.fetchExists(ACCOUNT);
    }

    public void insert(StoredAccount account, byte @Nullable [] phoneSealed, @Nullable UUID createdBy) {
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account.id())
                .set(ACCOUNT.LOGIN, account.login())
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.PHONE_SEALED, phoneSealed)
                .set(ACCOUNT.PASSWORD_HASH, account.passwordHash())
                .set(ACCOUNT.MUST_CHANGE_PASSWORD, account.mustChangePassword())
                .set(ACCOUNT.PASSWORD_SET_AT, clock.instant())
                .set(ACCOUNT.CREATED_AT, clock.instant())
                .set(ACCOUNT.CREATED_BY, createdBy)
                .set(ACCOUNT.PLACE_CODE, account.placeCode())
                .set(ACCOUNT.ORG_CODE, account.orgCode())
                .execute();
    }

    /** Returns whether the account lay within reach. */
    public boolean setPassword(UUID id, String hash, boolean mustChange) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.PASSWORD_HASH, hash)
                        .set(ACCOUNT.MUST_CHANGE_PASSWORD, mustChange)
                        .set(ACCOUNT.PASSWORD_SET_AT, clock.instant())
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id))
                        .execute()
                == 1;
    }

    public void signedIn(UUID id) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LAST_SIGN_IN_AT, clock.instant())
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Closes or opens an account; returns whether it lay within reach. */
    public boolean setDisabled(UUID id, boolean disabled) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.DISABLED_AT, disabled ? clock.instant() : null)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id))
                        .execute()
                == 1;
    }

    static StoredAccount account(Record row) {
        return new StoredAccount(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.LOGIN),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.PASSWORD_HASH),
                row.get(ACCOUNT.MUST_CHANGE_PASSWORD),
                row.get(ACCOUNT.DISABLED_AT),
                row.get(ACCOUNT.PLACE_CODE),
                row.get(ACCOUNT.ORG_CODE));
    }
}
