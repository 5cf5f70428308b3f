package org.lianhu.app.access.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Accounts;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Locks and unlocks accounts and resets passwords. */
@Component
@Transactional
class AccountDuty {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Whole whole;
    private final Aside aside;

    AccountDuty(AccountStore accounts, Passwords passwords, Throttle throttle, Whole whole, Aside aside) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.whole = whole;
        this.aside = aside;
    }

    /** What goes with it: the log, the nodes, the open sessions. */
    @Component
    record Aside(Grants grants, Nodes nodes, OwnAccount own, PasswordResets resets) {}

    void lock(UUID id) {
        var account = mine(id);
        accounts.setDisabled(id, true);
        aside.own().endSessions(id);
        log("access.account-locked", account);
    }

    void unlock(UUID id) {
        var account = mine(id);
        accounts.setDisabled(id, false);
        throttle.clear(account.login());
        log("access.account-unlocked", account);
    }

    /**
     * Gives the account a one-time password and ends its sessions. Somebody with a post of trust gets it only when a
     * second administrator confirms: else an administrator could sign in as an approver.
     *
     * @return the password; absent while it waits for {@link #confirmReset}
     */
    @Nullable
    String resetPassword(UUID id) {
        var account = mine(id);
        boolean trusted =
                whole.postsHeld(id).stream().anyMatch(h -> h.role().is(org.lianhu.app.access.Role.Trait.FOUR_EYES));
        if (trusted && aside.resets().hasSecond(account.placeCode())) {
            aside.resets().ask(account);
            log("access.password-reset-asked", account);
            return null;
        }
        return reset(account);
    }

    /** The second administrator's word: the password goes to this one's hands, not to the one who asked. */
    String confirmReset(UUID id) {
        var account = mine(id);
        aside.resets().confirm(id);
        return reset(account);
    }

    /** What waits for a second administrator, within reach. */
    List<PasswordResets.Waiting> waitingResets() {
        CurrentScope.get().require(Accounts.MANAGE);
        return aside.resets().waiting();
    }

    /** Takes a reset back that still waits. */
    void withdrawReset(UUID id) {
        var account = mine(id);
        aside.resets().withdraw(id);
        log("access.password-reset-withdrawn", account);
    }

    private String reset(StoredAccount account) {
        var password = passwords.oneTime();
        accounts.setPassword(account.id(), passwords.hash(password), true);
        throttle.clear(account.login());
        aside.own().endSessions(account.id());
        log("access.password-reset", account);
        return password;
    }

    /** An account within reach, none of whose posts lies beyond it: else resetting it would lend foreign rights. */
    private StoredAccount mine(UUID id) {
        CurrentScope.get().require(Accounts.MANAGE);
        var account = accounts.byId(id).orElseThrow(() -> new NotFoundException("该账号"));
        if (id.equals(CurrentScope.get().actor().accountId())) {
            throw new RefusedException("OWN_ACCOUNT", "", "不能锁定、解锁或重置自己的账号。请由另一位管理员办理;改密码请用“修改密码”。");
        }
        boolean beyond =
                whole.postsHeld(id).stream().anyMatch(held -> !aside.nodes().reaches(held.node(), held.placeCode()));
        if (beyond) {
            throw new RefusedException("ACCOUNT_OF_OTHERS", "", "该人员还在您管理范围之外任职,须由上级管理员办理。");
        }
        return account;
    }

    private void log(String action, StoredAccount account) {
        aside.grants()
                .log(action, account.id(), new Journal.Where(account.placeCode(), account.orgCode(), null), Map.of());
    }
}
