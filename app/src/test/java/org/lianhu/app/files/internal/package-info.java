/** Tests of attachments. */
@NullMarked
package org.lianhu.app.files.internal;

import org.jspecify.annotations.NullMarked;
