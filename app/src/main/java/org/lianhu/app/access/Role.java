package org.lianhu.app.access;

import static org.lianhu.app.access.Role.Seat.COUNTY_UP;
import static org.lianhu.app.access.Role.Seat.ORGANISATION;
import static org.lianhu.app.access.Role.Seat.PLACE;
import static org.lianhu.app.access.Role.Seat.TOWNSHIP;
import static org.lianhu.app.access.Role.Seat.VILLAGE;
import static org.lianhu.app.access.Role.Trait.FOUR_EYES;
import static org.lianhu.app.access.Role.Trait.ONLY_ASSIGNED;
import static org.lianhu.app.access.Role.Trait.READ_ONLY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.lianhu.kernel.DivisionCode.Level;

/**
 * The one table of roles: where a role may sit and what it may do. A permission is {@code module.verb}; a role that
 * holds none of a module's permissions sees nothing of that module. docs/permissions.md is generated from here.
 */
public enum Role {
    PROXY(
            "代办员",
            Set.of(VILLAGE, TOWNSHIP),
            "registry.read schemes.answer cases.read cases.intake tasks.read file.read file.write"),
    VILLAGE_OFFICER(
            "村(居)干部",
            Set.of(VILLAGE),
            "access.assign pairing.accept pairing.assign pairing.read plans.read plans.write visits.read visits.write registry.read registry.read-special schemes.answer schemes.found registry.write registry.import registry.export registry.reveal-id cases.read cases.intake"
                    + " cases.check cases.meeting cases.notice cases.objection comparison.read comparison.verify comparison.authorise tasks.read funds.apply funds.read file.read file.write reports.read"),
    VILLAGE_LEAD(
            "村(居)负责人",
            Set.of(VILLAGE),
            "access.assign pairing.accept pairing.assign pairing.read plans.read plans.write visits.read visits.write registry.read registry.read-special schemes.answer schemes.found registry.export registry.reveal-id cases.read cases.meeting cases.notice cases.objection"
                    + " cases.review-village comparison.read tasks.read file.read file.write reports.read"),
    HELPER(
            "帮扶责任人",
            Set.of(PLACE, ORGANISATION),
            "pairing.read plans.read plans.write visits.read visits.write pairing.accept registry.read schemes.answer cases.read tasks.read funds.apply funds.read file.read file.write",
            ONLY_ASSIGNED),
    TOWNSHIP_OFFICER(
            "乡镇(街道)经办人",
            Set.of(TOWNSHIP),
            "access.assign pairing.accept pairing.assign pairing.read plans.read plans.write visits.read visits.write registry.read registry.read-special schemes.answer schemes.found registry.write registry.import registry.export registry.reveal-id cases.read cases.intake"
                    + " cases.check cases.meeting cases.notice cases.objection cases.field-check comparison.read comparison.verify comparison.authorise tasks.read funds.apply funds.read file.read file.write"
                    + " reports.read"),
    TOWNSHIP_APPROVER(
            "乡镇(街道)审核人",
            Set.of(TOWNSHIP),
            "pairing.read plans.read visits.read registry.read registry.read-special schemes.answer schemes.found registry.approve registry.export registry.reveal-id cases.read cases.review-township cases.late-consent"
                    + " cases.objection comparison.read comparison.settle tasks.read funds.approve funds.read file.read file.write reports.read"),
    COUNTY_OFFICER(
            "县级经办人",
            Set.of(COUNTY_UP),
            "access.assign pairing.accept pairing.assign pairing.read plans.read plans.write visits.read visits.write registry.read registry.read-special schemes.answer schemes.found registry.write registry.import registry.export registry.reveal-id cases.read cases.compare"
                    + " cases.field-check cases.draw cases.announce cases.notice cases.objection schemes.read"
                    + " schemes.adopt comparison.read comparison.manage comparison.deliver comparison.match comparison.authorise tasks.read funds.apply funds.publish funds.read file.read file.write reports.read"),
    COUNTY_APPROVER(
            "县级审定人",
            Set.of(COUNTY_UP),
            "pairing.read plans.read visits.read registry.read registry.read-special schemes.answer schemes.found registry.approve registry.export registry.reveal-id cases.read cases.decide cases.late-consent"
                    + " cases.objection schemes.approve schemes.read comparison.read comparison.match comparison.settle tasks.read funds.approve funds.read file.read file.write reports.read",
            FOUR_EYES),
    FINANCE_OFFICER(
            "财务人员",
            Set.of(TOWNSHIP, COUNTY_UP, ORGANISATION),
            "registry.read registry.reveal-id cases.read tasks.read funds.manage funds.pay funds.read file.read file.write reports.read"),
    AUDITOR(
            "审计(督查)人员",
            Set.of(TOWNSHIP, COUNTY_UP),
            "pairing.read plans.read visits.read registry.read registry.read-special schemes.answer schemes.found registry.export registry.reveal-id cases.read schemes.read comparison.read audit.read audit.export funds.read funds.audit file.read"
                    + " reports.read",
            FOUR_EYES,
            READ_ONLY),
    DATA_OFFICER("部门数据员", Set.of(ORGANISATION), "comparison.deliver tasks.read file.read file.write"),
    ORG_OFFICER(
            "单位(工会、学校、企业)经办人",
            Set.of(ORGANISATION),
            "access.assign pairing.accept pairing.assign pairing.read plans.read plans.write visits.read visits.write registry.read registry.read-special schemes.answer schemes.found registry.write registry.import registry.export cases.read cases.intake cases.check"
                    + " cases.meeting cases.notice cases.objection comparison.read comparison.verify comparison.authorise tasks.read funds.apply funds.read file.read file.write reports.read"),
    ORG_APPROVER(
            "单位(工会、学校、企业)审定人",
            Set.of(ORGANISATION),
            "pairing.read plans.read visits.read registry.read registry.read-special schemes.answer schemes.found registry.approve registry.export cases.read cases.decide cases.late-consent cases.objection comparison.read comparison.settle tasks.read"
                    + " funds.approve funds.read file.read file.write reports.read",
            FOUR_EYES),
    ADMINISTRATOR(
            "系统管理员",
            Set.of(VILLAGE, TOWNSHIP, COUNTY_UP, ORGANISATION),
            "access.manage area.manage cases.calendar schemes.read audit.read tasks.read",
            FOUR_EYES);

