/** Tables, lists and interface of visits. */
@NullMarked
package org.lianhu.app.visits.internal;

import org.jspecify.annotations.NullMarked;
