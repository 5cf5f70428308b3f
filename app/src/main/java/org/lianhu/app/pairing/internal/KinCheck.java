package org.lianhu.app.pairing.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.registry.Kin;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Whether a helper is kin of the household. The sources say nothing about it (S3-1.2, S3-3): a member cannot help the
 * own household, a relative may when the officer says why nobody else can, and the words stay in the file.
 */
@Component
public class KinCheck {

    private static final int SHORTEST_NOTE = 4;

    private final Kin kin;

    KinCheck(Kin kin) {
        this.kin = kin;
    }

    /** How near. */
    public enum Nearness {
        NONE,
        RELATIVE,
        MEMBER
    }

    public Nearness nearness(UUID household, @Nullable UUID person, LocalDate on) {
        if (person == null) {
            return Nearness.NONE;
        }
        return kin.find(household, on)
                .map(unit -> unit.members().contains(person)
                        ? Nearness.MEMBER
                        : unit.relatives().contains(person) ? Nearness.RELATIVE : Nearness.NONE)
                .orElse(Nearness.NONE);
    }

    /** Refuses a member; refuses a relative without a note. */
    public void require(UUID household, @Nullable UUID person, LocalDate on, @Nullable String note) {
        switch (nearness(household, person, on)) {
            case NONE -> {}
            case MEMBER -> throw new RefusedException("HELPER_IS_MEMBER", "", "该人员是本户成员,不能担任本户的帮扶责任人。请另选人员。");
            case RELATIVE -> {
                if (note == null || note.strip().length() < SHORTEST_NOTE) {
                    throw new RefusedException("HELPER_IS_KIN", "", "该人员是本户亲属。请另选人员;确需由其帮扶的,请写明理由后再提交。");
                }
            }
        }
    }
}
