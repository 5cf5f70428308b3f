/**
 * A scheme as data: who, what, how, by, with, watch and its parameters, each rule with the clause it comes from. Read
 * strictly: a fault names file, line, key and what to write instead.
 */
@NullMarked
package org.lianhu.engine.pack;

import org.jspecify.annotations.NullMarked;
