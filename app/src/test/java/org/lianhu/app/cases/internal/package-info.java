/** Tests of cases from within. */
@NullMarked
package org.lianhu.app.cases.internal;

import org.jspecify.annotations.NullMarked;
