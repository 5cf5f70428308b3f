/**
 * Telling people: how a decision reached the person concerned, and the proof of it (送达回证). Append-only; whoever runs
 * the procedure records a service here and hears of it by {@link org.lianhu.app.notify.DocumentServed}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "documents"})
package org.lianhu.app.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
