package org.lianhu.procedure;

import java.util.Set;
import java.util.UUID;

/**
 * The unit that the case is about.
 *
 * @param applicant who applies; one of the members
 * @param members everybody in the unit
 * @param supporters legal supporters outside it (赡养、抚养、扶养义务人)
 */
public record Subject(UUID applicant, Set<UUID> members, Set<UUID> supporters) {
    public Subject {
        members = Set.copyOf(members);
        supporters = Set.copyOf(supporters);
        if (!members.contains(applicant)) {
            throw new IllegalArgumentException("The applicant is not a member of the unit");
        }
    }
}
