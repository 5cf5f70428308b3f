/** Sign-in, sessions, accounts, posts and custody: tables, filters and endpoints. */
@NullMarked
package org.lianhu.app.access.internal;

import org.jspecify.annotations.NullMarked;
