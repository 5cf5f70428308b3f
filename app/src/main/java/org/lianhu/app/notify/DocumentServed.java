package org.lianhu.app.notify;

import java.time.LocalDate;
import java.util.UUID;

/** A document reached the person concerned. Ids only; published in the transaction of the record. */
public record DocumentServed(UUID proofId, String subjectKind, UUID subjectId, LocalDate servedOn) {}
