/** How extracts are read, compared and followed up; what the console asks over HTTP. */
@NullMarked
package org.lianhu.app.comparison.internal;

import org.jspecify.annotations.NullMarked;
