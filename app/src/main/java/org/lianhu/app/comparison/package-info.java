/**
 * Department data beside the register (S0-20 部门比对): whose row an extract's row is, and what it says. A hit is never a
 * verdict: it is a statement with its source, something to verify, and something the person may answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area", "audit", "access", "files", "tasks", "registry"})
package org.lianhu.app.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
