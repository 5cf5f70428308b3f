package org.lianhu.schemes.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianhu.engine.decide.Occurrences;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Trigger;
import org.lianhu.engine.pack.Who;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.schemes.SchemeContent;

/** {@code --event} and {@code --ruling}: what has happened around the household of an explanation. */
final class HappenedOptions {

    private HappenedOptions() {}

    /** {@code flood:2026-07-01} or {@code flood:2026-07-01:2026-07-10}, the last day being the first one after it. */
    static List<Occurrences.Declared> events(Options options) {
        var events = new ArrayList<Occurrences.Declared>();
        for (var written : all(options, "event")) {
            var parts = written.split(":");
            var list = SchemeContent.vocabulary().codeLists().get(Trigger.LIST);
            var kinds = list == null ? Set.<String>of() : list.entries().keySet();
            if (parts.length < 2 || parts.length > 3 || !kinds.contains(parts[0])) {
                throw InvalidInputException.of(
                        "--event",
                        "CLI_OPTION",
                        "「%s」不对。请写 --event flood:2026-07-01 或 flood:2026-07-01:2026-07-10。%s"
                                .formatted(written, Fields.suggestion(parts[0], kinds)));
            }
            events.add(new Occurrences.Declared(
                    written,
                    parts[0],
                    options.values().getOrDefault("place", ""),
                    day(parts[1]),
                    parts.length == 3 ? Optional.of(day(parts[2])) : Optional.empty(),
                    "--event"));
        }
        return events;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidInputException.of("--event", "CLI_OPTION", "「%s」不是日期。请写 2026-07-01。".formatted(text));
        }
    }

    /** {@code public-payroll=set-aside} or {@code =upheld}, as the body that the pack names has decided. */
    static Map<String, Question.Ruling> rulings(Options options, Pack pack) {
        var conditions = new HashMap<String, Who.Condition>();
        pack.who().conditions().forEach(condition -> conditions.put(condition.id(), condition));
        pack.who()
                .categories()
                .forEach(category ->
                        category.conditions().forEach(condition -> conditions.put(condition.id(), condition)));
        var rulings = new HashMap<String, Question.Ruling>();
        for (var written : all(options, "ruling")) {
            var parts = written.split("=");
            if (parts.length != 2 || !List.of("set-aside", "upheld").contains(parts[1])) {
                throw InvalidInputException.of(
                        "--ruling",
                        "CLI_OPTION",
                        "「%s」不对。请写 --ruling 条件编号=set-aside(例外)或 =upheld(不予例外)。".formatted(written));
            }
            var condition = conditions.get(parts[0]);
            if (condition != null) {
                rulings.put(parts[0], new Question.Ruling(parts[1].equals("set-aside"), condition.aside(), "--ruling"));
            }
        }
        return rulings;
    }

    private static List<String> all(Options options, String name) {
        var written = options.values().get(name);
        return written == null ? List.of() : List.of(written.split(","));
    }
}
