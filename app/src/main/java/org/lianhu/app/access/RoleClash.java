package org.lianhu.app.access;

import static org.lianhu.app.access.Role.ADMINISTRATOR;
import static org.lianhu.app.access.Role.AUDITOR;
import static org.lianhu.app.access.Role.COUNTY_APPROVER;
import static org.lianhu.app.access.Role.COUNTY_OFFICER;
import static org.lianhu.app.access.Role.FINANCE_OFFICER;
import static org.lianhu.app.access.Role.ORG_APPROVER;
import static org.lianhu.app.access.Role.ORG_OFFICER;
import static org.lianhu.app.access.Role.TOWNSHIP_APPROVER;
import static org.lianhu.app.access.Role.VILLAGE_LEAD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Two roles that one person cannot hold at the same time, wherever they sit. Duties that clash only within one case
 * (checking and deciding the same household) are refused by the case itself.
 *
 * @param one a role
 * @param other the role it clashes with
 * @param why what would go wrong, in Chinese
 * @param clause where it is ordered
 */
public record RoleClash(Role one, Role other, String why, String clause) {

    private static final String CONTROL = "行政事业单位内部控制规范(试行) 第十二条(一) 不相容岗位相互分离";

    private static final List<RoleClash> ALL = build();

    private static List<RoleClash> build() {
        var all = new ArrayList<RoleClash>();
        for (var role : Role.values()) {
            if (role != ADMINISTRATOR) {
                all.add(clash(ADMINISTRATOR, role, "授权的人不能同时行使所授的权"));
            }
            if (role != AUDITOR && role != ADMINISTRATOR) {
                all.add(clash(AUDITOR, role, "监督的人不能同时经办被监督的事"));
            }
        }
        for (var approver : List.of(COUNTY_APPROVER, ORG_APPROVER, TOWNSHIP_APPROVER, VILLAGE_LEAD)) {
            all.add(clash(FINANCE_OFFICER, approver, "审批的人不能同时付款"));
        }
        all.add(clash(COUNTY_OFFICER, COUNTY_APPROVER, "经办的人不能同时审定"));
        all.add(clash(ORG_OFFICER, ORG_APPROVER, "经办的人不能同时审定"));
        all.add(clash(TOWNSHIP_APPROVER, COUNTY_APPROVER, "审核与审定须由两人作出"));
        all.add(clash(VILLAGE_LEAD, COUNTY_APPROVER, "初审与审定须由两人作出"));
        return List.copyOf(all);
    }

    private static RoleClash clash(Role one, Role other, String why) {
        return new RoleClash(one, other, why, CONTROL);
    }

    /** The clash between two roles, whichever way round. */
    public static Optional<RoleClash> between(Role a, Role b) {
        return ALL.stream()
                .filter(c -> (c.one == a && c.other == b) || (c.one == b && c.other == a))
                .findFirst();
    }

    /** The roles that the given one clashes with. */
    public static List<RoleClash> of(Role role) {
        return Arrays.stream(Role.values())
                .flatMap(other -> between(role, other).stream())
                .toList();
    }
}
