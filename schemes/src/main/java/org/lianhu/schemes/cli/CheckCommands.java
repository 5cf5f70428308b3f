package org.lianhu.schemes.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.schemes.Coverage;
import org.lianhu.schemes.SchemeContent;
import org.lianhu.schemes.SchemeLibrary;
import org.lianhu.schemes.cases.SchemeTester;

/** check, test, coverage. */
final class CheckCommands {

    private final Options options;
    private final PrintStream out;

    CheckCommands(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    int check() {
        var folder = Path.of(options.word(1)
                .orElseThrow(() ->
                        InvalidInputException.of("scheme check", "CLI_ARGUMENT", "缺少目录。请写 scheme check 我的方案目录。")));
        var library = SchemeLibrary.folder(SchemeContent.vocabulary(), folder);
        return report(library);
    }

    int test() {
        var library = SchemeLibrary.bundled();
        options.word(1).ifPresent(library::get);
        return report(library);
    }

    private int report(SchemeLibrary library) {
        var tester = new SchemeTester(library.vocabulary());
        var wanted = options.words().getFirst().equals("test") ? options.word(1) : java.util.Optional.<String>empty();
        var reports = library.schemes().stream()
                .filter(scheme -> wanted.isEmpty() || wanted.get().equals(scheme.id()))
                .map(tester::test)
                .toList();
        if (options.json()) {
            out.println(Json.of(reports));
        } else {
            reports.forEach(this::print);
        }
        return reports.stream().allMatch(SchemeTester.Report::passed) ? 0 : 1;
    }

    private void print(SchemeTester.Report report) {
        out.println("%s %s:%d 个案例,%d 个变异,%d 个未被发现"
                .formatted(
                        report.passed() ? "通过" : "不通过",
                        report.scheme(),
                        report.cases(),
                        report.mutants(),
                        report.survivors().size()));
        report.failures().forEach(failure -> out.println("  案例:" + failure));
        report.survivors().forEach(survivor -> out.println("  变异未被发现:" + survivor));
        if (report.cases() == 0) {
            out.println("  没有案例。请在 cases/good 和 cases/bad 下各写至少一个。");
        }
    }

    int coverage() {
        var coverage = Coverage.bundled();
        if (options.json()) {
            out.println(Json.of(coverage.sections()));
        } else {
            coverage.sections().forEach(this::print);
        }
        List<String> faults = coverage.faults(SchemeLibrary.bundled());
        faults.forEach(fault -> out.println("缺:" + fault));
        return faults.isEmpty() ? 0 : 1;
    }

    private void print(Coverage.Section section) {
        out.println(section.id() + "\t" + section.use() + "\t" + section.text());
        section.bullets()
                .forEach(bullet -> out.println("  - " + bullet.at() + "\t" + bullet.use() + "\t" + bullet.text()));
    }
}
