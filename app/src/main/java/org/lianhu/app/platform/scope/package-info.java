/** Who is asking: the scope of a transaction, handed to PostgreSQL's row-level security. */
@NullMarked
package org.lianhu.app.platform.scope;

import org.jspecify.annotations.NullMarked;
