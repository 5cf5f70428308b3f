package org.lianhu.app.registry.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.platform.web.Workbook;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.FactGroup;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP. */
@RestController
class ImportController {

    private final RosterImports imports;
    private final Vocabulary vocabulary;

    ImportController(RosterImports imports, Vocabulary vocabulary) {
        this.imports = imports;
        this.vocabulary = vocabulary;
    }

    /** A fact that a column may be mapped to. */
    record Target(String code, String label, String group, boolean required) {}

    record Started(UUID jobId) {}

    record Mapping(List<ImportShape.SheetChoice> sheets) {}

    record Confirmation(@Nullable Set<String> accept) {}

    record Reason(@Nullable String reason) {}

    @PostMapping("/api/imports")
    ImportRecord.Upload upload(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
            return imports.upload(key, name == null || name.isBlank() ? "名册" : name, in);
        }
    }

    @GetMapping("/api/imports/targets")
    List<Target> targets() {
        return vocabulary.groups().stream()
                .filter(g ->
                        Set.of(Entity.HOUSEHOLD, Entity.PERSON, Entity.HELPER).contains(g.entity()))
                .flatMap(g -> targets(g).stream())
                .toList();
    }

    private static List<Target> targets(FactGroup group) {
        return group.facts().stream()
                .filter(f -> !f.sealed())
                .map(f ->
                        new Target(f.code(), f.label(), group.label(), f.code().equals("name")))
                .toList();
    }

    @GetMapping("/api/imports")
    Page<ImportRecord> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "0") int cursor) {
        return imports.list(limit, cursor);
    }

    @GetMapping("/api/imports/{id}")
    ImportRecord get(@PathVariable UUID id) {
        return imports.get(id);
    }

    @GetMapping("/api/imports/{id}/sheets")
    List<ImportShape.SheetView> sheets(@PathVariable UUID id) {
        return imports.sheets(id);
    }

    @PutMapping("/api/imports/{id}/mapping")
    ResponseEntity<Started> map(@PathVariable UUID id, @RequestBody Mapping mapping) {
        return started(imports.map(id, mapping.sheets()));
    }

    @PostMapping("/api/imports/{id}/confirm")
    ResponseEntity<Started> confirm(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Confirmation answer) {
        Set<String> accepted = answer == null || answer.accept() == null ? Set.of() : answer.accept();
        return started(imports.confirm(key, id, accepted));
    }

    private static ResponseEntity<Started> started(UUID job) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new Started(job));
    }

    @PostMapping("/api/imports/{id}/undo")
    ImportRecord undo(@PathVariable UUID id, @RequestBody Reason reason) {
        return imports.undo(id, reason.reason());
    }

    @GetMapping("/api/imports/{id}/faults")
    Page<ImportRecord.Fault> faults(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int cursor) {
        return imports.faults(id, severity, limit, cursor);
    }

    @GetMapping("/api/imports/{id}/faults.xlsx")
    ResponseEntity<byte[]> errorWorkbook(@PathVariable UUID id) {
        return Workbook.named("faults.xlsx", out -> imports.errorWorkbook(id, out));
    }

    @GetMapping("/api/jobs/{id}")
    ImportRecord.Job job(@PathVariable UUID id) {
        return imports.job(id);
    }
}
