/**
 * The canary walk: rows with marks are planted at every node in every protected table, then every role asks every
 * endpoint and every table, and no mark may turn up where it does not belong. The walk proves itself by finding a leak
 * as soon as any one policy or check is broken.
 */
@NullMarked
package org.lianhu.app.walk;

import org.jspecify.annotations.NullMarked;
