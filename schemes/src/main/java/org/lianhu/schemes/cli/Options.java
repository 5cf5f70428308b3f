package org.lianhu.schemes.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianhu.kernel.InvalidInputException;

/**
 * A command line taken apart.
 *
 * @param words what stands alone: the command and its arguments
 * @param values value by option name
 * @param flags options without a value
 */
record Options(List<String> words, Map<String, String> values, Set<String> flags) {

    private static final Set<String> WITH_VALUE = Set.of("facts", "on", "place", "set", "event", "ruling");
    private static final Set<String> FLAGS = Set.of("json", "all", "help");

    static Options parse(List<String> arguments) {
        var words = new ArrayList<String>();
        var values = new LinkedHashMap<String, String>();
        var flags = new java.util.LinkedHashSet<String>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (FLAGS.contains(argument.substring(2))) {
                flags.add(argument.substring(2));
            } else if (WITH_VALUE.contains(argument.substring(2)) && i + 1 < arguments.size()) {
                values.merge(argument.substring(2), arguments.get(++i), (a, b) -> a + "," + b);
            } else {
                throw InvalidInputException.of(
                        argument,
                        "CLI_OPTION",
                        "不认识的选项,或缺少它的值。可以用:--json --all --facts 文件 --on 日期 --place 区划代码 --set 参数=值 --event 事件:日期 --ruling 条件=set-aside。");
            }
        }
        return new Options(List.copyOf(words), Map.copyOf(values), Set.copyOf(flags));
    }

    boolean json() {
        return flags.contains("json");
    }

    Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    String need(String option, String example) {
        var value = values.get(option);
        if (value == null) {
            throw InvalidInputException.of(
                    "--" + option, "CLI_OPTION", "缺少 --%s。请写 --%s %s。".formatted(option, option, example));
        }
        return value;
    }
}
