package org.lianhu.bad;

import java.util.List;

/** An import that nothing uses. */
public class Unused {}
