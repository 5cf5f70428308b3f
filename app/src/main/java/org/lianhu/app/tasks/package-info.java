/**
 * Whose turn, until when. Modules that own a thing say what waits for whom ({@link org.lianhu.app.tasks.Tasks}); each
 * officer reads what their post may do, by deadline.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "area"})
package org.lianhu.app.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
