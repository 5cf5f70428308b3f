package org.lianhu.schemes.cli;

import java.io.PrintStream;
import java.util.List;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.schemes.Scheme;
import org.lianhu.schemes.SchemeContent;
import org.lianhu.schemes.SchemeLibrary;
import org.lianhu.schemes.SchemeText;

/** list, show, vocabulary. */
final class ShowCommands {

    private final Options options;
    private final PrintStream out;

    ShowCommands(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    int list() {
        var schemes = SchemeLibrary.bundled().schemes();
        if (options.json()) {
            out.println(Json.of(schemes.stream().map(ShowCommands::row).toList()));
        } else {
            schemes.forEach(scheme ->
                    out.println(scheme.id() + "\t" + scheme.pack().header().title()));
        }
        return 0;
    }

    private static Object row(Scheme scheme) {
        var header = scheme.pack().header();
        return Json.object(
                "id", header.id(),
                "version", header.version(),
                "title", header.title(),
                "issuer", header.issuer(),
                "unit", scheme.pack().who().unit().word(),
                "sources",
                        header.sources().stream()
                                .map(source -> source.section())
                                .toList());
    }

    int show() {
        var library = SchemeLibrary.bundled();
        var scheme = library.get(options.word(1)
                .orElseThrow(() ->
                        InvalidInputException.of("scheme show", "CLI_ARGUMENT", "缺少方案编号。请写 scheme show tekun-anhui。")));
        if (options.json()) {
            out.println(Json.of(Json.object(
                    "id", scheme.id(),
                    "version", scheme.pack().header().version(),
                    "text",
                            new SchemeText(library.vocabulary())
                                    .of(scheme)
                                    .lines()
                                    .toList(),
                    "sources", scheme.sources())));
        } else {
            out.println(new SchemeText(library.vocabulary()).of(scheme));
        }
        return 0;
    }

    int vocabulary() {
        var vocabulary = SchemeContent.vocabulary();
        if (options.json()) {
            out.println(
                    Json.of(vocabulary.facts().stream().map(ShowCommands::fact).toList()));
            return 0;
        }
        for (var group : vocabulary.groups()) {
            out.println();
            out.println("## " + group.label() + "(" + group.entity().label() + ")" + group.code());
            for (var fact : group.facts()) {
                out.println("%s\t%s\t%s%s\t%s\t%s\t%s"
                        .formatted(
                                fact.code(),
                                fact.label(),
                                fact.type().label(),
                                fact.kind().unit().isEmpty()
                                        ? ""
                                        : "(" + fact.kind().unit() + ")",
                                fact.kind().period().label(),
                                fact.handling().sensitivity().label(),
                                fact.clause()));
            }
        }
        return 0;
    }

    private static Object fact(Fact fact) {
        return Json.object(
                "code", fact.code(),
                "label", fact.label(),
                "group", fact.group(),
                "entity", fact.entity().word(),
                "type", fact.type().word(),
                "unit", fact.kind().unit(),
                "period", fact.kind().period().word(),
                "values",
                        fact.kind().codes().map(list -> (Object) list.labels()).orElse(java.util.Map.of()),
                "clause", fact.clause(),
                "sensitivity", fact.handling().sensitivity().word(),
                "publishable", fact.handling().publishable(),
                "offline", fact.handling().offline(),
                "aliases", List.copyOf(fact.aliases()));
    }
}
