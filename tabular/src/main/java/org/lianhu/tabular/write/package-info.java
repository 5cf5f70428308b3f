/** Writes error workbooks and exports that spreadsheets cannot mistake for formulas. */
@NullMarked
package org.lianhu.tabular.write;

import org.jspecify.annotations.NullMarked;
