package org.lianhu.app.comparison;

import java.util.UUID;

/** A run came to its end: its state says how. Published after the fact, outside any transaction. */
public record RunFinished(UUID run) {}
