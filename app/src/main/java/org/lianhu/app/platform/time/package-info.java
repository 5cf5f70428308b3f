/** The clock and the maker of ids, injected everywhere. */
@NullMarked
package org.lianhu.app.platform.time;

import org.jspecify.annotations.NullMarked;
