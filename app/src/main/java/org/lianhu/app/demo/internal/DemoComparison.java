package org.lianhu.app.demo.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.app.comparison.Authorisations;
import org.lianhu.app.comparison.ExtractRead;
import org.lianhu.app.comparison.HitBrowser;
import org.lianhu.app.comparison.HitState;
import org.lianhu.app.comparison.Hits;
import org.lianhu.app.comparison.Loads;
import org.lianhu.app.comparison.RunFinished;
import org.lianhu.app.comparison.Runs;
import org.lianhu.app.comparison.Sources;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.files.FileKind;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.imports.ImportShape;
import org.lianhu.kernel.IdNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One comparison of the county with its vehicle register: signed for, loaded, run, some of its hits followed up. */
@Component
class DemoComparison {

    private static final String PURPOSE = "核对申请帮扶家庭的经济状况";
    private static final int DAYS_AGO = 6;
    private static final int OWNERS = 12;
    private static final int PATIENCE = 120;
    private static final List<String> KINDS = List.of("普通二轮摩托车", "小型轿车", "轻型厢式货车", "小型面包车");

    private final DemoSteps steps;
    private final DemoStaff staff;
    private final Comparison comparison;
    private final HouseholdBrowser households;
    private final Attachments attachments;
    private final Map<UUID, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();

    DemoComparison(
            DemoSteps steps,
            DemoStaff staff,
            Comparison comparison,
            HouseholdBrowser households,
            Attachments attachments) {
        this.steps = steps;
        this.staff = staff;
        this.comparison = comparison;
        this.households = households;
        this.attachments = attachments;
    }

    /** The module's use cases. */
    @Component
    record Comparison(
            Sources sources, Authorisations authorisations, Loads loads, Runs runs, Hits hits, HitBrowser browser) {}

    @EventListener
    void read(ExtractRead event) {
        ended(event.load()).complete(true);
    }

    @EventListener
    void finished(RunFinished event) {
        ended(event.run()).complete(true);
    }

    private CompletableFuture<Boolean> ended(UUID id) {
        return waiting.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }

    private void await(UUID id, Supplier<Boolean> already) {
        var end = ended(id);
        if (!CurrentScope.call(staff.announcer().scope(), already::get)) {
            end.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        }
    }

    void play(DemoDays days) {
        var county = staff.announcer();
        var village = DemoPlaces.villages().getFirst();
        var officer = staff.officerOf(village);
        var morning = days.at(DAYS_AGO, 9);
        var source = steps.once("comparison source", county.scope(), morning, () -> source(days));
        steps.once("comparison signed", officer.scope(), morning, () -> sign(village, days));
        var load = UUID.fromString(
                steps.once("comparison extract", county.scope(), morning, () -> extract(source, village, days)));
        await(load, () -> !comparison.loads().get(load).state().equals("READING"));
        var run = UUID.fromString(steps.once(
                "comparison run",
                county.scope(),
                days.at(DAYS_AGO, 11),
                () -> comparison
                        .runs()
                        .begin(new Runs.NewRun(load, PURPOSE, null, null))
                        .toString()));
        await(run, () -> !comparison.runs().get(run).state().equals("RUNNING"));
        var checked = steps.once("comparison verified", officer.scope(), days.at(DAYS_AGO - 2, 10), () -> verify(run));
        steps.once("comparison settled", staff.reviewerOf(village).scope(), days.at(DAYS_AGO - 3, 10), () -> {
            if (!checked.isEmpty()) {
                var act = new Hits.Act(2, null, "车辆已于去年转让,有过户凭证", List.of());
                comparison.hits().settle(UUID.fromString(checked), act, HitState.REFUTED);
            }
            return "";
        });
    }

    private String source(DemoDays days) {
        var ground = new Agreement.Ground(
                "澜溪县公安局交警大队", "《社会救助暂行办法》第五十八条", "澜数共〔2025〕3号", List.of(PURPOSE), days.ago(DemoDays.OF_LIFE), null);
        return comparison
                .sources()
                .begin("vehicles", ground, new Agreement.Rhythm(30, 180, 10, 10))
                .toString();
    }

    private String sign(DemoPlaces.Village village, DemoDays days) {
        var where = new Journal.Where(village.code(), null, null);
        var scan = attachments.store(
                new Attachments.NewAttachment("核对授权书.pdf", FileKind.EVIDENCE, where),
                new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        var all = households
                .list(new HouseholdBrowser.Query(null, village.code(), null, "active", null, village.households()))
                .items()
                .stream()
                .map(HouseholdBrowser.Row::id)
                .toList();
        var signed = new Authorisations.Signed(days.ago(DAYS_AGO), null, "核对授权书(村民大会集中签署)", scan.id());
        comparison.authorisations().sign(all, signed);
        return "";
    }

    /** Owners from the village, one with a slip in the number, and one whom nobody knows. */
    private String extract(String source, DemoPlaces.Village village, DemoDays days) {
        var owners = new ArrayList<NewPerson>();
        new DemoHouseholds(village, days.ago(DemoDays.OF_LIFE))
                .all().stream()
                        .map(h -> h.head())
                        .filter(p -> p.idNumber() != null)
                        .limit(OWNERS)
                        .forEach(owners::add);
        var csv = new StringBuilder("号牌号码,车辆类型,机动车所有人,身份证明号码,使用性质,初次登记日期,机动车状态\n");
        for (int i = 0; i < owners.size(); i++) {
            var owner = owners.get(i);
            var number = java.util.Objects.requireNonNull(owner.idNumber()).value();
            var written = i == OWNERS - 1 ? slip(number) : number;
            csv.append("云Z%05d,%s,%s,%s,非营运,2021-05-1%d,正常%n"
                    .formatted(
                            10_000 + i * 37,
                            KINDS.get(i % KINDS.size()),
                            owner.name().value(),
                            written,
                            i % 10));
        }
        var extract = new Loads.Extract(
                UUID.fromString(source),
                days.ago(DAYS_AGO + 1),
                "机动车登记.csv",
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
        var load = comparison.loads().upload(null, extract);
        comparison.loads().map(load, proposed(comparison.loads().sheets(load)));
        return load.toString();
    }

    private static String slip(String number) {
        char last = number.charAt(16);
        var slipped = number.substring(0, 16) + (last == '9' ? '1' : (char) (last + 1));
        return slipped + (IdNumber.checkCharacter(slipped) == number.charAt(17) ? '0' : number.charAt(17));
    }

    private static List<ImportShape.SheetChoice> proposed(List<ImportShape.SheetView> sheets) {
        return sheets.stream()
                .map(s -> new ImportShape.SheetChoice(
                        s.index(),
                        s.use(),
                        s.columns().stream()
                                .map(c -> new ImportShape.ColumnChoice(c.index(), c.proposal()))
                                .toList()))
                .toList();
    }

    /** One hit is true and waits for the person to be told; another is not, and is handed on. */
    private String verify(UUID run) {
        var open = comparison
                .browser()
                .list(new HitBrowser.Query("TO_VERIFY", null, null, null, null, run, null), 2)
                .items();
        if (open.size() < 2) {
            return "";
        }
        var seen = new Hits.Act(1, null, "入户看过,车辆停在院内", List.of());
        comparison.hits().verify(open.getFirst().id(), seen, Hits.Finding.TRUE);
        var sold = new Hits.Act(1, null, "车辆已转让他人,看过过户凭证", List.of());
        comparison.hits().verify(open.getLast().id(), sold, Hits.Finding.UNTRUE);
        return open.getLast().id().toString();
    }
}
