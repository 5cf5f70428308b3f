package org.lianhu.bad;

/** Ends without a line end. */
public class NoEnd {}