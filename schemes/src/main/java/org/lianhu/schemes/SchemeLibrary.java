package org.lianhu.schemes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.lianhu.engine.pack.PackReader;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violations;
import org.lianhu.procedure.definition.ProcedureReader;
import org.lianhu.schemes.cases.CaseReader;
import org.lianhu.schemes.cases.SchemeCase;

/** All shipped schemes, or those of a folder somebody else wrote. */
public final class SchemeLibrary {

    private final Vocabulary vocabulary;
    private final SequencedMap<String, Scheme> schemes;

    private SchemeLibrary(Vocabulary vocabulary, SequencedMap<String, Scheme> schemes) {
        this.vocabulary = vocabulary;
        this.schemes = java.util.Collections.unmodifiableSequencedMap(schemes);
    }

    /**
     * The schemes inside the archive, named by {@code packs/index.txt}.
     *
     * @throws InvalidInputException with every fault of every pack
     */
    public static SchemeLibrary bundled() {
        var vocabulary = SchemeContent.vocabulary();
        var read = new LinkedHashMap<String, Scheme>();
        var violations = new Violations();
        bundledFiles().forEach((id, files) -> add(read, violations, () -> scheme(vocabulary, id, files)));
        combined(read, read, violations);
        violations.throwIfAny();
        return new SchemeLibrary(vocabulary, read);
    }

    /** Benefits of other packs that {@code combine} names have to be there; not asked while packs are unreadable. */
    private static void combined(Map<String, Scheme> read, Map<String, Scheme> known, Violations violations) {
        if (!violations.isEmpty()) {
            return;
        }
        var keys = known.values().stream()
                .flatMap(scheme -> scheme.pack().benefits().stream().map(benefit -> scheme.id() + "/" + benefit.id()))
                .toList();
        read.values()
                .forEach(scheme -> scheme.pack()
                        .combinations()
                        .forEach(rule -> rule.of().stream()
                                .filter(key -> !keys.contains(key))
                                .forEach(key -> violations.add(
                                        scheme.id() + "/scheme.yaml combine " + rule.id(),
                                        "PACK_COMBINE",
                                        "没有待遇「%s」。%s"
                                                .formatted(
                                                        key, org.lianhu.engine.yaml.Fields.suggestion(key, keys))))));
    }

    /** Text by file name, by pack, of every file that {@code packs/index.txt} names. */
    private static Map<String, Map<String, String>> bundledFiles() {
        Map<String, Map<String, String>> packs = new LinkedHashMap<>();
        for (var path : SchemeContent.find("packs/index.txt").orElse("").lines().toList()) {
            int slash = path.indexOf('/');
            String text = SchemeContent.find("packs/" + path)
                    .orElseThrow(() -> new IllegalStateException("packs/index.txt names a missing file: " + path));
            packs.computeIfAbsent(path.substring(0, slash), id -> new LinkedHashMap<>())
                    .put(path.substring(slash + 1), text);
        }
        return packs;
    }

    /**
     * Reads packs from a folder: a folder with {@code scheme.yaml}, or one that holds such folders.
     *
     * @throws InvalidInputException with every fault; {@code PACK_NOT_FOUND} when there is no pack
     */
    public static SchemeLibrary folder(Vocabulary vocabulary, Path folder) {
        var read = new LinkedHashMap<String, Scheme>();
        var violations = new Violations();
        for (var path : packFolders(folder)) {
            add(read, violations, () -> scheme(vocabulary, path.getFileName().toString(), files(path)));
        }
        if (read.values().stream()
                .anyMatch(scheme -> !scheme.pack().combinations().isEmpty())) {
            var known = new LinkedHashMap<>(bundled().schemes);
            known.putAll(read);
            combined(read, known, violations);
        }
        violations.throwIfAny();
        return new SchemeLibrary(vocabulary, read);
    }

    private static List<Path> packFolders(Path folder) {
        if (Files.exists(folder.resolve("scheme.yaml"))) {
            return List.of(folder.toAbsolutePath().normalize());
        }
        try (var children = Files.isDirectory(folder) ? Files.list(folder) : java.util.stream.Stream.<Path>empty()) {
            var packs = children.filter(path -> Files.exists(path.resolve("scheme.yaml")))
                    .sorted()
                    .toList();
            if (packs.isEmpty()) {
                throw InvalidInputException.of(
                        folder.toString(), "PACK_NOT_FOUND", "这个目录下没有方案包。每个方案一个子目录,里面要有 scheme.yaml。");
            }
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text files of a pack folder by relative name, in stable order. */
    public static Map<String, String> files(Path folder) {
        var files = new LinkedHashMap<String, String>();
        try (var walk = Files.walk(folder)) {
            for (var path : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".yaml") || name.endsWith(".md")) {
                    files.put(name, Files.readString(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void add(
            SequencedMap<String, Scheme> read, Violations violations, java.util.function.Supplier<Scheme> reader) {
        try {
            var scheme = reader.get();
            read.put(scheme.id(), scheme);
        } catch (InvalidInputException e) {
            violations.addAll(e.violations());
        }
    }

    private static Scheme scheme(Vocabulary vocabulary, String folder, Map<String, String> files) {
        String text = files.getOrDefault("scheme.yaml", "");
        String file = folder + "/scheme.yaml";
        var pack = PackReader.read(vocabulary, file, text);
        if (!pack.id().equals(folder)) {
            throw InvalidInputException.of(
                    file + ":1 id", "PACK_ID", "id「%s」要和目录名「%s」相同。".formatted(pack.id(), folder));
        }
        var procedures = pack.how().map(how -> {
            try {
                return ProcedureReader.read(how.plain());
            } catch (InvalidInputException e) {
                throw new InvalidInputException(e.violations().stream()
                        .map(v -> new org.lianhu.kernel.Violation(how.where() + v.where(), v.reason(), v.message()))
                        .toList());
            }
        });
        var quotes = SourceQuote.parse(folder + "/source.md", files.getOrDefault("source.md", ""));
        var cases = new ArrayList<SchemeCase>();
        files.forEach((name, content) -> {
            if (name.startsWith("cases/")) {
                cases.addAll(CaseReader.read(vocabulary, folder + "/" + name, content));
            }
        });
        return new Scheme(pack, text, procedures.orElse(List.of()), quotes, cases);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public List<Scheme> schemes() {
        return List.copyOf(schemes.values());
    }

    public Optional<Scheme> find(String id) {
        return Optional.ofNullable(schemes.get(id));
    }

    /** The scheme of that id; throws {@link InvalidInputException} {@code SCHEME_UNKNOWN} naming the nearest. */
    public Scheme get(String id) {
        return find(id).orElseThrow(() -> InvalidInputException.of(
                "scheme",
                "SCHEME_UNKNOWN",
                "没有方案「%s」。%s".formatted(id, org.lianhu.engine.yaml.Fields.suggestion(id, schemes.keySet()))));
    }
}
