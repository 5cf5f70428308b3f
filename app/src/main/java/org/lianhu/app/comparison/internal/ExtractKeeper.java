package org.lianhu.app.comparison.internal;

/** Deletes the raw rows of extracts whose time is over. What they said of people on file stays, as statements. */
public interface ExtractKeeper {

    /** Deletes them now, wherever they are. */
    void deleteWhatIsOver();
}
