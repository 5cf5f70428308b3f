package org.lianhu.engine.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.engine.yaml.Where;
import org.lianhu.engine.yaml.YamlSource;
import org.lianhu.kernel.Violations;

/** Reads {@code vocabulary.yaml} strictly. */
final class VocabularyReader {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,62}");
    private static final Pattern CLAUSE = Pattern.compile("S[0-3]-\\d[\\w.-]*|(roster|department):[a-z-]+");

    private final Violations violations = new Violations();
    private final String file;
    private final String text;
    private final SequencedMap<String, CodeList> codeLists = new LinkedHashMap<>();
    private final Map<String, Where> factsSeen = new LinkedHashMap<>();
    private final Map<String, String> headersSeen = new LinkedHashMap<>();

    VocabularyReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    Vocabulary read() {
        var fields = Fields.of(YamlSource.parse(file, text), violations);
        var version = fields.get("version", "1").flatMap(node -> fields.findWhole("version"));
        fields.child("codeLists").ifPresent(this::readCodeLists);
        var groups = new ArrayList<FactGroup>();
        fields.child("groups").ifPresentOrElse(child -> groups.addAll(readGroups(child)), () -> missingGroups(fields));
        fields.close();
        violations.throwIfAny();
        return new Vocabulary(version.orElse(1), groups, codeLists);
    }

    private void missingGroups(Fields fields) {
        violations.add(fields.where().toString(), "VOCABULARY_EMPTY", "缺少 groups。请至少写一个分组和它的 facts。");
    }

    private void readCodeLists(Fields lists) {
        for (var name : lists.keys()) {
            var entries = new LinkedHashMap<String, CodeList.Entry>();
            var seen = new LinkedHashMap<String, String>();
            lists.child(name).ifPresent(list -> {
                for (var code : list.keys()) {
                    entry(list, code, seen).ifPresent(entry -> entries.put(code, entry));
                }
            });
            codeLists.put(name, new CodeList(name, entries));
        }
    }

    private Optional<CodeList.Entry> entry(Fields list, String code, Map<String, String> seen) {
        var texts = list.texts(code);
        if (texts.isEmpty()) {
            violations.add(
                    list.where().toString(), "VOCABULARY_CODE", "代码 %s 没有标签。请写:%s: [标签, 其他写法]".formatted(code, code));
            return Optional.empty();
        }
        for (var written : texts) {
            String other = seen.putIfAbsent(Headers.normalise(written), code);
            if (other != null && !other.equals(code)) {
                violations.add(
                        list.where().toString(),
                        "VOCABULARY_ALIAS",
                        "「%s」同时指 %s 和 %s。一种写法只能指一个代码。".formatted(written, other, code));
            }
        }
        return Optional.of(new CodeList.Entry(code, texts.getFirst(), texts.subList(1, texts.size())));
    }

    private List<FactGroup> readGroups(Fields groups) {
        var read = new ArrayList<FactGroup>();
        for (var code : groups.keys()) {
            groups.child(code).ifPresent(group -> {
                readGroup(code, group).ifPresent(read::add);
                group.close();
            });
        }
        return read;
    }

    private Optional<FactGroup> readGroup(String code, Fields group) {
        requireCode(code, group.where());
        String label = group.text("label", "住房");
        var entity = group.choice("entity", Entity.BY_WORD);
        var defaults = group.child("defaults");
        defaults.ifPresent(this::touchDefaults);
        var facts = new ArrayList<Fact>();
        group.child("facts").ifPresent(children -> {
            for (var factCode : children.keys()) {
                children.child(factCode).ifPresent(fields -> {
                    var context =
                            new Context(factCode, code, entity.orElse(Entity.HOUSEHOLD), fields, defaults.orElse(null));
                    readFact(context).ifPresent(facts::add);
                    fields.close();
                });
            }
        });
        return entity.map(e -> new FactGroup(code, label, e, facts));
    }

    private record Context(
            String code,
            String group,
            Entity entity,
            Fields fields,
            @Nullable Fields defaults) {

        /** The fields that hold {@code key}: the fact's own, else the group's defaults. */
        Fields holding(String key) {
            return fields.find(key).isPresent() || defaults == null ? fields : defaults;
        }
    }

    private void touchDefaults(Fields defaults) {
        for (var key : List.of("sensitivity", "publishable", "offline", "period", "unit", "clause")) {
            defaults.find(key);
        }
        defaults.close();
    }

    private Optional<Fact> readFact(Context at) {
        requireCode(at.code(), at.fields().where());
        var before = factsSeen.putIfAbsent(at.code(), at.fields().where());
        if (before != null) {
            violations.add(
                    at.fields().where().toString(),
                    "VOCABULARY_DUPLICATE",
                    "事实 %s 已在 %s 写过。代码全表唯一。".formatted(at.code(), before));
        }
        String label = at.fields().text("label", "户主姓名");
        var aliases = at.fields().texts("aliases");
        claimHeaders(at, label, aliases);
        String clause = at.holding("clause").text("clause", "S3-2.1-1");
        if (!CLAUSE.matcher(clause).matches()) {
            violations.add(
                    at.fields().where().toString(),
                    "VOCABULARY_CLAUSE",
                    "条款「%s」写法不对。请写目录编号(S3-2.1-1)、roster:monitoring 或 department:vehicles。".formatted(clause));
        }
        var kind = readKind(at);
        var handling = readHandling(at);
        if (kind.isEmpty() || handling.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Fact(at.code(), label, at.group(), at.entity(), kind.get(), clause, handling.get(), aliases));
    }

    private Optional<Fact.Kind> readKind(Context at) {
        var type = at.fields().choice("type", FactType.BY_WORD);
        var period = at.holding("period").choice("period", FactPeriod.BY_WORD);
        String unit = at.holding("unit").findText("unit").orElse("");
        var list = at.fields().findChoice("list", codeLists);
        if (type.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        boolean coded = type.get() == FactType.CODE || type.get() == FactType.CODES;
        if (coded != list.isPresent()) {
            violations.add(
                    at.fields().where().toString(),
                    "VOCABULARY_LIST",
                    coded ? "单选或多选的事实要写 list: 代码表名。" : "只有 code 和 codes 类型的事实才写 list。");
            return Optional.empty();
        }
        if (type.get() == FactType.MONEY && !unit.equals("元")) {
            violations.add(at.fields().where().toString(), "VOCABULARY_UNIT", "金额的单位要写 unit: 元。");
        }
        boolean measured =
                type.get() == FactType.MONEY || type.get() == FactType.COUNT || type.get() == FactType.QUANTITY;
        return Optional.of(new Fact.Kind(type.get(), measured ? unit : "", period.get(), list));
    }

    private Optional<Fact.Handling> readHandling(Context at) {
        var sensitivity = at.holding("sensitivity").choice("sensitivity", Sensitivity.BY_WORD);
        boolean publishable = at.holding("publishable").flag("publishable", false);
        boolean offline = at.holding("offline").flag("offline", false);
        return sensitivity.flatMap(level -> {
            if (publishable && level != Sensitivity.BASIC) {
                violations.add(
                        at.fields().where().toString(),
                        "VOCABULARY_PUBLISHABLE",
                        "只有 basic 级的事实可以公示。请写 publishable: false。");
            }
            if (offline && level == Sensitivity.SEALED) {
                violations.add(at.fields().where().toString(), "VOCABULARY_OFFLINE", "密封的事实不得离线存放。请写 offline: false。");
            }
            return Optional.of(new Fact.Handling(level, publishable, offline));
        });
    }

    private void claimHeaders(Context at, String label, List<String> aliases) {
        var written = new ArrayList<>(aliases);
        written.add(label);
        for (var header : written) {
            String other = headersSeen.putIfAbsent(at.entity() + "|" + Headers.normalise(header), at.code());
            if (other != null && !other.equals(at.code())) {
                violations.add(
                        at.fields().where().toString(),
                        "VOCABULARY_ALIAS",
                        "表头「%s」在%s里同时指 %s 和 %s。".formatted(header, at.entity().label(), other, at.code()));
            }
        }
    }

    private void requireCode(String code, Where where) {
        if (!CODE.matcher(code).matches()) {
            violations.add(where.toString(), "VOCABULARY_CODE", "代码「%s」要用小写字母、数字和下划线,字母开头。".formatted(code));
        }
    }
}
