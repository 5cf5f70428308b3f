package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.app.schemes.VisitDuties;
import org.lianhu.engine.pack.Pack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads cadences from the packs: as adopted at the place, else as shipped. */
@Component
class OrderedVisits implements VisitDuties {

    private final Bindings bindings;
    private final Map<String, Duty> shipped = new LinkedHashMap<>();

    OrderedVisits(Bindings bindings, PackShelf shelf) {
        this.bindings = bindings;
        shelf.library().schemes().forEach(scheme -> duty(scheme.pack()).ifPresent(d -> shipped.put(d.pack(), d)));
    }

    private static Optional<Duty> duty(Pack pack) {
        for (var provision : pack.provisions()) {
            var visits = provision.visits();
            if (visits != null) {
                return Optional.of(
                        new Duty(pack.id(), pack.header().title(), visits, provision.clause(), provision.text()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Set<String> packs() {
        return Set.copyOf(shipped.keySet());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Duty> at(Bindings.Seat seat, LocalDate on) {
        var known = new LinkedHashMap<>(shipped);
        for (var binding : bindings.inForce(seat, on)) {
            duty(binding.pack()).ifPresent(d -> known.put(d.pack(), d));
        }
        return known;
    }
}
