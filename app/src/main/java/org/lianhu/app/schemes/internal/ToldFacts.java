package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violations;

/** Reads what somebody typed on the public page; every fault names its question. */
final class ToldFacts {

    private static final int MOST_MEMBERS = 20;
    private static final int MOST_ANSWERS = 400;
    private static final Pattern PATH = Pattern.compile("(unit|members\\[(\\d{1,2})])\\.([a-z_]{1,60})");

    private final Vocabulary vocabulary;
    private final LocalDate today;

    ToldFacts(Vocabulary vocabulary, LocalDate today) {
        this.vocabulary = vocabulary;
        this.today = today;
    }

    /** @param members whether it is known how many they are */
    record Read(Facts facts, boolean members, int count) {}

    Read read(Map<String, String> answers) {
        if (answers.size() > MOST_ANSWERS) {
            throw InvalidInputException.of("/answers", "FACT_UNKNOWN", "答案太多了。请从头开始。");
        }
        int count = answers.containsKey("members") ? count(answers.get("members")) : 0;
        var household = new HashMap<String, Value>();
        var people = new ArrayList<Map<String, Value>>();
        for (int i = 0; i < count; i++) {
            people.add(new HashMap<>());
        }
        var faults = new Violations();
        answers.forEach((path, written) -> {
            if (!path.equals("members")) {
                take(path, written, household, people, faults);
            }
        });
        faults.throwIfAny();
        var known = new ArrayList<EntityFacts>();
        for (int i = 0; i < count; i++) {
            known.add(new EntityFacts("members[" + i + "]", people.get(i)));
        }
        Map<String, List<EntityFacts>> roles = count == 0 ? Map.of() : Map.of("members", known);
        var facts = new Facts(
                new EntityFacts("unit", household),
                roles,
                new EntityFacts("place", Map.of()),
                new EntityFacts("organisation", Map.of()));
        return new Read(facts, count > 0, count);
    }

    private static int count(String written) {
        if (!written.matches("[0-9]{1,2}")
                || Integer.parseInt(written) < 1
                || Integer.parseInt(written) > MOST_MEMBERS) {
            throw InvalidInputException.of("members", "FACT_VALUE", "请填写家里一共几口人(1到20)。");
        }
        return Integer.parseInt(written);
    }

    private void take(
            String path,
            String written,
            Map<String, Value> household,
            List<Map<String, Value>> people,
            Violations faults) {
        var matched = PATH.matcher(path);
        var fact = matched.matches() ? vocabulary.find(matched.group(3)) : java.util.Optional.<Fact>empty();
        if (fact.isEmpty() || fact.get().sealed()) {
            faults.add(path, "FACT_UNKNOWN", "没有这个问题。请从头开始。");
            return;
        }
        int member = matched.group(2) == null ? -1 : Integer.parseInt(matched.group(2));
        if (member >= people.size()) {
            faults.add(path, "FACT_UNKNOWN", "家里没有这么多人。请核对人数。");
            return;
        }
        try {
            var value = value(fact.get(), FactValue.of(fact.get(), written));
            if (value instanceof Value.Day(LocalDate day)
                    && fact.get().code().equals("birth_date")
                    && day.isAfter(today)) {
                faults.add(path, "FACT_VALUE", "出生日期不能晚于今天。");
                return;
            }
            (member < 0 ? household : people.get(member)).put(fact.get().code(), value);
        } catch (InvalidInputException e) {
            faults.add(path, "FACT_VALUE", e.violations().getFirst().message());
        }
    }

    private static Value value(Fact fact, Object stored) {
        return switch (fact.type()) {
            case TEXT, CODE -> new Value.Text(stored.toString());
            case BOOL -> Value.of((Boolean) stored);
            case COUNT, MONEY, QUANTITY -> Value.of((Long) stored);
            case DATE -> new Value.Day((LocalDate) stored);
            case CODES ->
                new Value.Items(((List<?>) stored)
                        .stream()
                                .<Value>map(code -> new Value.Text(code.toString()))
                                .toList());
        };
    }
}
