/** The life of households, tried through the interface and by SQL as the server's role. */
@NullMarked
package org.lianhu.app.registry.changes;

import org.jspecify.annotations.NullMarked;
