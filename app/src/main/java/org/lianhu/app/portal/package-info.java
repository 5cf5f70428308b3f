/**
 * What the public sees: notices and announcements as immutable, masked renderings, and objections to them. The module
 * knows no household and no case: whoever publishes hands in approved fields only, and learns of objections by
 * {@link org.lianhu.app.portal.ObjectionReceived}. There is no field for an ID number, a phone, an account, a birth
 * date or an illness; free text is scanned and refused.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area", "audit"})
package org.lianhu.app.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
