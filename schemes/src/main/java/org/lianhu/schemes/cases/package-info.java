/**
 * The cases beside each pack: facts, and the answer a civil servant expects. They are run as tests, and each mutant of
 * the pack has to be caught by one of them.
 */
@NullMarked
package org.lianhu.schemes.cases;

import org.jspecify.annotations.NullMarked;
