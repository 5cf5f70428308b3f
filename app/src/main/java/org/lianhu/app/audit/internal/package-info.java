/** The audit module's tables. */
@NullMarked
package org.lianhu.app.audit.internal;

import org.jspecify.annotations.NullMarked;
