/**
 * Attachments (photos, scans, office documents): sealed, content-addressed files under {@code data/files}; their
 * metadata stands under row security, so that nobody downloads outside their scope, and each download is logged.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit"})
package org.lianhu.app.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
