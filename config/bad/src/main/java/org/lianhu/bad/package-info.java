/** Bad examples: each class breaks one gate. */
@NullMarked
package org.lianhu.bad;

import org.jspecify.annotations.NullMarked;
