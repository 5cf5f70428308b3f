package org.lianhu.app.schemes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binding packs to places and organisations, four-eyed, never overwritten. */
public interface Adoptions {

    enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    /**
     * Proposes to adopt the pack as the library holds it now. Needs {@code schemes.adopt}.
     *
     * @throws org.lianhu.kernel.InvalidInputException every fault: SCHEME_UNKNOWN, PARAMETER_UNKNOWN, PARAMETER_VALUE,
     *     PARAMETER_UNSET (a figure the source leaves open is neither given nor named in {@code leftOpen}), …
     */
    UUID propose(NewAdoption adoption);

    /**
     * Approves; from its first day on it replaces the adoption before it. Needs {@code schemes.approve}.
     *
     * @throws org.lianhu.kernel.RefusedException ADOPTION_FOUR_EYES for the proposer, ADOPTION_DECIDED,
     *     ADOPTION_OVERLAPS
     */
    void approve(UUID id, String note);

    void reject(UUID id, String note);

    /** Ends an approved adoption: from that day on it binds no more. Needs {@code schemes.approve}. */
    void end(UUID id, LocalDate from, String note);

    Adoption get(UUID id);

    /** Names of the figures that the source leaves open: each adoption gives or names them. */
    Set<String> unset(String pack);

    /** History of a place, newest first; both filters may be absent. */
    List<Adoption> list(@Nullable String placeCode, @Nullable String pack);

    /** The approved adoptions whose first day lies in those days. */
    List<AdoptionBinds> beginning(LocalDate after, LocalDate upTo);

    /**
     * @param placeCode the place that is bound, with everything under it
     * @param orgCode when an organisation binds itself
     * @param validTo first day on which it binds no more; absent = open
     * @param figures local values; one for a figure the pack already has replaces it here and is kept as a difference
     * @param leftOpen names of unset figures left unset: conditions on them answer PARAMETER_UNSET
     */
    record NewAdoption(
            String pack,
            String placeCode,
            @Nullable String orgCode,
            Document document,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Figure> figures,
            Set<String> leftOpen) {
        public NewAdoption {
            figures = List.copyOf(figures);
            leftOpen = Set.copyOf(leftOpen);
        }
    }

    record Document(String title, String number) {}

    /**
     * @param name the parameter
     * @param written as people write it: 6000, 60%, 13/10, 2026-01-31
     * @param basis document or reason the value rests on
     */
    record Figure(String name, String written, String basis) {}

    /**
     * @param sha256 of the pack's text, which tells its version apart
     * @param content what was proposed
     */
    record Adoption(
            UUID id, int packVersion, String packTitle, String sha256, NewAdoption content, Decision decision) {}

    /** @param by absent while it is only proposed */
    record Decision(
            State state,
            UUID proposedBy,
            @Nullable UUID by,
            @Nullable String note) {}
}
