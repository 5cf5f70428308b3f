/** Sealing, storing, sweeping and serving of attachments. */
@NullMarked
package org.lianhu.app.files.internal;

import org.jspecify.annotations.NullMarked;
