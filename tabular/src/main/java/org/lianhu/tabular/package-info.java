@NullMarked
package org.lianhu.tabular;

import org.jspecify.annotations.NullMarked;
