package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.app.schemes.Pins;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the texts that cases are pinned to. */
@Component
class LawPages {

    private final DSLContext db;
    private final CaseStore store;
    private final Pins pins;
    private final Adoptions adoptions;

    LawPages(DSLContext db, CaseStore store, Pins pins, Adoptions adoptions) {
        this.db = db;
        this.store = store;
        this.pins = pins;
        this.adoptions = adoptions;
    }

    /** @param open whether the deciding body has to choose between two texts */
    record Law(boolean open, List<Turn> turns) {}

    /**
     * @param ruling {@code ACCEPTED, EARLIER, LATER, FOR_A_BODY, CHOSEN}
     * @param text that counts from then on; absent when the pack was never adopted there
     * @param considered the later text that was ruled upon
     */
    record Turn(
            String ruling,
            LocalDate since,
            String packSha256,
            @Nullable Text text,
            @Nullable Text considered,
            String reason) {}

    record Text(UUID adoptionId, String document, String number, LocalDate from) {}

    record Transition(UUID caseId, String number, String label, String ruling, LocalDate on, String reason) {}

    @Transactional(readOnly = true)
    public Law of(UUID caseId) {
        store.get(caseId);
        Map<UUID, Text> known = new HashMap<>();
        var turns = pins.of(caseId).stream()
                .map(pin -> new Turn(
                        pin.ruling().name(),
                        pin.since(),
                        pin.packSha256(),
                        text(pin.adoptionId(), known),
                        text(pin.considered(), known),
                        pin.reason()))
                .toList();
        return new Law(pins.isOpen(caseId), turns);
    }

    private @Nullable Text text(@Nullable UUID adoption, Map<UUID, Text> known) {
        return adoption == null ? null : known.computeIfAbsent(adoption, this::read);
    }

    private Text read(UUID adoption) {
        var content = adoptions.get(adoption).content();
        return new Text(adoption, content.document().title(), content.document().number(), content.validFrom());
    }

    @Transactional(readOnly = true)
    public List<Transition> causedBy(UUID adoption) {
        var caused = pins.causedBy(adoption);
        Map<UUID, CaseFileRecord> files = db.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.in(caused.stream().map(Pins.Pin::caseId).toList()))
                .fetchMap(CASE_FILE.ID);
        return caused.stream()
                .flatMap(
                        pin -> Optional.ofNullable(files.get(pin.caseId())).map(file -> transition(pin, file)).stream())
                .toList();
    }

    private static Transition transition(Pins.Pin pin, CaseFileRecord file) {
        return new Transition(
                pin.caseId(),
                file.getNumber(),
                file.getUnitLabel(),
                pin.ruling().name(),
                pin.since(),
                pin.reason());
    }
}
