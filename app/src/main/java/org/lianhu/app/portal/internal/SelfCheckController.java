package org.lianhu.app.portal.internal;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.schemes.SelfCheck;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "What can I apply for": no account, no cookie; the answers travel in the body, are read once and kept nowhere. */
@RestController
@RequestMapping("/public/eligibility")
class SelfCheckController {

    private final SelfCheck check;

    SelfCheckController(SelfCheck check) {
        this.check = check;
    }

    /** See {@link SelfCheck.Told}. */
    record Told(
            @Nullable String place,
            @Nullable Map<String, String> answers,
            @Nullable Set<String> skipped) {

        /** Never written out: a log line must not hold what somebody told. */
        @Override
        public String toString() {
            return "Told";
        }
    }

    @PostMapping
    ResponseEntity<SelfCheck.Outcome> ask(@RequestBody Told told) {
        var answers = told.answers();
        var skipped = told.skipped();
        var outcome = CurrentScope.call(
                Scope.publicSite(),
                () -> check.ask(new SelfCheck.Told(
                        told.place(), answers == null ? Map.of() : answers, skipped == null ? Set.of() : skipped)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Referrer-Policy", "no-referrer")
                .body(outcome);
    }
}
