/** Tests of the demo county. */
@NullMarked
package org.lianhu.app.demo.internal;

import org.jspecify.annotations.NullMarked;
