package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The policy card of a household as JSON. */
final class CardView {

    private CardView() {}

    /** @param notAboutPeople titles of adopted schemes whose unit is a firm, a village or an organisation */
    record Card(LocalDate on, UUID householdId, String headName, List<Item> items, List<String> notAboutPeople) {}

    /**
     * One answer about one unit.
     *
     * @param answer ENJOYING, ELIGIBLE, NOT_ELIGIBLE, UNKNOWN, FOR_A_BODY, or FAILED with the reason in {@code problem}
     */
    record Item(
            Scheme scheme,
            Unit unit,
            String answer,
            boolean nearMiss,
            List<Reason> reasons,
            Doubt doubt,
            List<Benefit> benefits,
            @Nullable String problem) {}

    /** @param procedure the procedure that a new application starts; absent when the source orders none */
    record Scheme(
            String code,
            String label,
            int version,
            UUID adoptionId,
            String document,
            LocalDate since,
            @Nullable String procedure) {}

    /** @param personId absent when the unit is the household */
    record Unit(String kind, String kindLabel, @Nullable UUID personId, String name) {}

    /**
     * @param verdict MET, NOT_MET or UNKNOWN, as the condition's kind wants it
     * @param actual the unit's own figures; empty when there are none to show
     * @param category group of recipients; empty when the condition is for everybody
     */
    record Reason(
            String id,
            String kindLabel,
            String category,
            String rule,
            String text,
            String verdict,
            String actual,
            String clause) {}

    /** What keeps the answer open. */
    record Doubt(List<Missing> missing, List<Open> open) {}

    /**
     * @param hidden true when the fact is of a class that the reader's post may not see
     * @param asked the question that was sent and not answered yet
     */
    record Missing(
            String path,
            String label,
            String office,
            boolean hidden,
            @Nullable UUID asked) {}

    record Open(
            String topic,
            String reason,
            String text,
            String clause,
            String body,
            @Nullable UUID asked,
            @Nullable String answered) {}

    /** @param due false as long as the benefit's own conditions are not all known */
    record Benefit(
            String label, String form, String amount, String formula, String timing, boolean due, String clause) {}
}
