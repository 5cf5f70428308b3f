/**
 * One file that holds everything but the keys: the database as seen at one moment and the sealed attachments. Written
 * while the server runs or stands; restored into an empty folder, whole or not at all.
 */
@NullMarked
package org.lianhu.app.platform.backup;

import org.jspecify.annotations.NullMarked;
