/**
 * HTTPS without a bought certificate: a local CA that may sign one name only, and the page from which it is installed.
 */
@NullMarked
package org.lianhu.app.platform.tls;

import org.jspecify.annotations.NullMarked;
