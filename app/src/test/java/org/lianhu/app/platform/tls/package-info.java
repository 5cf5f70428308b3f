/** Tests of the local CA. */
@NullMarked
package org.lianhu.app.platform.tls;

import org.jspecify.annotations.NullMarked;
