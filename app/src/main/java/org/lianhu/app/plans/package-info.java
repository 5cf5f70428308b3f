/**
 * Plans of help (S3-3.1, S3-3.2, S3-4): causes, goals with figures, measures of the six kinds with substeps and time
 * nodes, made with the household and signed by both sides; a changed plan is a new version, signed anew; progress and
 * result of each measure. Nothing is in force without both signatures, the database repeats it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "audit", "access", "files", "documents", "registry", "schemes", "pairing"})
package org.lianhu.app.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
