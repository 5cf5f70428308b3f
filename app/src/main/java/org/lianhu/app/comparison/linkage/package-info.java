/**
 * Whose row is it: by the ID number and the name where both are good, else by what is left of them, weighed. Pure: no
 * framework, no clock, no database. Only number and name together are certain; everything else is proposed to a person.
 */
@NullMarked
@NamedInterface("linkage")
package org.lianhu.app.comparison.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
