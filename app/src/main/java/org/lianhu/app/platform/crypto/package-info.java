/** The key file, and sealing of single values (ID numbers, phones, accounts). */
@NullMarked
package org.lianhu.app.platform.crypto;

import org.jspecify.annotations.NullMarked;
