/**
 * Figures: the workbench's counts, each with the list behind it, and its charts, always within scope. A read model: it
 * joins the tables of other modules and writes only its own tallies.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area", "audit", "documents", "schemes", "visits"})
package org.lianhu.app.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