    /** Where a role may sit. */
    public enum Seat {
        VILLAGE,
        TOWNSHIP,
        COUNTY_UP,
        /** Any place. */
        PLACE,
        ORGANISATION;

        boolean fits(Level level) {
            return switch (this) {
                case VILLAGE -> level == Level.VILLAGE || level == Level.GROUP;
                case TOWNSHIP -> level == Level.TOWNSHIP;
                case COUNTY_UP -> level == Level.COUNTY || level == Level.CITY || level == Level.PROVINCE;
                case PLACE -> true;
                case ORGANISATION -> false;
            };
        }
    }

    /** What sets a role apart. */
    public enum Trait {
        /** Reads and never writes. */
        READ_ONLY,
        /** Sees the households assigned to the person, not the whole place. */
        ONLY_ASSIGNED,
        /** A second administrator confirms the grant. */
        FOUR_EYES
    }

    private final String label;
    private final Set<Seat> seats;
    private final Set<String> permissions;
    private final Set<Trait> traits;

    Role(String label, Set<Seat> seats, String permissions, Trait... traits) {
        this.label = label;
        this.seats = Set.copyOf(seats);
        this.permissions = Set.of(permissions.split(" "));
        this.traits = Set.of(traits);
    }

    public String label() {
        return label;
    }

    public Set<String> permissions() {
        return permissions;
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether the role may sit at a place of that level. */
    public boolean sitsAt(Level level) {
        return seats.stream().anyMatch(s -> s.fits(level));
    }

    public boolean sitsInOrganisations() {
        return seats.contains(ORGANISATION);
    }

    /** The seats in order, for the role list. */
    public Set<Seat> seats() {
        var sorted = EnumSet.noneOf(Seat.class);
        sorted.addAll(seats);
        return sorted;
    }

    /** Every permission that some role holds, sorted. */
    public static Set<String> allPermissions() {
        var all = new TreeSet<String>();
        Arrays.stream(values()).forEach(r -> all.addAll(r.permissions));
        return all;
    }
}
