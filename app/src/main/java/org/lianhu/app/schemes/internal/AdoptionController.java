package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.app.schemes.Adoptions;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Adoptions: propose, approve or reject, end, history. */
@RestController
@RequestMapping("/api/adoptions")
class AdoptionController {

    private final Adoptions adoptions;
    private final Idempotency idempotency;
    private final TransactionTemplate tx;
    private final PackShelf shelf;

    AdoptionController(Adoptions adoptions, Idempotency idempotency, TransactionTemplate tx, PackShelf shelf) {
        this.shelf = shelf;
        this.adoptions = adoptions;
        this.idempotency = idempotency;
        this.tx = tx;
    }

    /** What the form sends; see {@link Adoptions.NewAdoption}. */
    record Proposal(
            String pack,
            String placeCode,
            @Nullable String orgCode,
            Adoptions.Document document,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable List<Adoptions.Figure> figures,
            @Nullable Set<String> leftOpen) {

        Adoptions.NewAdoption adoption() {
            return new Adoptions.NewAdoption(
                    pack,
                    placeCode,
                    orgCode,
                    document,
                    validFrom,
                    validTo,
                    figures == null ? List.of() : figures,
                    leftOpen == null ? Set.of() : leftOpen);
        }
    }

    record Note(@Nullable String note) {
        String text() {
            return note == null ? "" : note;
        }
    }

    record End(LocalDate from, String note) {}

    record Created(String id) {}

    @GetMapping
    List<Adoptions.Adoption> list(@RequestParam @Nullable String place, @RequestParam @Nullable String pack) {
        CurrentScope.get().require("schemes.read");
        return adoptions.list(place, pack);
    }

    @GetMapping("/{id}")
    Adoptions.Adoption get(@PathVariable UUID id) {
        CurrentScope.get().require("schemes.read");
        return adoptions.get(id);
    }

    /** What the adoption changed against the text it adopted, and whether the library has a newer one by now. */
    @GetMapping("/{id}/difference")
    AdoptionDifference difference(@PathVariable UUID id) {
        CurrentScope.get().require("schemes.read");
        return AdoptionDifference.of(adoptions.get(id), shelf);
    }

    @PostMapping
    Created propose(
            @RequestBody Proposal proposal,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var adoption = proposal.adoption();
        var id = tx.execute(_ -> idempotency.once(
                key, "adoption " + adoption, () -> adoptions.propose(adoption).toString()));
        return new Created(String.valueOf(id));
    }

    @PostMapping("/{id}/approve")
    Adoptions.Adoption approve(@PathVariable UUID id, @RequestBody Note note) {
        adoptions.approve(id, note.text());
        return adoptions.get(id);
    }

    @PostMapping("/{id}/reject")
    Adoptions.Adoption reject(@PathVariable UUID id, @RequestBody Note note) {
        adoptions.reject(id, note.text());
        return adoptions.get(id);
    }

    @PostMapping("/{id}/end")
    Adoptions.Adoption end(@PathVariable UUID id, @RequestBody End end) {
        adoptions.end(id, end.from(), end.note());
        return adoptions.get(id);
    }
}
