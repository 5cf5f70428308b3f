package org.lianhu.app.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.internal.AccountStore;
import org.lianhu.app.access.internal.Grants;
import org.lianhu.app.access.internal.Passwords;
import org.lianhu.app.access.internal.StoredAccount;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of staff and their posts: opened, granted, ended, by whoever holds {@code access.manage} over the node. The
 * database refuses rows outside the administrator's subtree.
 */
@Component
public class Accounts {

    public static final String MANAGE = "access.manage";

    private final AccountStore accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final Vault vault;
    private final Ids ids;

    Accounts(AccountStore accounts, Grants grants, Passwords passwords, Vault vault, Ids ids) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.vault = vault;
        this.ids = ids;
    }

    /**
     * @param login account name: 2 to 40 small letters, digits, dot, hyphen, underscore
     * @param name the person's name
     * @param phone kept sealed
     * @param home the node whose administrator looks after the account
     */
    public record NewAccount(
            String login, String name, @Nullable String phone, Node home) {}

    /**
     * @param accountId the account
     * @param oneTimePassword shown once, to be handed over; its owner has to change it at first sign-in
     */
    public record Opened(UUID accountId, String oneTimePassword) {

        @Override
        public String toString() {
            return "opened " + accountId;
        }
    }

    /** Opens an account with a one-time password. */
    @Transactional
    public Opened open(NewAccount account) {
        var password = passwords.oneTime();
        return new Opened(store(account, password, true), password);
    }

    /** Opens an account whose password its owner has chosen already. */
    @Transactional
    public UUID openWithPassword(NewAccount account, String password) {
        passwords.check("/password", password, AccountStore.normalised(account.login()));
        return store(account, password, false);
    }

    private UUID store(NewAccount wanted, String password, boolean mustChange) {
        CurrentScope.get().require(MANAGE);
        var login = AccountStore.normalised(wanted.login());
        var name = wanted.name().strip();
        new Violations()
                .require(
                        login.matches("[a-z0-9][a-z0-9._-]{1,39}"),
                        "/account",
                        "ACCOUNT_NAME_INVALID",
                        "账号应为2到40个小写字母、数字或 . - _,以字母或数字开头。")
                .require(!name.isEmpty() && name.length() <= 60, "/name", "NAME_LENGTH", "姓名应为1到60个字。")
                .throwIfAny();
        var place = grants.placeWithinReach(wanted.home());
        if (grants.loginTaken(login)) {
            throw new RefusedException("ACCOUNT_EXISTS", "", "账号 " + login + " 已被使用。请换一个账号名。");
        }
        var org = wanted.home().kind() == Node.Kind.ORG ? wanted.home().code() : null;
        var account =
                new StoredAccount(ids.next(), login, name, passwords.hash(password), mustChange, null, place, org);
        var phone = wanted.phone();
        accounts.insert(
                account,
                phone == null || phone.isBlank() ? null : vault.seal(phone.strip()),
                CurrentScope.get().actor().accountId());
        grants.log("access.account-opened", account.id(), new Journal.Where(place, org, null), Map.of());
        return account.id();
    }

    /** Grants a post from today on; see {@link #grant(UUID, Role, Node, LocalDate, LocalDate)}. */
    @Transactional
    public UUID grant(UUID accountId, Role role, Node node) {
        return grants.grant(accountId, role, node, null, null);
    }

    /**
     * Grants a post. A role of trust ({@link Role.Trait#FOUR_EYES}) waits for a second administrator wherever there is
     * one.
     *
     * @param from first day; absent = today
     * @param to last day; absent = open
     * @return the post's id
     */
    @Transactional
    public UUID grant(UUID accountId, Role role, Node node, @Nullable LocalDate from, @Nullable LocalDate to) {
        return grants.grant(accountId, role, node, from, to);
    }

    /** Ends a post at once. */
    @Transactional
    public void endPost(UUID accountId, UUID postId) {
        grants.end(accountId, postId);
    }
}
