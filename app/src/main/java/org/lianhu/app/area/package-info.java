/** Places (division codes) and organisations (path codes): the two trees that scope and custody point into. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.lianhu.app.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
