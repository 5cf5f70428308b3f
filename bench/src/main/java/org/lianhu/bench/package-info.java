/** Side-by-side measurements: ratios within one run, never absolute times as a gate. */
@NullMarked
package org.lianhu.bench;

import org.jspecify.annotations.NullMarked;
