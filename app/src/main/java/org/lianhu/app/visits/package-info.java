/**
 * Visits to households (S3-3.3): the duty by the pack's cadence, records of difficulties, needs, measures and effects,
 * changed facts as statements, needs as tasks that close with a result. {@link org.lianhu.app.visits.VisitCalendar} is
 * the pure reckoning of what is due, overdue and silent.
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
            "tasks",
            "registry",
            "schemes",
            "pairing"
        })
package org.lianhu.app.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
