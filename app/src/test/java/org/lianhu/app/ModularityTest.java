package org.lianhu.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The modules are where the architecture puts them and use only what they may. */
class ModularityTest {

    @Test
    void modules_keep_to_their_boundaries() {
        ApplicationModules.of(LianhuApplication.class).verify();
    }

    @Test
    void a_module_that_reaches_into_another_is_found() {
        ImportOption testsToo = location -> true;
        var bad = ApplicationModules.of("org.lianhu.app.rules.bad.modules", testsToo);
        assertThatThrownBy(bad::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("reader")
                .hasMessageContaining("shelf");
    }
}
