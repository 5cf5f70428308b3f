package org.lianhu.app.support;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianhu.app.access.Accounts;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.kernel.DivisionCode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff for tests: real accounts with real posts, signed in through the real interface. */
public final class People {

    public static final String PASSWORD = "xinmin-cun-2026";

    private static final Scope ADMINISTRATION = new Scope(
            new Scope.Actor(null, null, "test"), Scope.Reach.EVERYWHERE, Set.of("access.manage"), Scope.Mode.WRITE);

    private final Accounts accounts;
    private final Places places;
    private final TransactionTemplate tx;
    private final MockMvc mvc;
    private final AtomicInteger number = new AtomicInteger();

    People(Accounts accounts, Places places, TransactionTemplate tx, MockMvc mvc) {
        this.accounts = accounts;
        this.places = places;
        this.tx = tx;
        this.mvc = mvc;
    }

    /** An account with its first post. */
    public record Person(UUID accountId, UUID postId, String login) {}

    /** Makes the place and those above it, where they are missing. */
    public void place(String code) {
        var chain = new ArrayList<Places.NewPlace>();
        for (var level : DivisionCode.Level.values()) {
            DivisionCode.of(code).at(level).ifPresent(c -> chain.add(new Places.NewPlace(c.code(), "测试" + c.code())));
        }
        CurrentScope.run(ADMINISTRATION, () -> places.load(chain));
    }

    /**
     * Opens an account with that role at the place, which is made when it is missing; the password is
     * {@link #PASSWORD}.
     */
    public Person hire(Role role, String placeCode) {
        place(placeCode);
        return hire(role, Node.place(placeCode));
    }

    public Person hire(Role role, Node node) {
        var login = "staff" + number.incrementAndGet();
        return CurrentScope.call(ADMINISTRATION, () -> {
            var account = tx.execute(t -> {
                var id = accounts.openWithPassword(new Accounts.NewAccount(login, "职员" + login, null, node), PASSWORD);
                return new Person(id, accounts.grant(id, role, node), login);
            });
            return java.util.Objects.requireNonNull(account);
        });
    }

    /** A browser in which a new person with that role at the place is signed in. */
    public Browser at(Role role, String placeCode) {
        return browser().signIn(hire(role, placeCode).login(), PASSWORD);
    }

    /** A browser in which nobody is signed in. */
    public Browser browser() {
        return new Browser(mvc);
    }

    /** Ends the person's first post; call it inside {@link #asAdministrator}. */
    public void end(Person person) {
        accounts.endPost(person.accountId(), person.postId());
    }

    public Accounts accounts() {
        return accounts;
    }

    /** Runs the work with an administrator's rights over everything. */
    public void asAdministrator(Runnable work) {
        CurrentScope.run(ADMINISTRATION, () -> tx.executeWithoutResult(t -> work.run()));
    }
}
