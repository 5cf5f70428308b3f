/**
 * Imports of rosters: upload, meaning of the columns, check, confirmation, bulk writing household by household, undo.
 * Reading files is the module {@code tabular}; here the drafts meet what is registered already.
 */
@NullMarked
@NamedInterface("imports")
package org.lianhu.app.registry.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
