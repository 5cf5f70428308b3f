/** The reckoning of visits, and visits as their users meet them. */
@org.jspecify.annotations.NullMarked
package org.lianhu.app.visits;
