package org.lianhu.app.registry.internal;

import java.util.UUID;
import org.lianhu.app.registry.Reveals;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening one masked value. */
@RestController
@RequestMapping("/api/reveals")
class RevealController {

    private final Reveals reveals;

    RevealController(Reveals reveals) {
        this.reveals = reveals;
    }

    @PostMapping
    ResponseEntity<Reveals.Opened> open(@RequestBody Wish wish) {
        var opened = reveals.open(wish.personId(), wish.number(), wish.purpose());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(opened);
    }

    /** Whose number, which, and why. */
    record Wish(UUID personId, Reveals.Number number, String purpose) {}
}
