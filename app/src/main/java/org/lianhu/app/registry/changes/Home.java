package org.lianhu.app.registry.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.registry.Statements;

/**
 * A household as it stands on a day, as far as changes look at it.
 *
 * @param state {@code active} or {@code closed}
 * @param members those who belong to it on the day, the head first
 */
record Home(
        Statements.Subject subject,
        @Nullable String number,
        @Nullable String address,
        String state,
        List<Member> members) {

    Home {
        members = List.copyOf(members);
    }

    /**
     * A member.
     *
     * @param relation code of the vocabulary's list {@code relation}
     * @param since first day of the membership
     * @param numbered whether there is an ID number
     */
    record Member(
            UUID personId,
            String name,
            String relation,
            LocalDate since,
            @Nullable LocalDate birthDate,
            boolean numbered) {

        boolean isHead() {
            return relation.equals("head");
        }
    }

    UUID id() {
        return subject.id();
    }

    Optional<Member> member(@Nullable UUID person) {
        return members.stream().filter(m -> m.personId().equals(person)).findFirst();
    }

    Optional<Member> head() {
        return members.stream().filter(Member::isHead).findFirst();
    }

    List<Member> without(List<UUID> persons) {
        return members.stream().filter(m -> !persons.contains(m.personId())).toList();
    }
}
