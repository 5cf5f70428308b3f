/**
 * Opens a file by what is inside it (xlsx, xls, CSV, HTML), refuses what cannot be read with a stable code, and streams
 * rows.
 */
@NullMarked
package org.lianhu.tabular.file;

import org.jspecify.annotations.NullMarked;
