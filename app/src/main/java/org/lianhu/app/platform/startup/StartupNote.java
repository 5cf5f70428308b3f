package org.lianhu.app.platform.startup;

import java.util.List;

/** Something that whoever starts the server should read at once, such as a one-time token or the demo accounts. */
@FunctionalInterface
public interface StartupNote {

    /** Lines to print under the address; asked once, when the server is ready. */
    List<String> lines();
}
