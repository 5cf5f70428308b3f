package org.lianhu.app.access.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lianhu.app.access.Accounts;
import org.lianhu.app.access.Permissions;
import org.lianhu.app.access.Role;
import org.lianhu.app.access.RoleClash;
import org.lianhu.app.platform.scope.CurrentScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roles: what each may do, and which cannot meet in one person. */
@RestController
@RequestMapping("/api/roles")
class RoleController {

    private final Users users;

    RoleController(Users users) {
        this.users = users;
    }

    @GetMapping
    List<RoleView> list() {
        CurrentScope.get().require(Accounts.MANAGE);
        var holders = users.holders();
        return Arrays.stream(Role.values()).map(r -> view(r, holders)).toList();
    }

    private static RoleView view(Role role, Map<Role, Integer> holders) {
        return new RoleView(
                role,
                role.label(),
                List.copyOf(role.seats()),
                role.is(Role.Trait.FOUR_EYES),
                role.permissions().stream()
                        .sorted()
                        .map(p -> new Labelled(p, Permissions.label(p)))
                        .toList(),
                RoleClash.of(role).stream().map(c -> clash(role, c)).toList(),
                holders.getOrDefault(role, 0));
    }

    private static ClashView clash(Role role, RoleClash clash) {
        var other = clash.one() == role ? clash.other() : clash.one();
        return new ClashView(other, other.label(), clash.why(), clash.clause());
    }

    /** @param users how many people within reach hold it today */
    record RoleView(
            Role code,
            String label,
            List<Role.Seat> seats,
            boolean fourEyes,
            List<Labelled> permissions,
            List<ClashView> clashesWith,
            int users) {}

    record Labelled(String code, String label) {}

    record ClashView(Role code, String label, String why, String clause) {}
}
