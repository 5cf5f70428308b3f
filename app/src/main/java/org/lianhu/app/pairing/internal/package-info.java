/** Tables, lists and interface of pairing. */
@NullMarked
package org.lianhu.app.pairing.internal;

import org.jspecify.annotations.NullMarked;
