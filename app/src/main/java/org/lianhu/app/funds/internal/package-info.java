/** Pages of the ledger and the reading of the database's refusals. */
@NullMarked
package org.lianhu.app.funds.internal;

import org.jspecify.annotations.NullMarked;
