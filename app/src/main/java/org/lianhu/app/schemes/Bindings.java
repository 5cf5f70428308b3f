package org.lianhu.app.schemes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.pack.Pack;
import org.lianhu.kernel.DivisionCode;

/** Which pack version binds a place on a day. */
public interface Bindings {

    /**
     * The adoption that binds: the organisation's own first, then the nearest of village, township, county, city,
     * province.
     */
    Optional<Binding> find(String pack, Seat seat, LocalDate on);

    /** Every pack that binds there on that day, by id. */
    List<Binding> inForce(Seat seat, LocalDate on);

    /** @param orgCode the organisation, when it is one that asks */
    record Seat(DivisionCode place, @Nullable String orgCode) {
        public static Seat of(String placeCode) {
            return new Seat(DivisionCode.of(placeCode), null);
        }
    }

    /**
     * @param sha256 of the pack's text
     * @param text the pack as adopted, word for word
     * @param pack the same with the local figures in place
     * @param since first day of the adoption
     * @param document by which it was adopted
     */
    record Binding(
            UUID adoptionId,
            String placeCode,
            String sha256,
            String text,
            Pack pack,
            LocalDate since,
            Adoptions.Document document) {}
}
