/**
 * Persons, households, kinship; statements (what one source said) and adopted facts (what the office holds true, in
 * typed group tables); search; opening recognitions; imports of rosters.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area", "audit", "access", "files", "tasks"})
package org.lianhu.app.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
