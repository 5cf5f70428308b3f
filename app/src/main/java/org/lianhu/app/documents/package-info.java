/**
 * What leaves as paper or file: notices, minutes, refusals and proofs of service as PDF with selectable, correct
 * Chinese, and lists as workbooks: masked, logged, and marked with who took them out and when.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit"})
package org.lianhu.app.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
