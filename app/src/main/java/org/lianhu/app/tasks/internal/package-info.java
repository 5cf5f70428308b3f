/** The task list over HTTP. */
@NullMarked
package org.lianhu.app.tasks.internal;

import org.jspecify.annotations.NullMarked;
