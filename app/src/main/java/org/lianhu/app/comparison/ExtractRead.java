package org.lianhu.app.comparison;

import java.util.UUID;

/** An extract was read, or could not be: its state says which. Published after the fact, outside any transaction. */
public record ExtractRead(UUID load) {}
