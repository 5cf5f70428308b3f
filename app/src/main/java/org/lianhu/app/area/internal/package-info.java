/** The area module's tables and endpoints. */
@NullMarked
package org.lianhu.app.area.internal;

import org.jspecify.annotations.NullMarked;
