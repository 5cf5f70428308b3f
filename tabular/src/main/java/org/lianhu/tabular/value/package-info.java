/** Reads one cell into a typed value; whatever had to be mended, doubted or refused is named. */
@NullMarked
package org.lianhu.tabular.value;

import org.jspecify.annotations.NullMarked;
