package org.lianhu.app.cases.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Organisations;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.Actor;
import org.lianhu.procedure.definition.Level;
import org.lianhu.procedure.definition.StepDefinition;

/** Who acts, in the words of the procedure: the post's level and the pack roles that its permissions stand for. */
public final class Officers {

    /** Pack role to the permissions any of which stands for it. */
    private static final Map<String, Set<String>> RIGHTS = Map.of(
            "intake-officer", Set.of("cases.intake"),
            "investigator", Set.of("cases.check", "cases.field-check"),
            "meeting-chair", Set.of("cases.meeting"),
            "notice-officer", Set.of("cases.notice", "cases.announce"),
            "reviewer", Set.of("cases.review-village", "cases.review-township", "cases.review"),
            "decider", Set.of("cases.decide"),
            "comparison-officer", Set.of("cases.compare"),
            "draw-officer", Set.of("cases.draw"),
            "registrar", Set.of("cases.field-check", "cases.notice"));

    private Officers() {}

    /** The signed-in officer; refuses whoever has no account, for every act of law has a person behind it. */
    public static Actor current() {
        var scope = CurrentScope.get();
        UUID account = scope.actor().accountId();
        if (account == null) {
            throw new RefusedException("NOT_PERMITTED", "", "法定程序须由有账号的人员办理。");
        }
        var roles = new HashSet<String>();
        RIGHTS.forEach((role, permissions) -> {
            if (permissions.stream().anyMatch(scope::may)) {
                roles.add(role);
            }
        });
        return new Actor(account, level(scope), roles);
    }

    /**
     * The signed-in officer; without one, nobody: somebody who holds no role and can do nothing but be written down.
     */
    static Actor currentOrNobody() {
        return CurrentScope.get().actor().accountId() == null
                ? new Actor(new UUID(0, 0), Level.VILLAGE, Set.of())
                : current();
    }

    public static Level level(Scope scope) {
        var place = scope.reach().place();
        if (place == null) {
            return scope.reach().everywhere()
                    ? Level.PROVINCE
                    : unitLevel(scope.reach().organisation());
        }
        return switch (place.level()) {
            case PROVINCE -> Level.PROVINCE;
            case CITY -> Level.CITY;
            case COUNTY -> Level.COUNTY;
            case TOWNSHIP -> Level.TOWNSHIP;
            case VILLAGE, GROUP -> Level.VILLAGE;
        };
    }

    /** The top of an organisation's tree is the parent unit, below it stand units, below them their departments. */
    private static Level unitLevel(@Nullable String organisation) {
        return switch (organisation == null
                ? 2
                : Organisations.chain(organisation).size()) {
            case 1 -> Level.PARENT_UNIT;
            case 2 -> Level.UNIT;
            default -> Level.BASIC_UNIT;
        };
    }

    /** Whether the signed-in officer is the one the step waits for. */
    public static boolean competent(StepDefinition step) {
        var scope = CurrentScope.get();
        if (scope.mode() != Scope.Mode.WRITE || scope.actor().accountId() == null) {
            return false;
        }
        var actor = current();
        var by = step.by();
        return actor.roles().contains(by.role())
                && (actor.level() == by.level() || actor.level().isAbove(by.level()));
    }

    /** Refuses whoever holds none of the rights, before anything is looked at. */
    static void requireAny(String... permissions) {
        var scope = CurrentScope.get();
        if (java.util.Arrays.stream(permissions).noneMatch(scope::may)) {
            scope.require(permissions[0]);
        }
    }

    /** A permission that stands for the step, for the task list. */
    public static String permission(StepDefinition step) {
        var level = step.by().level();
        return switch (step.by().role()) {
            case "investigator" -> level == Level.VILLAGE ? "cases.check" : "cases.field-check";
            case "reviewer" -> level == Level.VILLAGE ? "cases.review-village" : "cases.review-township";
            case "notice-officer" -> level == Level.COUNTY ? "cases.announce" : "cases.notice";
            default ->
                RIGHTS.getOrDefault(step.by().role(), Set.of("cases.intake")).stream()
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        };
    }
}
