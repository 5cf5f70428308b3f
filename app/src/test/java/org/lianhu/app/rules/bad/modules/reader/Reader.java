package org.lianhu.app.rules.bad.modules.reader;

import org.lianhu.app.rules.bad.modules.shelf.internal.Hidden;

/** A module that reaches into another one's inside. */
public class Reader {

    public Hidden reach() {
        return new Hidden();
    }
}
