package org.lianhu.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of roles agrees with the code that asks for permissions, and with the page that publishes it. */
class PermissionsTest {

    private static final Path ROOT = Path.of(System.getProperty("lianhu.root", ".."));
    private static final Pattern CONSTANT = Pattern.compile("static final String (\\w+) =");
    private static final Pattern ASKED =
            Pattern.compile("\"((?:registry|cases?|tasks?|files?|reports?|schemes?|audit|access"
                    + "|area|comparison|identification|portal|documents?|notify|funds)\\.[a-z-]+)\"");

    @Test
    void every_permission_has_words() {
        assertThat(Role.allPermissions()).allMatch(p -> !Permissions.label(p).equals(p));
    }

    @Test
    void every_permission_that_code_asks_for_is_held_by_some_role() throws IOException {
        assertThat(asked(ROOT.resolve("app/src/main/java"))).isSubsetOf(Role.allPermissions());
    }

    @Test
    void a_permission_that_no_role_holds_is_found() {
        assertThat(askedIn("scope.require(\"registry.burn\");")).containsExactly("registry.burn");
        var held = "private static final String BURN = \"registry.burn\";\n";
        assertThat(askedIn(held + "scope.require(BURN);")).containsExactly("registry.burn");
        assertThat(askedIn(held + "action.startsWith(BURN);")).isEmpty();
        assertThat(Role.allPermissions()).doesNotContain("registry.burn");
    }

    private static TreeSet<String> asked(Path folder) throws IOException {
        var asked = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                asked.addAll(askedIn(Files.readString(file)));
            }
        }
        return asked;
    }

    /** A constant counts when it is shared, or given to {@code require} or {@code may} in its own file. */
    private static boolean namesPermission(String line, String source) {
        var constant = CONSTANT.matcher(line);
        return constant.find()
                && (!line.contains("private")
                        || source.contains("require(" + constant.group(1) + ")")
                        || source.contains("may(" + constant.group(1) + ")"));
    }

    /** Literals given to {@code require} or {@code may}, and constants that are permissions. */
    private static TreeSet<String> askedIn(String source) {
        return source.lines()
                .filter(l -> l.contains("require(\"") || l.contains("may(\"") || namesPermission(l, source))
                .flatMap(l -> ASKED.matcher(l).results())
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_published_list_is_the_table() throws IOException {
        var page = ROOT.resolve("docs/permissions.md");
        if (Boolean.getBoolean("lianhu.write")) {
            Files.writeString(page, published());
        }
        assertThat(page)
                .as("write it anew: mvn … -Dtest=PermissionsTest -DargLine=-Dlianhu.write=true")
                .content()
                .isEqualTo(published());
    }

    private static String published() {
        var text = new StringBuilder("# Roles and permissions\n\nGenerated from `access.Role` by `PermissionsTest`.\n")
                .append("A person may hold several posts (role at a place or organisation, dated); one is active.\n\n")
                .append("| role | 岗位 | sits at | traits | permissions |\n|---|---|---|---|---|\n");
        for (var role : Role.values()) {
            text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            role,
                            role.label(),
                            words(role.seats()),
                            words(java.util.Arrays.stream(Role.Trait.values())
                                    .filter(role::is)
                                    .toList()),
                            role.permissions().stream().sorted().collect(Collectors.joining(" "))));
        }
        text.append("\n| permission | 含义 |\n|---|---|\n");
        Role.allPermissions().forEach(p -> text.append("| %s | %s |\n".formatted(p, Permissions.label(p))));
        text.append("\n| one role | clashes with | 原因 | clause |\n|---|---|---|---|\n");
        for (var role : Role.values()) {
            for (var clash : RoleClash.of(role)) {
                if (clash.one() == role) {
                    text.append("| %s | %s | %s | %s |\n".formatted(role, clash.other(), clash.why(), clash.clause()));
                }
            }
        }
        return text.toString();
    }

    private static String words(java.util.Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(v -> v.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
