/** Puts the rows of a roster together to households and checks what only a whole household or a whole file can show. */
@NullMarked
package org.lianhu.tabular.roster;

import org.jspecify.annotations.NullMarked;
