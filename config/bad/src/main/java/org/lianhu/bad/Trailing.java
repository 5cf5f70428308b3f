package org.lianhu.bad;

/** Blanks at the end of a line. */   
public class Trailing {}
