package org.lianhu.engine.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.lianhu.kernel.InvalidInputException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML text into {@link YamlNode}s. */
public final class YamlSource {

    /** Largest file that is read at all; the biggest pack of the library is a hundredth of it. */
    public static final int MAX_CHARACTERS = 2_000_000;

    /** Deepest nesting accepted. */
    public static final int MAX_DEPTH = 40;

    private YamlSource() {}

    /**
     * Parses one document.
     *
     * @param file name used in messages
     * @throws InvalidInputException with code {@code YAML_TOO_LARGE}, {@code YAML_ALIAS}, {@code YAML_TOO_DEEP} or
     *     {@code YAML_SYNTAX}
     */
    public static YamlNode parse(String file, String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw InvalidInputException.of(
                    file, "YAML_TOO_LARGE", "文件有 %d 个字符,上限是 %d。请拆成多个文件。".formatted(text.length(), MAX_CHARACTERS));
        }
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
        try {
            inspect(file, text, settings);
            var root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                throw InvalidInputException.of(file + ":1", "YAML_EMPTY", "文件是空的。请写入内容。");
            }
            return convert(root.get(), new Where(file, line(root.get()), ""));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw InvalidInputException.of(
                    file + ":" + line, "YAML_SYNTAX", "YAML 写法有误:" + e.getProblem() + "。请检查缩进、冒号和引号。");
        } catch (YamlEngineException e) {
            throw InvalidInputException.of(file + ":1", "YAML_SYNTAX", "YAML 写法有误:" + e.getMessage());
        }
    }

    private static void inspect(String file, String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof AliasEvent) {
                throw InvalidInputException.of(file + ":" + line(event), "YAML_ALIAS", "不接受锚点和引用(& 和 *)。请把内容写在用到它的地方。");
            }
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw InvalidInputException.of(
                        file + ":" + line(event), "YAML_TOO_DEEP", "嵌套超过 %d 层。请减少层次。".formatted(MAX_DEPTH));
            }
            if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                depth--;
            }
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static YamlNode convert(Node node, Where where) {
        return switch (node) {
            case ScalarNode scalar ->
                new YamlNode.Scalar(where, scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
            case SequenceNode sequence -> {
                var items = new ArrayList<YamlNode>();
                for (var item : sequence.getValue()) {
                    items.add(convert(item, where.element(line(item), items.size())));
                }
                yield new YamlNode.Sequence(where, items);
            }
            case MappingNode mapping -> convert(mapping, where);
            default ->
                throw InvalidInputException.of(
                        where.toString(),
                        "YAML_SYNTAX",
                        "不认识的写法:" + node.getNodeType().name().toLowerCase(Locale.ROOT));
        };
    }

    private static YamlNode convert(MappingNode mapping, Where where) {
        var entries = new LinkedHashMap<String, YamlNode>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw InvalidInputException.of(where.toString(), "YAML_SYNTAX", "键必须是文字。");
            }
            var at = where.child(line(key), key.getValue());
            if (entries.put(key.getValue(), convert(tuple.getValueNode(), at)) != null) {
                throw InvalidInputException.of(at.toString(), "YAML_DUPLICATE_KEY", "键重复。请只写一次。");
            }
        }
        return new YamlNode.Mapping(where, entries);
    }
}
