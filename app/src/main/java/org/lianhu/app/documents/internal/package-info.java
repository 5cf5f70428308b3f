/** HTML of the printed documents, its fonts, and the way to PDF. */
@NullMarked
package org.lianhu.app.documents.internal;

import org.jspecify.annotations.NullMarked;
