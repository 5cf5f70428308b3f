package org.lianhu.procedure;

import java.util.UUID;

/** Who did what at which step; remembered over all rounds of a case. */
public record Acted(UUID person, Duty duty, String step) {}
