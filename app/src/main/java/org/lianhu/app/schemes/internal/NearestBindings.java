package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianhu.app.schemes.Bindings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The nearest approved adoption upwards, its figures put into the pack. */
@Component
class NearestBindings implements Bindings {

    private final BindingTables tables;

    NearestBindings(BindingTables tables) {
        this.tables = tables;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Binding> find(String pack, Seat seat, LocalDate on) {
        return tables.around(seat, on).at(seat).stream()
                .filter(binding -> binding.pack().id().equals(pack))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Binding> inForce(Seat seat, LocalDate on) {
        return tables.around(seat, on).at(seat);
    }
}
