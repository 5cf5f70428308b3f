package org.lianhu.app.comparison.internal;

import org.lianhu.app.platform.crypto.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals rows of extracts and makes the keyed indexes by which equal claims and equal rows are found. */
@Component
class Sealing {

    private final Vault vault;
    private final JsonMapper json;

    Sealing(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(RowContent content) {
        return vault.seal(json.writeValueAsString(content));
    }

    RowContent open(byte[] sealed) {
        return json.readValue(vault.open(sealed), RowContent.class);
    }

    byte[] claim(RowContent content) {
        return vault.index("comparison-claim", content.claim());
    }

    byte[] content(RowContent content) {
        return vault.index("comparison-row", content.claim() + content.facts());
    }

    /** What a hit says, whichever extract it comes from. */
    byte[] said(String words, RowContent content) {
        return vault.index("comparison-hit", words + content.facts());
    }
}
