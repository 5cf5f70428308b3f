/** Tables, projections and endpoints of the procedure. */
@NullMarked
package org.lianhu.app.cases.internal;

import org.jspecify.annotations.NullMarked;
