/** Tests of printed documents. */
@NullMarked
package org.lianhu.app.documents.internal;

import org.jspecify.annotations.NullMarked;
