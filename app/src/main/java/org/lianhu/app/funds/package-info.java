/**
 * Money (S3-6): where it came from, what it may be spent on, which household got it, to the fen. An append-only
 * double-entry ledger ({@link org.lianhu.app.funds.Ledger}) whose rules stand in the database, and the fund-use
 * application form without which nothing is paid ({@link org.lianhu.app.funds.Applications}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area", "audit", "registry"})
package org.lianhu.app.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
