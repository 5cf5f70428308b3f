package org.lianhu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.lianhu.kernel.WorkingCalendar;

/**
 * What the machine must be told about the world.
 *
 * @param calendar the holiday table
 * @param today the legal date of now, in Asia/Shanghai
 * @param now the recorded time that events carry
 * @param kinship who must stand aside
 */
public record Context(WorkingCalendar calendar, LocalDate today, Instant now, Kinship kinship) {}
