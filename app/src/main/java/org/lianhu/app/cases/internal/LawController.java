package org.lianhu.app.cases.internal;

import java.util.List;
import java.util.UUID;
import org.lianhu.app.platform.scope.CurrentScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which text a case is decided by, and what a new adoption meant for the running cases. */
@RestController
@RequestMapping("/api")
class LawController {

    private final CaseLaw law;
    private final LawPages pages;

    LawController(CaseLaw law, LawPages pages) {
        this.law = law;
        this.pages = pages;
    }

    @GetMapping("/cases/{id}/law")
    LawPages.Law law(@PathVariable UUID id) {
        CurrentScope.get().require("cases.read");
        return pages.of(id);
    }

    /** @param later whether the later text counts */
    record Choice(boolean later, String reason) {}

    @PostMapping("/cases/{id}/law")
    LawPages.Law choose(@PathVariable UUID id, @RequestBody Choice choice) {
        law.choose(id, choice.later(), choice.reason());
        return pages.of(id);
    }

    /** The rulings on running cases that the adoption caused, as far as the reader sees the cases. */
    @GetMapping("/adoptions/{id}/transitions")
    List<LawPages.Transition> transitions(@PathVariable UUID id) {
        CurrentScope.get().require("cases.read");
        return pages.causedBy(id);
    }
}
