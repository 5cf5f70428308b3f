/**
 * The log of every change and every look, written in the same transaction as the act: when the row fails, the act
 * fails. Rows are chained and sealed so that a rebuilt log is found.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.lianhu.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
