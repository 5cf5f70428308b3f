package org.lianhu.procedure;

import java.util.Set;
import java.util.UUID;
import org.lianhu.procedure.definition.Level;

/**
 * The officer who gives a command.
 *
 * @param person the person behind the account; clashes are about persons
 * @param level the level of the office they act for
 * @param roles the roles they hold there, named as in the packs
 */
public record Actor(UUID person, Level level, Set<String> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }
}
