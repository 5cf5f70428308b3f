/** Counting, live and by tally, and the dashboard's interface. */
@NullMarked
package org.lianhu.app.reports.internal;

import org.jspecify.annotations.NullMarked;
