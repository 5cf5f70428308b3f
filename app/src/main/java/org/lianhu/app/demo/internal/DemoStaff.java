package org.lianhu.app.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lianhu.app.access.Accounts;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;
import org.lianhu.app.access.Staff;
import org.lianhu.app.demo.internal.DemoPlaces.Village;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;

/** The county's officers: their accounts, and the scope that each of them acts under. */
@Component
class DemoStaff {

    /** Every demo account's password; printed at start. */
    static final String PASSWORD = "lianhu-demo-2026";

    private static final Scope HIRING = new Scope(
            new Scope.Actor(null, null, "job:demo"),
            Scope.Reach.EVERYWHERE,
            java.util.Set.of(Accounts.MANAGE),
            Scope.Mode.WRITE);

    private final Accounts accounts;
    private final Staff staff;
    private final Map<String, Officer> officers = new ConcurrentHashMap<>();

    DemoStaff(Accounts accounts, Staff staff) {
        this.accounts = accounts;
        this.staff = staff;
    }

    /** Somebody with one post. */
    record Officer(
            String login, String name, Role role, String place, Optional<UUID> accountId, Optional<UUID> postId) {

        Officer hired(UUID account, UUID post) {
            return new Officer(login, name, role, place, Optional.of(account), Optional.of(post));
        }

        UUID account() {
            return accountId.orElseThrow();
        }

        /** The same for somebody who sees only what is in the own hands. */
        Scope scopeOver(List<UUID> households) {
            return new Scope(
                    new Scope.Actor(account(), postId.orElseThrow(), login),
                    new Scope.Reach(null, null, households, false),
                    role.permissions(),
                    Scope.Mode.WRITE);
        }

        /** What the officer may see and do, as at sign-in. */
        Scope scope() {
            return new Scope(
                    new Scope.Actor(account(), postId.orElseThrow(), login),
                    Scope.Reach.of(DivisionCode.of(place)),
                    role.permissions(),
                    role.is(Role.Trait.READ_ONLY) ? Scope.Mode.READ : Scope.Mode.WRITE);
        }
    }

    static Scope hiring() {
        return HIRING;
    }

    /** Everybody who works in the county. */
    static List<Officer> roll() {
        var names = new DemoPeople(2).staffNames();
        var roll = new ArrayList<Officer>();
        roll.add(officer("guanli", names.next(), Role.ADMINISTRATOR, DemoPlaces.COUNTY));
        roll.add(officer("guanli2", names.next(), Role.ADMINISTRATOR, DemoPlaces.COUNTY));
        roll.add(officer("xian.jingban", names.next(), Role.COUNTY_OFFICER, DemoPlaces.COUNTY));
        roll.add(officer("xian.shending", names.next(), Role.COUNTY_APPROVER, DemoPlaces.COUNTY));
        roll.add(officer("shenji", names.next(), Role.AUDITOR, DemoPlaces.COUNTY));
        for (var township : DemoPlaces.townships()) {
            roll.add(officer(township.sign() + ".jingban", names.next(), Role.TOWNSHIP_OFFICER, township.code()));
            roll.add(officer(township.sign() + ".shenhe", names.next(), Role.TOWNSHIP_APPROVER, township.code()));
        }
        for (var village : DemoPlaces.villages()) {
            roll.add(officer(sign(village) + ".ganbu", names.next(), Role.VILLAGE_OFFICER, village.code()));
            roll.add(officer(sign(village) + ".fuze", names.next(), Role.VILLAGE_LEAD, village.code()));
        }
        var helpers = new DemoPeople(5).staffNames();
        for (var village : DemoPlaces.villages()) {
            roll.add(officer(sign(village) + ".bangfu", helpers.next(), Role.HELPER, village.code()));
        }
        return roll;
    }

    static String sign(Village village) {
        return village.township().sign() + village.number();
    }

    private static Officer officer(String login, String name, Role role, String place) {
        return new Officer(login, name, role, place, Optional.empty(), Optional.empty());
    }

    /** Opens an account and grants its post. */
    void hire(Officer officer) {
        var node = Node.place(officer.place());
        var account = accounts.openWithPassword(
                new Accounts.NewAccount(officer.login(), officer.name(), null, node), PASSWORD);
        accounts.grant(account, officer.role(), node);
    }

    /** The village's officer who registers households. */
    Officer officerOf(Village village) {
        return get(sign(village) + ".ganbu");
    }

    /** Who helps the village's recipients. */
    Officer helperOf(Village village) {
        return get(sign(village) + ".bangfu");
    }

    Officer checkerOf(Village village) {
        return get(village.township().sign() + ".jingban");
    }

    Officer reviewerOf(Village village) {
        return get(village.township().sign() + ".shenhe");
    }

    Officer decider() {
        return get("xian.shending");
    }

    Officer announcer() {
        return get("xian.jingban");
    }

    private Officer get(String login) {
        return officers.computeIfAbsent(login, this::find);
    }

    private Officer find(String login) {
        var officer =
                roll().stream().filter(o -> o.login().equals(login)).findFirst().orElseThrow();
        var post = CurrentScope.call(HIRING, () -> staff.posts(login)).getFirst();
        return officer.hired(post.accountId(), post.postId());
    }
}
