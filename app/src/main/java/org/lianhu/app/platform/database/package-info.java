/** Starts and prepares PostgreSQL: embedded or external, roles, passwords, migrations. */
@NullMarked
package org.lianhu.app.platform.database;

import org.jspecify.annotations.NullMarked;
