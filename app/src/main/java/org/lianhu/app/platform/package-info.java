/**
 * What every module stands on: the database and its roles, the scope of a transaction, encryption of single values,
 * errors as problem+json, the clock and ids. Knows nothing of households or cases.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.lianhu.app.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
