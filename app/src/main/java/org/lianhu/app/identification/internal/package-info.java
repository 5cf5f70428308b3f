/** Listeners between cases and register. */
@NullMarked
package org.lianhu.app.identification.internal;

import org.jspecify.annotations.NullMarked;
