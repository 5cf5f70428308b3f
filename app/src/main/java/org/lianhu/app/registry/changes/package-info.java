/**
 * The life of households: split, merge, move, marriage, birth, death, change of head, entry into institutions, numbers
 * that come later, corrections, two files of one person. Each is a request with evidence, date and reason; where it
 * takes money or rights away a second officer approves it; a day to come is waited for. What later modules have
 * standing on a household follows through {@link org.lianhu.app.registry.LifeEventFollower}.
 */
@NullMarked
@NamedInterface("changes")
package org.lianhu.app.registry.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
