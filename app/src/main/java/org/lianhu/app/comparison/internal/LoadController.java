package org.lianhu.app.comparison.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.comparison.Loads;
import org.lianhu.app.comparison.Runs;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.registry.imports.ImportShape;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Extracts and runs over HTTP. */
@RestController
@RequestMapping("/api/comparison")
class LoadController {

    private final Loads loads;
    private final Runs runs;

    LoadController(Loads loads, Runs runs) {
        this.loads = loads;
        this.runs = runs;
    }

    record Mapping(List<ImportShape.SheetChoice> sheets) {}

    @PostMapping("/sources/{id}/loads")
    Loads.Load upload(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable LocalDate extractOn,
            @RequestParam MultipartFile file)
            throws IOException {
        var name = file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
            var extract = new Loads.Extract(id, extractOn, name == null || name.isBlank() ? "部门数据" : name, in);
            return loads.get(loads.upload(key, extract));
        }
    }

    @GetMapping("/loads")
    Page<Loads.Load> loads(
            @RequestParam(required = false) @Nullable UUID source,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int cursor) {
        return loads.list(source, limit, cursor);
    }

    @GetMapping("/loads/{id}")
    Loads.Load load(@PathVariable UUID id) {
        return loads.get(id);
    }

    @GetMapping("/loads/{id}/sheets")
    List<ImportShape.SheetView> sheets(@PathVariable UUID id) {
        return loads.sheets(id);
    }

    @PutMapping("/loads/{id}/mapping")
    ResponseEntity<Loads.Load> map(@PathVariable UUID id, @RequestBody Mapping mapping) {
        loads.map(id, mapping.sheets());
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(loads.get(id));
    }

    @GetMapping("/loads/{id}/faults")
    Page<Loads.Fault> faults(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int cursor) {
        return loads.faults(id, limit, cursor);
    }

    @PostMapping("/runs")
    ResponseEntity<Map<String, UUID>> run(@RequestBody Runs.NewRun run) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("id", runs.begin(run)));
    }

    @GetMapping("/runs")
    Page<Runs.Run> runs(@RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "0") int cursor) {
        return runs.list(limit, cursor);
    }

    @GetMapping("/runs/{id}")
    Runs.Run run(@PathVariable UUID id) {
        return runs.get(id);
    }
}
