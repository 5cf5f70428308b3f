package org.lianhu.app.comparison.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.comparison.Pairs;
import org.lianhu.app.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairs that a person decides, over HTTP. */
@RestController
@RequestMapping("/api/comparison/pairs")
class PairController {

    private final Pairs pairs;

    PairController(Pairs pairs) {
        this.pairs = pairs;
    }

    record Decision(boolean same, @Nullable String why) {}

    record Confirmation(boolean agreed, @Nullable String why) {}

    @GetMapping
    Page<Pairs.Pair> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID run,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "0") int cursor) {
        return pairs.list(state, run, limit, cursor);
    }

    @GetMapping("/{id}")
    Pairs.Pair get(@PathVariable UUID id) {
        return pairs.get(id);
    }

    @PostMapping("/{id}/decision")
    Pairs.Pair decide(@PathVariable UUID id, @RequestBody Decision body) {
        pairs.decide(id, body.same(), body.why());
        return pairs.get(id);
    }

    @PostMapping("/{id}/confirmation")
    Pairs.Pair confirm(@PathVariable UUID id, @RequestBody Confirmation body) {
        pairs.confirm(id, body.agreed(), body.why());
        return pairs.get(id);
    }
}
