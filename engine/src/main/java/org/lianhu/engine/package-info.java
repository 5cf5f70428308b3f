@NullMarked
package org.lianhu.engine;

import org.jspecify.annotations.NullMarked;
