/** Finds the header wherever it stands, tells data rows from totals and notes, and proposes what each column means. */
@NullMarked
package org.lianhu.tabular.layout;

import org.jspecify.annotations.NullMarked;
