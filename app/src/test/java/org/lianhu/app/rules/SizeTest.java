package org.lianhu.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Methods, classes, parameter lists and records stay small. Read from the sources of all modules. */
class SizeTest {

    private static final int METHOD_LINES = 40;
    private static final int CLASS_LINES = 300;
    private static final int TEST_CLASS_LINES = 400;
    private static final int PARAMETERS = 5;

    /** A constructor lists what a class uses; more than this is a class with too many jobs. */
    private static final int CONSTRUCTOR_PARAMETERS = 8;

    private static final int RECORD_COMPONENTS = 8;
    private static final Path ROOT = Path.of(System.getProperty("lianhu.root", ".."));

    /** Known offenders. The list may only get shorter: an entry that is no offender any more has to go. */
    private static final Set<String> KNOWN = Set.of(
            "HouseholdStylePropertyTest.put: parameters",
            "LargeRosterTest.fill: lines",
            "MonitoringRosterTest.compare: lines",
            "WritersTest.givesTheFileBackMarkedAndReadableAgain: lines");

    @Test
    void code_stays_small() throws IOException {
        var found = new TreeSet<String>();
        for (var module : List.of("kernel", "engine", "procedure", "tabular", "schemes", "app")) {
            for (var part : List.of("main", "test")) {
                found.addAll(measure(
                        ROOT.resolve(module).resolve("src").resolve(part).resolve("java"), part));
            }
        }
        assertThat(found).as("too big; make it smaller").isSubsetOf(KNOWN);
        assertThat(KNOWN).as("no offender any more; take it off the list").isSubsetOf(found);
    }

    private static List<String> measure(Path folder, String part) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            var sources = new ArrayList<JavaFileObject>();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.add(new Source(file.toUri(), Files.readString(file)));
            }
            return offenders(sources, part.equals("test") ? TEST_CLASS_LINES : CLASS_LINES);
        }
    }

    @Test
    void bad_examples_are_found() throws IOException {
        var text = new StringBuilder("class Big { void longMethod() {\n");
        text.append("int x = 1;\n".repeat(41)).append("}\n");
        text.append("void wide(int a, int b, int c, int d, int e, int f) {}\n");
        text.append("record Wide(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}\n");
        text.append("Big(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}\n");
        text.append("\n".repeat(300)).append("}");
        assertThat(offenders(List.of(new Source(URI.create("string:///Big.java"), text.toString())), CLASS_LINES))
                .containsExactlyInAnyOrder(
                        "Big.longMethod: lines",
                        "Big.wide: parameters",
                        "Big.Wide: components",
                        "Big.<init>: parameters",
                        "Big: lines");
    }

    private static List<String> offenders(List<JavaFileObject> sources, int classLines) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, d -> {}, List.of(), null, sources);
        var offenders = new ArrayList<String>();
        for (var unit : task.parse()) {
            new Measure(unit, Trees.instance(task).getSourcePositions(), classLines, offenders).scan(unit, "");
        }
        return offenders;
    }

    private static final class Measure extends TreeScanner<Void, String> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final int classLines;
        private final List<String> offenders;

        Measure(CompilationUnitTree unit, SourcePositions positions, int classLines, List<String> offenders) {
            this.unit = unit;
            this.positions = positions;
            this.classLines = classLines;
            this.offenders = offenders;
        }

        private long lines(Tree tree) {
            var map = unit.getLineMap();
            return map.getLineNumber(positions.getEndPosition(unit, tree))
                    - map.getLineNumber(positions.getStartPosition(unit, tree))
                    + 1;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String outer) {
            var name = outer.isEmpty() ? type.getSimpleName().toString() : outer + "." + type.getSimpleName();
            if (outer.isEmpty()) {
                note(lines(type) > classLines, name + ": lines");
            }
            if (type.getKind() == Tree.Kind.RECORD) {
                long components = type.getMembers().stream()
                        .filter(m -> m instanceof VariableTree field
                                && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .count();
                note(components > RECORD_COMPONENTS, name + ": components");
            }
            return super.visitClass(type, name);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String outer) {
            boolean constructor = method.getReturnType() == null;
            int most = constructor ? CONSTRUCTOR_PARAMETERS : PARAMETERS;
            note(method.getParameters().size() > most, outer + "." + method.getName() + ": parameters");
            note(
                    method.getBody() != null && lines(method.getBody()) - 2 > METHOD_LINES,
                    outer + "." + method.getName() + ": lines");
            return super.visitMethod(method, outer);
        }

        private void note(boolean tooBig, String what) {
            if (tooBig) {
                offenders.add(what);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
