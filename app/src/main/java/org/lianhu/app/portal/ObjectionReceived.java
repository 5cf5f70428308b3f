package org.lianhu.app.portal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody objected. Published in the transaction that stores the objection, possibly under the public's scope: listen
 * after the commit, under an own scope, and ask {@link Objections#get} what it is against. Ids only.
 */
public record ObjectionReceived(UUID objectionId, UUID publicationId, LocalDate receivedOn) {}
