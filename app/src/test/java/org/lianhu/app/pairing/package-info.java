/** Pairing as its users meet it, with a small town that plans and visits share. */
@org.jspecify.annotations.NullMarked
package org.lianhu.app.pairing;
