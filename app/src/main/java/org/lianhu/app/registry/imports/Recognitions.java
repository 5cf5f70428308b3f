package org.lianhu.app.registry.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianhu.tabular.roster.HouseholdDraft;
import org.lianhu.tabular.roster.MemberDraft;
import org.lianhu.tabular.value.Value;

/**
 * Finds in a roster who was recognised before this system came. It names basis and date and never invents a procedure.
 */
final class Recognitions {

    private static final Set<String> RECOGNISED_KINDS = Set.of("unstable", "marginal", "sudden", "lifted");

    /**
     * A recognition that the roster reports.
     *
     * @param category code of the category
     * @param basis words that say where it was read, and how exact the date is
     */
    record Opening(String category, LocalDate on, String basis) {}

    private Recognitions() {}

    static List<Opening> of(HouseholdDraft draft, LocalDate rosterDay) {
        List<Opening> found = new ArrayList<>();
        if (draft.value("household_kind") instanceof Value.Codes codes
                && RECOGNISED_KINDS.contains(codes.codes().getFirst())) {
            found.add(opening(codes.codes().getFirst(), draft.value("identified_on"), rosterDay));
        }
        if (!draft.value("dibao_number").isNone()
                || !draft.value("dibao_monthly").isNone()) {
            found.add(opening("dibao", draft.value("dibao_since"), rosterDay));
        }
        for (MemberDraft member : draft.members()) {
            if (!member.value("tekun_living_amount").isNone()) {
                found.add(opening("tekun", member.value("tekun_since"), rosterDay));
                break;
            }
        }
        return found;
    }

    private static Opening opening(String category, Value since, LocalDate rosterDay) {
        if (since instanceof Value.Day day && !day.date().earliest().isAfter(rosterDay)) {
            String basis = day.date().isDay() ? "名册记载" : "名册记载(只写到" + day.date() + ",日期按期初登记)";
            return new Opening(category, day.date().earliest(), basis);
        }
        return new Opening(category, rosterDay, "名册记载(未写认定时间,按名册日期登记)");
    }
}
