package org.lianhu.app.registry.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.FactType;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.IdReading;
import org.lianhu.tabular.roster.HouseholdDraft;
import org.lianhu.tabular.roster.MemberDraft;
import org.lianhu.tabular.value.Value;

/** Translates drafts of a roster into what the registry stores. */
final class DraftContent {

    private static final String NO_NUMBER = "名册未登记号码";

    private final Vocabulary vocabulary;
    private final Vault vault;

    DraftContent(Vocabulary vocabulary, Vault vault) {
        this.vocabulary = vocabulary;
        this.vault = vault;
    }

    /**
     * Facts of a household by vocabulary code; a date known to the month only is no day and is left to the statement.
     */
    Map<String, Object> facts(HouseholdDraft draft) {
        return facts(draft.values(), Entity.HOUSEHOLD);
    }

    Map<String, Object> facts(MemberDraft member) {
        return facts(member.values(), Entity.PERSON);
    }

    private Map<String, Object> facts(Map<String, Value> values, Entity entity) {
        Map<String, Object> facts = new HashMap<>();
        values.forEach((code, value) -> vocabulary
                .find(code)
                .filter(f -> f.entity() == entity && !f.sealed())
                .flatMap(f -> stored(f, value))
                .ifPresent(stored -> facts.put(code, stored)));
        return facts;
    }

    private static Optional<Object> stored(Fact fact, Value value) {
        return switch (value) {
            case Value.None _, Value.Name _, Value.Id _ -> Optional.empty();
            case Value.Text text when fact.type() == FactType.TEXT -> Optional.of(text.text());
            case Value.Text _ -> Optional.empty();
            case Value.Day day -> day.date().isDay() ? Optional.of(day.date().earliest()) : Optional.empty();
            case Value.Fen fen -> Optional.of(fen.fen());
            case Value.Count count -> Optional.of((int) count.count());
            case Value.Quantity quantity -> Optional.of(quantity.hundredths());
            case Value.Flag flag -> Optional.of(flag.yes());
            case Value.Codes codes when fact.type() == FactType.CODES -> Optional.of(codes.codes());
            case Value.Codes codes -> Optional.of(codes.codes().getFirst());
        };
    }

    /** What the roster said of an entity, for the statement: also what is too vague to be adopted. */
    Map<String, Object> spoken(Map<String, Object> facts, Map<String, Value> values) {
        Map<String, Object> spoken = new TreeMap<>(facts);
        spoken.remove("bank_account");
        spoken.remove("guardian_phone");
        values.forEach((code, value) -> {
            if (value instanceof Value.Day day && !day.date().isDay()) {
                spoken.put(code, day.date().toString());
            }
        });
        return spoken;
    }

    NewPerson person(MemberDraft member) {
        IdNumber number = member.idNumber().orElse(null);
        String sex = member.code("sex");
        return new NewPerson(
                member.name().orElseThrow(),
                number,
                number == null ? noIdReason(member) : null,
                member.relation().isEmpty() ? "other" : member.relation(),
                sex.equals("male") || sex.equals("female") ? sex : null,
                birth(member),
                text(member.value("phone")),
                facts(member));
    }

    private static String noIdReason(MemberDraft member) {
        boolean named = member.value("id_number") instanceof Value.Id id
                && id.reading() instanceof IdReading.Missing missing
                && !missing.given().isEmpty();
        return named
                        && member.value("id_number") instanceof Value.Id id
                        && id.reading() instanceof IdReading.Missing missing
                ? missing.given()
                : NO_NUMBER;
    }

    private static @Nullable LocalDate birth(MemberDraft member) {
        return member.value("birth_date") instanceof Value.Day day && day.date().isDay()
                ? day.date().earliest()
                : null;
    }

    static @Nullable String text(Value value) {
        return value instanceof Value.Text text && !text.text().isEmpty() ? text.text() : null;
    }

    /**
     * A keyed digest of all that a draft says: equal digests mean that nothing changed since the last file. Keyed,
     * because ID numbers could be guessed from a plain one.
     */
    byte[] digest(HouseholdDraft draft) {
        StringBuilder text = new StringBuilder(draft.number());
        new TreeMap<>(draft.values())
                .forEach((k, v) -> text.append('\n').append(k).append('=').append(v));
        List<String> members = new ArrayList<>();
        for (MemberDraft member : draft.members()) {
            StringBuilder one = new StringBuilder();
            new TreeMap<>(member.values())
                    .forEach(
                            (k, v) -> one.append(k).append('=').append(words(v)).append(';'));
            members.add(one.toString());
        }
        members.stream().sorted().forEach(m -> text.append('\n').append(m));
        return vault.index("import-content", text.toString());
    }

    /** A number's own text is masked, so its value is asked for. */
    private static String words(Value value) {
        return value instanceof Value.Id id && id.reading() instanceof IdReading.Valid valid
                ? valid.number().value()
                : value.toString();
    }
}
