/**
 * The statutory procedure at run time: cases folded from append-only events by the pure machine, sheets (meeting,
 * notice, decision batch, announcement) that serve many cases, objections, proof of service. Each case is pinned to its
 * pack's version. Nothing moves a case but {@link org.lianhu.app.cases.Cases}; the database repeats the order.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "area",
            "audit",
            "access",
            "files",
            "documents",
            "notify",
            "tasks",
            "registry",
            "comparison",
            "schemes"
        })
package org.lianhu.app.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
