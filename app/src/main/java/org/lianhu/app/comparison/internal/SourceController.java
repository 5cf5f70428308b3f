package org.lianhu.app.comparison.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.app.comparison.Authorisations;
import org.lianhu.app.comparison.Sources;
import org.lianhu.app.platform.scope.CurrentScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sources of department data and signed authorisations over HTTP. */
@RestController
@RequestMapping("/api/comparison")
class SourceController {

    private final Sources sources;
    private final Authorisations authorisations;
    private final SourceTemplates templates;

    SourceController(Sources sources, Authorisations authorisations, SourceTemplates templates) {
        this.sources = sources;
        this.authorisations = authorisations;
        this.templates = templates;
    }

    record Changed(int version, Agreement agreement) {}

    record NewAuthorisation(
            @Nullable List<UUID> households,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            @Nullable String document,
            @Nullable UUID scan) {}

    record Withdrawal(@Nullable LocalDate on, @Nullable String why) {}

    /** Fields and rules of departments that are usually asked, to begin from. */
    @GetMapping("/templates")
    List<SourceTemplates.Template> templates() {
        CurrentScope.get().require("comparison.manage");
        return templates.all();
    }

    @GetMapping("/sources")
    List<Sources.Source> sources() {
        return sources.list();
    }

    @GetMapping("/sources/{id}")
    Sources.Source source(@PathVariable UUID id) {
        return sources.get(id);
    }

    @PostMapping("/sources")
    Map<String, UUID> add(@RequestBody Agreement agreement) {
        return Map.of("id", sources.add(agreement));
    }

    @PutMapping("/sources/{id}")
    Sources.Source change(@PathVariable UUID id, @RequestBody Changed changed) {
        sources.change(id, changed.version(), changed.agreement());
        return sources.get(id);
    }

    @GetMapping("/authorisations")
    List<Authorisations.Authorisation> of(@RequestParam UUID household) {
        return authorisations.of(household);
    }

    @PostMapping("/authorisations")
    List<UUID> sign(@RequestBody NewAuthorisation body) {
        var signed = new Authorisations.Signed(
                body.on() == null ? LocalDate.EPOCH : body.on(),
                body.until(),
                body.document() == null ? "" : body.document(),
                body.scan());
        return authorisations.sign(body.households() == null ? List.of() : body.households(), signed);
    }

    @PostMapping("/authorisations/{id}/withdrawal")
    Map<String, UUID> withdraw(@PathVariable UUID id, @RequestBody Withdrawal body) {
        authorisations.withdraw(
                id, body.on() == null ? LocalDate.EPOCH : body.on(), body.why() == null ? "" : body.why());
        return Map.of("id", id);
    }
}
