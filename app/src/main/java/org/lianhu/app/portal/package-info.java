/**
 * What the public sees: notices and announcements as immutable, masked renderings, and objections to them. It publishes
 * what the procedure posts and carries objections into it, by the facade of {@code cases} alone; it never reads a
 * household. There is no field for an ID number, a phone, an account, a birth date or an illness; free text is scanned
 * and refused. It also answers "what can I apply for" from what somebody types, and keeps none of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area", "audit", "schemes", "cases", "funds"})
package org.lianhu.app.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
