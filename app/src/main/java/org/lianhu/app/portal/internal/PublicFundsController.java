package org.lianhu.app.portal.internal;

import java.util.List;
import java.util.Objects;
import org.lianhu.app.funds.Disclosures;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the money was used for, in sums (S3-6.2-2): nobody stands in it, and few households are never shown apart. */
@RestController
class PublicFundsController {

    private final Disclosures disclosures;
    private final TransactionTemplate tx;

    PublicFundsController(Disclosures disclosures, TransactionTemplate tx) {
        this.disclosures = disclosures;
        this.tx = tx;
    }

    @GetMapping("/public/funds")
    ResponseEntity<List<Disclosures.Published>> published() {
        var found = CurrentScope.call(
                Scope.publicSite(), () -> Objects.requireNonNull(tx.execute(_ -> disclosures.published())));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }
}
