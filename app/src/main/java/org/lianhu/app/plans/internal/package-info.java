/** Tables, pages, template and paper of plans. */
@NullMarked
package org.lianhu.app.plans.internal;

import org.jspecify.annotations.NullMarked;
