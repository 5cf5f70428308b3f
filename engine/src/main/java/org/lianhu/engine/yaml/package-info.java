/**
 * Strict YAML with source positions. A fault names the file, the line, the key and what to write instead; all faults of
 * a file are gathered before anything is refused. Anchors, deep nesting and oversized files are refused before they
 * cost memory.
 */
@NullMarked
package org.lianhu.engine.yaml;

import org.jspecify.annotations.NullMarked;
