package org.lianhu.app.registry.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Custody;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** In whose hands a household is: list, give, confirm, end. A move goes through a change of the kind MOVE. */
@RestController
class CustodyController {

    private final CustodyDesk desk;
    private final Custody custody;

    CustodyController(CustodyDesk desk, Custody custody) {
        this.desk = desk;
        this.custody = custody;
    }

    @GetMapping("/api/households/{id}/custody")
    List<CustodyDesk.View> list(@PathVariable UUID id) {
        return desk.list(id);
    }

    @PostMapping("/api/households/{id}/custody")
    @ResponseStatus(HttpStatus.CREATED)
    CustodyDesk.Given give(@PathVariable UUID id, @RequestBody CustodyDesk.Wish body) {
        return desk.give(id, body);
    }

    @GetMapping("/api/custody/candidates")
    List<Custody.Candidate> candidates(@RequestParam @Nullable String q) {
        return custody.candidates(q);
    }

    @PostMapping("/api/custody/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id) {
        custody.confirm(id);
    }

    @PostMapping("/api/custody/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @RequestBody CustodyDesk.End body) {
        desk.end(id, body);
    }
}
