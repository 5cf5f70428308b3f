package org.lianhu.app.cases;

import java.util.UUID;

/** A notice or announcement was posted. Published in the transaction of the posting; ids only. */
public record SheetPosted(UUID sheetId, Notices.Kind kind) {}
