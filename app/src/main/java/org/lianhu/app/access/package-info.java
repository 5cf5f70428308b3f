/**
 * People, posts and custody: who may sign in, which role each holds at which place or organisation and until when,
 * which households are in whose hands. Turns a signed-in post into the scope that row security enforces.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area", "audit"})
package org.lianhu.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
