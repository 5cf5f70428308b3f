package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.schemes.Bindings.Seat;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.schemes.Scheme;
import org.springframework.stereotype.Component;

/** Texts of packs as a case may be pinned to them, with the figures that count on a day. */
@Component
class PinnedTexts {

    private final BindingTables tables;
    private final PackShelf shelf;

    PinnedTexts(BindingTables tables, PackShelf shelf) {
        this.tables = tables;
        this.shelf = shelf;
    }

    /**
     * A text to decide by.
     *
     * @param adoption empty when the pack was never adopted there
     * @param endsBefore first day on which the adoption bound no more; empty while it binds
     */
    record Text(Pack pack, String sha256, Optional<UUID> adoption, Optional<LocalDate> endsBefore) {

        /** The day whose figures count: the decision's, but never one on which the text had gone already. */
        LocalDate lawDay(LocalDate decided) {
            return endsBefore
                    .filter(end -> !end.isAfter(decided))
                    .map(end -> end.minusDays(1))
                    .orElse(decided);
        }

        Map<String, Value> figures(String place, LocalDate decided) {
            var day = lawDay(decided);
            var figures = new HashMap<String, Value>();
            pack.parameters()
                    .values()
                    .forEach(parameter -> parameter
                            .at(place, day, day)
                            .ifPresent(dated -> figures.put(parameter.name(), dated.value())));
            return figures;
        }
    }

    /** What binds there on that day: an adoption, else the text that the archive ships; empty when there is neither. */
    Optional<Text> inForce(String pack, Seat seat, LocalDate on) {
        return tables.around(seat, on).at(seat).stream()
                .filter(binding -> binding.pack().id().equals(pack))
                .findFirst()
                .map(binding ->
                        new Text(binding.pack(), binding.sha256(), Optional.of(binding.adoptionId()), Optional.empty()))
                .or(() -> shelf.library().find(pack).map(this::shipped));
    }

    private Text shipped(Scheme scheme) {
        return new Text(scheme.pack(), shelf.keep(scheme), Optional.empty(), Optional.empty());
    }

    /** The text of that adoption, or of that hash when there was none. */
    Text of(String pack, String sha256, @Nullable UUID adoption) {
        return adoption == null
                ? new Text(shelf.kept(pack, sha256).pack(), sha256, Optional.empty(), Optional.empty())
                : tables.adopted(adoption);
    }
}
