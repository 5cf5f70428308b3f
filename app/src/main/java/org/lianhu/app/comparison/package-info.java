/**
 * Department data beside the register (S0-20 部门比对): what is agreed with each department, its extracts, whose row a row
 * is, and what it says. A hit is never a verdict: it is a statement with its source, something to verify, and something
 * the person may answer before it counts; only an upheld hit becomes an adopted fact.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "area",
            "audit",
            "access",
            "files",
            "documents",
            "notify",
            "tasks",
            "registry",
            "registry :: imports",
            "registry :: changes"
        })
package org.lianhu.app.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
