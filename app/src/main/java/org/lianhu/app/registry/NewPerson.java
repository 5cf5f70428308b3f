package org.lianhu.app.registry;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.PersonName;

/**
 * A person as a source names them.
 *
 * @param name the name on the card
 * @param idNumber GB 11643 number; absent needs {@code noIdReason}
 * @param noIdReason why there is no number (S3-2.3-1 asks for it), such as 新生儿未上户
 * @param relation code of the vocabulary's list {@code relation}; {@code head} for the head
 * @param sex {@code male} or {@code female}; taken from the number when there is one
 * @param birthDate taken from the number when there is one
 * @param phone digits
 * @param facts further facts about the person by vocabulary code
 */
public record NewPerson(
        PersonName name,
        @Nullable IdNumber idNumber,
        @Nullable String noIdReason,
        String relation,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        Map<String, Object> facts) {

    public NewPerson {
        if (idNumber == null && (noIdReason == null || noIdReason.isBlank())) {
            throw InvalidInputException.of(
                    "/idNumber", "ID_OR_REASON_REQUIRED", name + " 没有身份证号码,请填写号码,或写明没有号码的原因(如:新生儿未上户)。");
        }
        facts = Map.copyOf(facts);
    }

    /** Somebody with a number: sex and birth date follow from it. */
    public static NewPerson of(String name, String idNumber, String relation) {
        return new NewPerson(PersonName.of(name), IdNumber.of(idNumber), null, relation, null, null, null, Map.of());
    }

    public @Nullable String knownSex() {
        return idNumber != null ? idNumber.sex().name().toLowerCase(java.util.Locale.ROOT) : sex;
    }

    public @Nullable LocalDate knownBirthDate() {
        return idNumber != null ? idNumber.birthDate() : birthDate;
    }
}
