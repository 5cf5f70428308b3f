/** Bad input, generated for every endpoint that writes: never a 5xx, always a problem with a code and Chinese words. */
@NullMarked
package org.lianhu.app.badinput;

import org.jspecify.annotations.NullMarked;
