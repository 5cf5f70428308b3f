package org.lianhu.app.notify.internal;

import java.util.List;
import java.util.UUID;
import org.lianhu.app.notify.ProofsOfService;
import org.lianhu.app.platform.scope.CurrentScope;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The printed form of a proof of service. */
@RestController
@RequestMapping("/api/service-proofs")
class ProofController {

    private final ProofsOfService proofs;

    ProofController(ProofsOfService proofs) {
        this.proofs = proofs;
    }

    /** The proofs of one subject, such as a case; their names stay sealed. */
    @GetMapping
    List<ProofsOfService.Summary> list(@RequestParam UUID subject) {
        CurrentScope.get().require("cases.read");
        return proofs.summaries(subject);
    }

    @GetMapping("/{id}/form.pdf")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @RequestParam(defaultValue = "打印送达回证") String purpose) {
        CurrentScope.get().require("cases.read");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(proofs.print(id, purpose));
    }
}
