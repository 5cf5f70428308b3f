/** Errors as problem+json with stable codes, cursor pages, idempotency keys. */
@NullMarked
package org.lianhu.app.platform.web;

import org.jspecify.annotations.NullMarked;
