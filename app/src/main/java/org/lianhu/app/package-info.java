/** The Lianhu server: a modular monolith, one package below this one a module. The README shows the map. */
@NullMarked
package org.lianhu.app;

import org.jspecify.annotations.NullMarked;
