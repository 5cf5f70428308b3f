/**
 * The demo county: an invented county with a year of life, made in an empty database by the same commands that officers
 * use, each under the acting officer's scope and at a simulated time. Seeded: the same county every time, dated back
 * from today. Its people, numbers and places belong to nobody (division prefix 5399, mobile range 154).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "area",
            "access",
            "audit",
            "files",
            "registry",
            "registry :: imports",
            "comparison",
            "schemes",
            "cases",
            "pairing",
            "plans",
            "visits"
        })
package org.lianhu.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
