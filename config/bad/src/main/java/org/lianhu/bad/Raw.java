package org.lianhu.bad;

import java.util.List;

/** A raw type: a warning of the compiler, and warnings are errors. */
public class Raw {

    public int size(List list) {
        return list.size();
    }
}
