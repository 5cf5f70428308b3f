package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The notice sheet on which a case stands.
 *
 * @param days for how many days it is announced to hang
 * @param postingProof photo, place, time (attachment reference)
 */
public record NoticeTicket(
        UUID sheet, LocalDate postedOn, int days, Set<String> places, Set<String> fields, String postingProof) {
    public NoticeTicket {
        places = Set.copyOf(places);
        fields = Set.copyOf(fields);
    }
}
