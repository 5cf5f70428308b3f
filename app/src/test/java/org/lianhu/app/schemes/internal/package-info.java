/** Tests of adoption. */
@NullMarked
package org.lianhu.app.schemes.internal;

import org.jspecify.annotations.NullMarked;
