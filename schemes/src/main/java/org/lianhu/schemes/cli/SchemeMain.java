package org.lianhu.schemes.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.lianhu.kernel.InvalidInputException;

/** {@code ./lianhu scheme …}: list, show, explain, check, test, coverage, vocabulary. */
public final class SchemeMain {

    private static final String USAGE = """
            用法:./lianhu scheme <命令> [--json]
              list                                   列出全部方案
              show ID                                把一个方案写成中文,逐条注明出处
              explain ID|--all --facts FILE --on DATE [--place CODE] [--set 参数=值]
                      [--event flood:2026-07-01[:2026-07-10]] [--ruling 条件=set-aside|upheld]
                                                     一户能享受什么、为什么、还缺什么、什么事件触发、占哪些名额
              check FOLDER                           检查别人写的方案包
              test [ID]                              运行案例并做变异测试
              coverage                               目录里每一节落在哪里
              vocabulary                             全部事实""";

    private SchemeMain() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), Clock.system(ZoneId.of("Asia/Shanghai")), out, err));
    }

    /** Runs one command; 0 when all is well, 1 when something was found, 2 when the call itself is wrong. */
    static int run(List<String> arguments, Clock clock, PrintStream out, PrintStream err) {
        try {
            var options = Options.parse(arguments);
            var command = options.word(0).orElse("help");
            return switch (command) {
                case "list" -> new ShowCommands(options, out).list();
                case "show" -> new ShowCommands(options, out).show();
                case "vocabulary" -> new ShowCommands(options, out).vocabulary();
                case "explain" -> new ExplainCommand(options, clock, out).run();
                case "check" -> new CheckCommands(options, out).check();
                case "test" -> new CheckCommands(options, out).test();
                case "coverage" -> new CheckCommands(options, out).coverage();
                default -> {
                    err.println(USAGE);
                    yield command.equals("help") ? 0 : 2;
                }
            };
        } catch (InvalidInputException e) {
            e.violations().forEach(v -> err.println(v.where() + " [" + v.reason() + "] " + v.message()));
            return 1;
        }
    }
}
