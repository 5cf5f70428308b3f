package org.lianhu.app.cases;

import java.time.LocalDate;
import java.util.UUID;

/** An objection was answered. Published in the transaction of the answer. */
public record ObjectionSettled(UUID objectionId, boolean upheld, String answer, LocalDate on) {}
