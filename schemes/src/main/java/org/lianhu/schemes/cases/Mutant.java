package org.lianhu.schemes.cases;

import org.lianhu.engine.pack.Pack;

/**
 * A pack with one thing changed.
 *
 * @param what what was changed, in words
 * @param pack the changed pack
 */
public record Mutant(String what, Pack pack) {}
