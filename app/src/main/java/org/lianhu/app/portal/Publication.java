package org.lianhu.app.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publication as it stands, masked through and through. */
public record Publication(
        UUID id,
        String code,
        NewPublication.Kind kind,
        Where where,
        NewPublication.Heading heading,
        NewPublication.Period period,
        NewPublication.Office office,
        List<Line> entries) {

    public Publication {
        entries = List.copyOf(entries);
    }

    /** @param withdrawnOn when it was taken down before its time; absent as a rule */
    public record Where(
            String placeCode,
            @Nullable String orgCode,
            String placeName,
            @Nullable LocalDate withdrawnOn) {}

    public record Line(int no, String unit, String placeName, String schemeLabel, List<Field> shown) {
        public Line {
            shown = List.copyOf(shown);
        }
    }

    public record Field(String label, String value) {}

    /** Whether somebody may still object on that day. */
    public boolean takesObjections(LocalDate on) {
        var until = period.objectionsUntil();
        return until != null && !on.isBefore(period.postedOn()) && !on.isAfter(until) && where.withdrawnOn() == null;
    }
}
