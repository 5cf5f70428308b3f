/**
 * Every fact the system knows, named once: code, Chinese label, type, unit, entity, period, allowed values, source
 * clause and who may see it. Forms, import templates, expressions, explanations and field classes read this.
 */
@NullMarked
package org.lianhu.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
