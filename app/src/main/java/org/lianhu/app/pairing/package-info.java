/**
 * Who answers for which household (S3-1.2, S3-1.3-2, S3-3): helpers with unit, post and rank as of each day, pairings
 * with one responsible helper at a time, hand-overs without a gap that the receiver accepts, and the decided households
 * that nobody answers for. A pairing is custody too, so that the helper reads the household.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area", "audit", "access", "tasks", "registry", "schemes"})
package org.lianhu.app.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
