/** Tests of the public site. */
@NullMarked
package org.lianhu.app.portal.internal;

import org.jspecify.annotations.NullMarked;
