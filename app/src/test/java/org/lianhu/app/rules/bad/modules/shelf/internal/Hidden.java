package org.lianhu.app.rules.bad.modules.shelf.internal;

/** What a module keeps to itself. */
public class Hidden {}
