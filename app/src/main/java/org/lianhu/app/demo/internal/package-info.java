/** How the demo county is made, step by step. */
@NullMarked
package org.lianhu.app.demo.internal;

import org.jspecify.annotations.NullMarked;
