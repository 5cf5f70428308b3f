package org.lianhu.app.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks account and password: throttled, logged, and as slow for an unknown name as for a known one. */
@Component
class SignIn {

    private static final Scope SCOPE = Scope.job("sign-in");

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Journal journal;
    private final TransactionTemplate tx;
    private final Clock clock;

    SignIn(Store store, Journal journal, TransactionTemplate tx, Clock clock) {
        this.accounts = store.accounts();
        this.passwords = store.passwords();
        this.throttle = store.throttle();
        this.journal = journal;
        this.tx = tx;
        this.clock = clock;
    }

    /** What sign-in reads and writes. */
    @Component
    record Store(AccountStore accounts, Passwords passwords, Throttle throttle) {}

    /** Returns the account's id, or throws {@link SignInRefusedException}. */
    UUID signIn(String login, String password, String address) {
        var name = AccountStore.normalised(login);
        return CurrentScope.call(SCOPE, () -> checked(name, password, address));
    }

    private UUID checked(String login, String password, String address) {
        var left = in(() -> attempt(login, address));
        var account = in(() -> accounts.byLogin(login).orElse(null));
        if (account == null) {
            passwords.matchNobody(password);
            throw failed(null, left);
        }
        if (!passwords.matches(password, account.passwordHash())) {
            throw failed(account, left);
        }
        if (account.disabledAt() != null) {
            in(() -> log("access.sign-in-failed", account, Map.of("why", "disabled")));
            throw new SignInRefusedException(HttpStatus.FORBIDDEN, "ACCOUNT_DISABLED", "该账号已停用。如需使用,请联系管理员重新启用。");
        }
        in(() -> {
            throttle.succeeded(login, address);
            accounts.signedIn(account.id());
            return log("access.signed-in", account, Map.of());
        });
        return account.id();
    }

    private int attempt(String login, String address) {
        var byAddress = throttle.count(Throttle.Kind.ADDRESS, address);
        var byAccount = throttle.count(Throttle.Kind.ACCOUNT, login);
        byAccount.blockedUntil().or(byAddress::blockedUntil).ifPresent(until -> {
            long minutes = Duration.between(clock.instant(), until).toMinutes() + 1;
            throw new SignInRefusedException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "SIGN_IN_BLOCKED",
                    "登录失败次数过多,已暂时锁定。请" + minutes + "分钟后再试,或请管理员解锁、重置密码。");
        });
        return byAccount.left();
    }

    private SignInRefusedException failed(@Nullable StoredAccount account, int left) {
        if (account != null) {
            in(() -> log("access.sign-in-failed", account, Map.of("why", "password")));
        } else {
            in(() -> unknown());
        }
        var next = left == 0
                ? "账号已锁定" + Throttle.BLOCK.toMinutes() + "分钟,届时再试或请管理员解锁。"
                : "再错" + left + "次将锁定" + Throttle.BLOCK.toMinutes() + "分钟。";
        return new SignInRefusedException(HttpStatus.UNAUTHORIZED, "SIGN_IN_FAILED", "账号或密码不正确。" + next);
    }

    private boolean log(String action, StoredAccount account, Map<String, ?> details) {
        journal.record(new Journal.Act(
                action,
                "account",
                account.id().toString(),
                null,
                details,
                new Journal.Where(account.placeCode(), account.orgCode(), null)));
        return true;
    }

    /** The name that was tried is not kept: it may be a password typed into the wrong field. */
    private boolean unknown() {
        journal.record(Journal.Act.of("access.sign-in-failed", "account", "unknown", Journal.Where.NOWHERE));
        return true;
    }

    private <T extends @Nullable Object> T in(java.util.function.Supplier<T> work) {
        return tx.execute(t -> work.get());
    }
}
