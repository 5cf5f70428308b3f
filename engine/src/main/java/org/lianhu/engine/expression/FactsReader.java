package org.lianhu.engine.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.FactType;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.engine.yaml.YamlNode;
import org.lianhu.kernel.Violations;

/**
 * Reads facts from JSON or YAML: {@code {unit, members, supporters, related, place, organisation}} with vocabulary
 * codes. Money is written in yuan, code lists by code. Unknown keys are refused by name; negative counts and money,
 * births after the asked date and a member twice are refused.
 */
public final class FactsReader {

    private final Vocabulary vocabulary;
    private final LocalDate on;
    private final Violations violations;

    /** @param on the date asked about; nobody may be born after it */
    public FactsReader(Vocabulary vocabulary, LocalDate on, Violations violations) {
        this.vocabulary = vocabulary;
        this.on = on;
        this.violations = violations;
    }

    /** The facts; faults go to the violations. */
    public Facts read(YamlNode node) {
        var fields = Fields.of(node, violations);
        var unit = entity(
                fields,
                "unit",
                Set.of(Entity.HOUSEHOLD, Entity.PERSON, Entity.BUSINESS, Entity.VILLAGE, Entity.ORGANISATION));
        Map<String, List<EntityFacts>> people = new HashMap<>();
        for (var role : Facts.ROLES) {
            fields.find(role).ifPresent(list -> people.put(role, people(role, list)));
        }
        var place = entity(fields, "place", Set.of(Entity.PLACE));
        var organisation = entity(fields, "organisation", Set.of(Entity.ORGANISATION));
        fields.close();
        return new Facts(unit, people, place, organisation);
    }

    private EntityFacts entity(Fields fields, String root, Set<Entity> entities) {
        return fields.find(root).map(node -> entity(node, root, entities)).orElse(new EntityFacts(root, Map.of()));
    }

    private List<EntityFacts> people(String role, YamlNode node) {
        var read = new ArrayList<EntityFacts>();
        var seen = new HashSet<Value>();
        var items = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.<YamlNode>of();
        if (!(node instanceof YamlNode.Sequence)) {
            violations.add(node.where().toString(), "FACTS_WRONG_TYPE", role + " 要写列表。没有人时写 []。");
        }
        for (var item : items) {
            var person = entity(item, role + "[" + read.size() + "]", Set.of(Entity.PERSON));
            var number = person.known().get("id_number");
            if (number != null && !seen.add(number)) {
                violations.add(item.where().toString(), "FACTS_TWICE", "同一个身份证号码写了两次。请删去重复的人。");
            }
            read.add(person);
        }
        return read;
    }

    private EntityFacts entity(YamlNode node, String path, Set<Entity> entities) {
        var known = new LinkedHashMap<String, Value>();
        if (!(node instanceof YamlNode.Mapping mapping)) {
            violations.add(node.where().toString(), "FACTS_WRONG_TYPE", path + " 要写键值表。");
            return new EntityFacts(path, known);
        }
        mapping.entries().forEach((code, value) -> {
            var fact = vocabulary.find(code).filter(found -> entities.contains(found.entity()));
            if (fact.isEmpty()) {
                var codes = vocabulary.facts().stream()
                        .filter(each -> entities.contains(each.entity()))
                        .map(Fact::code)
                        .toList();
                violations.add(
                        value.where().toString(),
                        "FACTS_UNKNOWN_KEY",
                        vocabulary
                                .find(code)
                                .map(elsewhere -> "「%s」(%s)是%s的事实,不写在 %s 下。"
                                        .formatted(
                                                code,
                                                elsewhere.label(),
                                                elsewhere.entity().label(),
                                                path))
                                .orElseGet(() -> "不认识的事实「%s」。%s".formatted(code, Fields.suggestion(code, codes))));
            } else {
                value(fact.get(), value).ifPresent(read -> known.put(code, read));
            }
        });
        return new EntityFacts(path, known);
    }

    private Optional<Value> value(Fact fact, YamlNode node) {
        boolean several = fact.type() == FactType.CODES;
        if (node instanceof YamlNode.Sequence sequence && several) {
            var items = sequence.items().stream()
                    .flatMap(item -> scalar(fact, item).stream())
                    .toList();
            return Optional.of(new Value.Items(items));
        }
        return scalar(fact, node).map(read -> several ? new Value.Items(List.of(read)) : read);
    }

    private Optional<Value> scalar(Fact fact, YamlNode node) {
        if (!(node instanceof YamlNode.Scalar(var where, String text, boolean quoted))) {
            violations.add(node.where().toString(), "FACTS_WRONG_TYPE", fact.label() + " 要写单个值。");
            return Optional.empty();
        }
        if (text.equals("null") && !quoted) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(fact, text));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            violations.add(
                    where.toString(), "FACTS_WRONG_VALUE", "%s「%s」%s".formatted(fact.label(), text, expected(fact)));
            return Optional.empty();
        }
    }

    private Value parse(Fact fact, String text) {
        return switch (fact.type()) {
            case TEXT -> new Value.Text(text);
            case BOOL -> bool(text);
            case COUNT -> notNegative(Long.parseLong(text));
            case MONEY, QUANTITY ->
                notNegative(new BigDecimal(text).movePointRight(2).longValueExact());
            case DATE -> day(fact, LocalDate.parse(text));
            case CODE, CODES -> code(fact, text);
        };
    }

    private static Value bool(String text) {
        return switch (text) {
            case "true" -> Value.TRUE;
            case "false" -> Value.FALSE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Value notNegative(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative");
        }
        return Value.of(value);
    }

    private Value day(Fact fact, LocalDate day) {
        if (fact.code().equals("birth_date") && day.isAfter(on)) {
            throw new IllegalArgumentException("future");
        }
        return new Value.Day(day);
    }

    private static Value code(Fact fact, String text) {
        var list = fact.kind().codes().orElseThrow();
        if (!list.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return new Value.Text(text);
    }

    private String expected(Fact fact) {
        return switch (fact.type()) {
            case TEXT -> "应为文字。";
            case BOOL -> "应为 true 或 false。";
            case COUNT -> "应为不小于 0 的整数。";
            case MONEY -> "应为不小于 0 的元数,最多两位小数;亏损请填 0 并在备注说明。";
            case QUANTITY -> "应为不小于 0 的数,最多两位小数。";
            case DATE -> "应为日期,例如 2026-01-31;出生日期不得晚于 " + on + "。";
            case CODE, CODES ->
                "应为以下代码之一:"
                        + fact.kind()
                                .codes()
                                .map(list -> String.join("、", list.entries().keySet()))
                                .orElse("")
                        + "。";
        };
    }
}
