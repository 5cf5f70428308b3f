/** Chinese sentences made from the rules themselves, so that what is shown is what is computed. */
@NullMarked
package org.lianhu.engine.text;

import org.jspecify.annotations.NullMarked;
