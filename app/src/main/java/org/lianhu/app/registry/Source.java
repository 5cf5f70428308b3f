package org.lianhu.app.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from.
 *
 * @param kind {@code import, declaration, visit, department, officer, correction}
 * @param ref what exactly: an import's id and row, a case's id, a document number
 * @param observerId the account that saw or typed it; absent for files
 * @param validOn the day the statement speaks of
 */
public record Source(String kind, String ref, @Nullable UUID observerId, LocalDate validOn) {}
