/**
 * Any spreadsheet file to a typed grid, and grids back to files. {@code file} opens files by their content and streams
 * rows; {@code layout} finds headers and proposes what each column means; {@code value} reads cells into typed values
 * with named faults; {@code roster} puts rows together to households and checks them; {@code write} writes error
 * workbooks and exports. Pure: no framework, no clock, no database.
 */
@NullMarked
package org.lianhu.tabular;

import org.jspecify.annotations.NullMarked;
