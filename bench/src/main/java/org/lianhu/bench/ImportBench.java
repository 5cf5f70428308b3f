package org.lianhu.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianhu.app.LianhuApplication;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.imports.ImportRecord;
import org.lianhu.app.registry.imports.ImportShape;
import org.lianhu.app.registry.imports.RosterImports;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * Import of a roster (checked, encrypted, searchable, under row security) beside reading the same file and sending its
 * cells to one bare table by COPY. Arguments: number of rows (100000), four to a household; --json.
 */
public final class ImportBench {

    private static final int HOUSEHOLD = 4;
    private static final String VILLAGE = "539981001001";
    private static final Scope OFFICER = new Scope(
            new Scope.Actor(new UUID(1, 1), new UUID(1, 1), "bench"),
            Scope.Reach.of(DivisionCode.of("539981000000")),
            Set.of("registry.read", "registry.write", "registry.import"),
            Scope.Mode.WRITE);
    private static final String[] TITLES = {
        "户编号", "户主姓名", "家庭人口", "乡镇", "行政村", "成员姓名", "与户主关系", "证件号码", "性别", "出生日期", "民族", "文化程度", "健康状况", "工资性收入",
        "生产经营性收入", "财产性收入", "转移性收入", "生产经营性支出", "联系电话", "一卡通账号"
    };

    private ImportBench() {}

    public static void main(String[] args) throws Exception {
        int rows = Report.size(args, 100_000);
        Report report = Report.of("import", args);
        Path folder = Files.createTempDirectory("lianhu-bench");
        Path roster = folder.resolve("roster.xlsx");
        write(roster, rows);
        SpringApplication application = new SpringApplication(LianhuApplication.class);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        try (var context = application.run(
                "--lianhu.data=" + folder.resolve("data"),
                "--lianhu.keyfile=" + folder.resolve("keys"),
                "--lianhu.demo=false",
                "--server.port=0")) {
            Places places = context.getBean(Places.class);
            CurrentScope.run(
                    Scope.job("bench"),
                    () -> places.load(List.of(
                            new Places.NewPlace("539981000000", "测试县"),
                            new Places.NewPlace("539981001000", "云城街道"),
                            new Places.NewPlace(VILLAGE, "文昌社区"))));
            RosterImports imports = context.getBean(RosterImports.class);
            compare(imports, context.getBean(DataSource.class), roster, report);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void compare(RosterImports imports, DataSource source, Path roster, Report report) throws Exception {
        Path data = roster.resolveSibling("data");
        Cpu first = bare(source, roster, data);
        Cpu start = Cpu.now(data);
        UUID id = prepared(imports, roster);
        Cpu check = Cpu.now(data).since(start);
        start = Cpu.now(data);
        CurrentScope.call(OFFICER, () -> imports.confirm(id, Set.of()));
        ImportRecord done = await(imports, id, "DONE");
        Cpu run = Cpu.now(data).since(start);
        Cpu second = bare(source, roster, data);
        Cpu floor = second.wall() < first.wall() ? second : first;
        report.note("reading and unchecked COPY as the floor; " + done.summary());
        print(report, "upload and check", check, floor);
        print(report, "import", run, floor);
    }

    private static void print(Report report, String what, Cpu it, Cpu floor) {
        report.line(what, "wall", it.wall(), floor.wall());
        report.line(what, "processor", it.busy(), floor.busy());
        report.line(what, "in the server", it.server(), floor.server());
        report.line(what, "in the database", it.database(), floor.database());
    }

    private static UUID prepared(RosterImports imports, Path roster) throws IOException {
        try (var in = Files.newInputStream(roster)) {
            ImportRecord.Upload upload = CurrentScope.call(OFFICER, () -> imports.upload("roster.xlsx", in));
            List<ImportShape.SheetChoice> choices = upload.sheets().stream()
                    .map(s -> new ImportShape.SheetChoice(
                            s.index(),
                            s.use(),
                            s.columns().stream()
                                    .map(c -> new ImportShape.ColumnChoice(c.index(), c.proposal()))
                                    .toList()))
                    .toList();
            CurrentScope.call(OFFICER, () -> imports.map(upload.id(), choices));
            await(imports, upload.id(), "CHECKED");
            return upload.id();
        }
    }

    private static ImportRecord await(RosterImports imports, UUID id, String state) {
        while (true) {
            ImportRecord now = CurrentScope.call(OFFICER, () -> imports.get(id));
            if (now.state().equals(state)) {
                return now;
            }
            if (now.state().equals("FAILED")) {
                throw new IllegalStateException("The import failed");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** Reads every cell and sends it as text to a table without keys, checks or row security. */
    private static Cpu bare(DataSource source, Path roster, Path data) throws Exception {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            StringBuilder columns = new StringBuilder();
            for (int i = 0; i < TITLES.length; i++) {
                columns.append(i == 0 ? "" : ", ").append('c').append(i).append(" text");
            }
            statement.execute("DROP TABLE IF EXISTS bare");
            statement.execute("CREATE TEMPORARY TABLE bare (" + columns + ")");
            Cpu start = Cpu.now(data);
            StringBuilder text = new StringBuilder();
            try (TabularFile file = TabularFiles.open(roster, Limits.DEFAULT)) {
                file.rows(0, row -> {
                    for (int i = 0; i < TITLES.length; i++) {
                        text.append(i == 0 ? "" : "\t").append(row.cell(i).shown());
                    }
                    text.append('\n');
                    return true;
                });
            }
            new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyIn("COPY bare FROM STDIN", new StringReader(text.toString()));
            return Cpu.now(data).since(start);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("花名册");
            for (int c = 0; c < TITLES.length; c++) {
                sheet.value(0, c, TITLES[c]);
            }
            for (int r = 0; r < rows; r++) {
                Object[] cells = cells(r);
                for (int c = 0; c < cells.length; c++) {
                    if (cells[c] instanceof Number number) {
                        sheet.value(r + 1, c, number);
                    } else {
                        sheet.value(r + 1, c, cells[c].toString());
                    }
                }
            }
        }
    }

    private static Object[] cells(int r) {
        int household = r / HOUSEHOLD;
        boolean head = r % HOUSEHOLD == 0;
        String headName = "赵" + (char) ('一' + household % 5000) + (char) ('一' + household % 4999);
        String birth = "19%02d%02d%02d".formatted(40 + r % 59, 1 + r / 59 % 12, 1 + r / 708 % 28);
        String body = "5399%02d%s%03d".formatted(1 + r / 19_824, birth, 1 + 2 * (r % 499));
        return new Object[] {
            "5399%08d".formatted(household),
            headName,
            HOUSEHOLD,
            "云城街道",
            "文昌社区",
            head ? headName : "钱" + (char) ('一' + r % 5000) + (char) ('一' + r % 4999),
            head ? "户主" : "之子",
            body + IdNumber.checkCharacter(body),
            "男",
            birth.replaceAll("(....)(..)(..)", "$1-$2-$3"),
            "汉族",
            "初中",
            "健康",
            1000 + household,
            20,
            30,
            40,
            50,
            "154%08d".formatted(household),
            "629999%013d".formatted(household)
        };
    }
}
