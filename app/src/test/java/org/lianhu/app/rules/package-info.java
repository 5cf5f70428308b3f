/** Rules that the whole server keeps, each with a bad example that proves the rule fires. */
@NullMarked
package org.lianhu.app.rules;

import org.jspecify.annotations.NullMarked;
