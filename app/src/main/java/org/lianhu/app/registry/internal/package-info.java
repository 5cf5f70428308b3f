/** The registry's tables and endpoints. */
@NullMarked
package org.lianhu.app.registry.internal;

import org.jspecify.annotations.NullMarked;
