package org.lianhu.app.documents;

/** Prints. */
public interface Documents {

    /**
     * The document as PDF. A character that no font can show is printed as 〓 with its code in a footnote, to be filled
     * in by hand.
     */
    byte[] pdf(PrintedDocument document);
}
