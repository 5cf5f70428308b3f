/** What tests share: a real PostgreSQL per test run, scopes to act under, a repeatable clock and ids. */
@NullMarked
package org.lianhu.app.support;

import org.jspecify.annotations.NullMarked;
