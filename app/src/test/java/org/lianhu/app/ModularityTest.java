package org.lianhu.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules are where the architecture puts them and use only what they may. */
class ModularityTest {

    @Test
    void modules_keep_to_their_boundaries() {
        ApplicationModules.of(LianhuApplication.class).verify();
    }
}
