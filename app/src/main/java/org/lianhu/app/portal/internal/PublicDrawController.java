package org.lianhu.app.portal.internal;

import java.util.Map;
import java.util.Objects;
import org.lianhu.app.cases.Draws;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.platform.web.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published record of a draw: whoever has its code may repeat it. Cases stand in it by number, nobody by name. */
@RestController
class PublicDrawController {

    private final Draws draws;
    private final TransactionTemplate tx;

    PublicDrawController(Draws draws, TransactionTemplate tx) {
        this.draws = draws;
        this.tx = tx;
    }

    @GetMapping("/public/draws/{code}")
    ResponseEntity<Map<String, Object>> record(@PathVariable String code) {
        var record = CurrentScope.call(
                Scope.publicSite(),
                () -> Objects.requireNonNull(tx.execute(_ -> draws.published(PublicCodes.normal(code)))));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(record.orElseThrow(() -> new NotFoundException("这个编号的抽查记录")));
    }
}
