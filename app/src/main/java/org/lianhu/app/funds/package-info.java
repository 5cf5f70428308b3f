/**
 * Money (S3-6): where it came from, what it may be spent on, which household got it, to the fen. An append-only
 * double-entry ledger ({@link org.lianhu.app.funds.Ledger}) whose rules stand in the database, and the fund-use
 * application form without which nothing is paid ({@link org.lianhu.app.funds.Applications}). What was spent is shown
 * to the household and, in sums, to everybody ({@link org.lianhu.app.funds.Disclosures}); an auditor walks every fen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area", "audit", "access", "documents", "tasks", "registry"})
package org.lianhu.app.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
