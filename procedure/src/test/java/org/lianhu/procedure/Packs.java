package org.lianhu.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.ProcedureReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The {@code how:} parts of the real packs. */
public final class Packs {

    private Packs() {}

    /** The tree of one pack's {@code how:}; fresh and mutable, so that tests may spoil it. */
    public static Map<String, Object> how(String pack) {
        return tree(pack).get("how");
    }

    private static Map<String, Map<String, Object>> tree(String pack) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(folder().resolve(pack).resolve("scheme.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("lianhu.root"), "schemes/content/packs");
    }

    /** Every procedure of every shipped pack, by the pack's name. */
    public static List<Entry> all() {
        try (Stream<Path> packs = Files.list(folder())) {
            return packs.filter(pack -> Files.exists(pack.resolve("scheme.yaml")))
                    .map(pack -> pack.getFileName().toString())
                    .sorted()
                    .filter(pack -> tree(pack).containsKey("how"))
                    .flatMap(pack -> procedures(pack).stream().map(procedure -> new Entry(pack, procedure)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One procedure and the pack it stands in. */
    public record Entry(String pack, ProcedureDefinition procedure) {
        @Override
        public String toString() {
            return pack + " " + procedure.id();
        }
    }

    public static List<ProcedureDefinition> procedures(String pack) {
        return ProcedureReader.read(how(pack));
    }

    public static ProcedureDefinition procedure(String pack, String id) {
        return procedures(pack).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static ProcedureDefinition s3() {
        return procedure("fupin-lianhu", "identify");
    }

    public static ProcedureDefinition s1Grant() {
        return procedure("tekun-anhui", "grant");
    }

    public static ProcedureDefinition s1End() {
        return procedure("tekun-anhui", "end");
    }

    public static ProcedureDefinition s0() {
        return procedure("fanpin-suining", "identify");
    }
}
