/** Storing of pack versions and adoptions, and their HTTP interface. */
@NullMarked
package org.lianhu.app.schemes.internal;

import org.jspecify.annotations.NullMarked;
