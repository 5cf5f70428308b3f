/**
 * Identification of those who are helped: what a decided case means for the register. The order of steps is the cases'
 * matter, the public site the portal's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "registry", "cases"})
package org.lianhu.app.identification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
