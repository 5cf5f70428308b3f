package org.lianhu.app.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.lianhu.app.access.Accounts;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.LianhuSettings;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.platform.startup.StartupNote;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way into an empty database: a token, printed once at start and never stored, lets its holder open the first
 * administrator's account. As soon as there is an account the way is closed.
 */
@Component
class FirstAdministrator implements StartupNote {

    private static final Scope SCOPE = new Scope(
            new Scope.Actor(null, null, "job:first-administrator"),
            Scope.Reach.EVERYWHERE,
            Set.of(Accounts.MANAGE),
            Scope.Mode.WRITE);

    private final AccountStore store;
    private final Passwords passwords;
    private final Opening opening;
    private final LianhuSettings settings;
    private final TransactionTemplate tx;
    private final AtomicReference<String> token = new AtomicReference<>("");

    FirstAdministrator(
            AccountStore store, Passwords passwords, Opening opening, LianhuSettings settings, TransactionTemplate tx) {
        this.store = store;
        this.passwords = passwords;
        this.opening = opening;
        this.settings = settings;
        this.tx = tx;
    }

    /** What opens with the first account: the account and the place. */
    @Component
    record Opening(Accounts accounts, Places places) {}

    /** Who wants to be the first administrator, and of which place. */
    record Wish(String login, String name, String password, String placeCode, String placeName) {

        @Override
        public String toString() {
            return "first administrator";
        }
    }

    @Override
    public List<String> lines() {
        if (settings.demo() || settings.stopWhenReady()) {
            return List.of();
        }
        return issue().map(fresh -> List.of("数据库是空的。请打开首页建立第一位管理员,一次性口令:" + fresh))
                .orElse(List.of());
    }

    /** A fresh token when there is no account yet. */
    java.util.Optional<String> issue() {
        if (!CurrentScope.call(SCOPE, () -> Boolean.TRUE.equals(tx.execute(t -> store.isEmpty())))) {
            return java.util.Optional.empty();
        }
        token.set(passwords.oneTime());
        return java.util.Optional.of(token.get());
    }

    /** Opens the account; refuses a wrong token and a database that has accounts. */
    UUID open(String given, Wish wish) {
        var expected = token.get();
        boolean right = !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8));
        if (!right) {
            throw new RefusedException("TOKEN_WRONG", "", "一次性口令不正确或已失效。请查看服务器启动时打印的口令;重新启动可得到新口令。");
        }
        var id = CurrentScope.call(SCOPE, () -> tx.execute(t -> openNow(wish)));
        token.set("");
        return java.util.Objects.requireNonNull(id);
    }

    private UUID openNow(Wish wish) {
        if (!store.isEmpty()) {
            throw new RefusedException("NOT_EMPTY", "", "系统已有账号,不能再用一次性口令建立管理员。请直接登录。");
        }
        opening.places().load(List.of(new Places.NewPlace(wish.placeCode(), wish.placeName())));
        var node = Node.place(wish.placeCode());
        var id = opening.accounts()
                .openWithPassword(new Accounts.NewAccount(wish.login(), wish.name(), null, node), wish.password());
        opening.accounts().grant(id, Role.ADMINISTRATOR, node);
        return id;
    }
}
