/** Plans as their users meet them. */
@org.jspecify.annotations.NullMarked
package org.lianhu.app.plans;
