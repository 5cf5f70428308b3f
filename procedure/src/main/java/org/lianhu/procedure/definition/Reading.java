package org.lianhu.procedure.definition;

/**
 * A gap of the source, closed openly: what the text leaves unsaid, how the pack reads it, on what basis. Shown beside
 * the clause; an adopting office may replace the choice.
 *
 * @param id short name that steps refer to
 * @param clause the clause that has the gap
 * @param gap what the source does not say
 * @param choice the reading that the figures of the pack follow
 * @param basis why this reading
 */
public record Reading(String id, String clause, String gap, String choice, String basis) {}
