package org.lianhu.tabular.roster;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What the checks need to know from outside the file.
 *
 * @param today the day of the import
 * @param monitoringLineFen yearly net income per head in fen below which a household should be under monitoring; empty
 *     when the place has not set it
 */
public record RosterRules(LocalDate today, OptionalLong monitoringLineFen, PlaceDirectory places) {}
