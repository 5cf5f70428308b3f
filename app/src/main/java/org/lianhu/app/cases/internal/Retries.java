package org.lianhu.app.cases.internal;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.Idempotency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs a request in one transaction with the record of its key. */
@Component
class Retries {

    private final Idempotency idempotency;

    Retries(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Transactional
    public UUID once(@Nullable String key, String request, Supplier<UUID> work) {
        return UUID.fromString(idempotency.once(key, request, () -> work.get().toString()));
    }
}
