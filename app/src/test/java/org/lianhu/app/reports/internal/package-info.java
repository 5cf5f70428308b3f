/** Tests of the figures. */
@NullMarked
package org.lianhu.app.reports.internal;

import org.jspecify.annotations.NullMarked;
