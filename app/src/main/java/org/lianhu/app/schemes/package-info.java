/**
 * Scheme packs of the library, and their adoption: a pack binds nobody until a place or organisation adopts it with a
 * document, dates and the figures the source leaves open, and a second officer approves. Answers which version binds a
 * place on a day; answers for each household which of the five it is and why, finds those who go without, and keeps
 * what was asked about an answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area", "audit", "documents", "tasks", "registry"})
package org.lianhu.app.schemes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
