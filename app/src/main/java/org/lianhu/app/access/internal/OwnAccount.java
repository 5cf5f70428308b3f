package org.lianhu.app.access.internal;

import java.util.Map;
import java.util.UUID;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do to their own account. Acts as a job, because an account's row lies in its administrator's hands. */
@Component
class OwnAccount {

    private static final Scope SCOPE = Scope.job("own-account");

    private final AccountStore accounts;
    private final Passwords passwords;
    private final SignIn signIn;
    private final FindByIndexNameSessionRepository<?> sessions;
    private final Log log;

    OwnAccount(
            AccountStore accounts,
            Passwords passwords,
            SignIn signIn,
            FindByIndexNameSessionRepository<?> sessions,
            Log log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.sessions = sessions;
        this.log = log;
    }

    /** Changes the password after checking the old one (throttled like a sign-in) and ends every session. */
    void changePassword(StoredAccount account, String old, String wanted, String address) {
        signIn.signIn(account.login(), old, address);
        passwords.check("/newPassword", wanted, account.login());
        if (old.equals(wanted)) {
            throw InvalidInputException.of("/newPassword", "PASSWORD_SAME", "新密码不能与原密码相同。");
        }
        var hash = passwords.hash(wanted);
        log.in(() -> {
            accounts.setPassword(account.id(), hash, false);
            log.record("access.password-changed", account);
        });
        endSessions(account.id());
    }

    void signedOut(UUID accountId) {
        log.in(() -> accounts.byId(accountId).ifPresent(a -> log.record("access.signed-out", a)));
    }

    /** Ends every session of the account, in every browser. */
    void endSessions(UUID accountId) {
        sessions.findByPrincipalName(accountId.toString()).keySet().forEach(sessions::deleteById);
    }

    /** Runs and logs as the job. */
    @Component
    static class Log {

        private final Journal journal;
        private final TransactionTemplate tx;

        Log(Journal journal, TransactionTemplate tx) {
            this.journal = journal;
            this.tx = tx;
        }

        void in(Runnable work) {
            CurrentScope.run(SCOPE, () -> tx.executeWithoutResult(t -> work.run()));
        }

        void record(String action, StoredAccount account) {
            journal.record(new Journal.Act(
                    action,
                    "account",
                    account.id().toString(),
                    null,
                    Map.of(),
                    new Journal.Where(account.placeCode(), account.orgCode(), null)));
        }
    }
}
