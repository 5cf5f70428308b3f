/** The scheme commands of the launcher. They work without a server and print JSON with {@code --json}. */
@NullMarked
package org.lianhu.schemes.cli;

import org.jspecify.annotations.NullMarked;
