/** What whoever starts the server is told: where it is reached, or why it cannot start and what to do. */
@NullMarked
package org.lianhu.app.platform.startup;

import org.jspecify.annotations.NullMarked;
