package org.lianhu.app.registry.internal;

import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.platform.web.Workbook;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.registry.HouseholdExport;
import org.lianhu.app.registry.PersonBrowser;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Persons: search; households and their members: export. */
@RestController
class PersonController {

    private final PersonBrowser persons;
    private final HouseholdExport export;

    PersonController(PersonBrowser persons, HouseholdExport export) {
        this.persons = persons;
        this.export = export;
    }

    @GetMapping("/api/persons")
    Page<PersonBrowser.Found> search(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return persons.search(q, place, cursor, limit);
    }

    /** The list as a workbook: masked, or with whole numbers for a stated purpose. */
    @GetMapping("/api/households/export")
    ResponseEntity<byte[]> export(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String purpose) {
        var query = new HouseholdBrowser.Query(q, place, category, null, null, Page.MOST);
        return Workbook.named("households.xlsx", out -> export.write(query, purpose, out));
    }
}
