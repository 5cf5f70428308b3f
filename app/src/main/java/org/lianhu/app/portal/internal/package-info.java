/** Storing, scanning and serving of publications; sealing, throttling and answering of objections. */
@NullMarked
package org.lianhu.app.portal.internal;

import org.jspecify.annotations.NullMarked;
