/**
 * The content: the vocabulary of facts and one folder a scheme (pack, sources, cases), as shipped inside the archive,
 * and the code that finds, checks and tests it.
 */
@NullMarked
package org.lianhu.schemes;

import org.jspecify.annotations.NullMarked;
