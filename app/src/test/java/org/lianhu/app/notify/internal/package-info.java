/** Tests of proofs of service. */
@NullMarked
package org.lianhu.app.notify.internal;

import org.jspecify.annotations.NullMarked;
