@NullMarked
package org.lianhu.procedure;

import org.jspecify.annotations.NullMarked;
