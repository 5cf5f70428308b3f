package org.lianhu.app.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianhu.app.area.Places;
import org.lianhu.app.cases.Cases.Procedure;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.NewHousehold;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.Source;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.Scopes;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.CaseState;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.Level;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.definition.Verdict;
import org.lianhu.procedure.sheet.DrawLots;
import org.lianhu.schemes.SchemeLibrary;
import org.springframework.boot.test.context.TestComponent;

/**
 * A township that adopted a pack, and households that walk through any of its procedures, each step by fresh people.
 */
@TestComponent
public class PackFixture {

    public static final Procedure S1 = new Procedure("tekun-anhui", "grant");
    public static final Procedure S0 = new Procedure("fanpin-suining", "identify");
    private static final Set<String> OF_TOWNSHIPS = Set.of("tekun-anhui", "dibao-anhui");
    private static final AtomicInteger TOWNSHIPS = new AtomicInteger(100);
    private static final Map<String, String> RIGHTS = Map.of(
            "intake-officer", "cases.intake",
            "investigator", "cases.field-check",
            "meeting-chair", "cases.meeting",
            "notice-officer", "cases.notice",
            "reviewer", "cases.review-township",
            "decider", "cases.decide",
            "comparison-officer", "cases.compare",
            "draw-officer", "cases.draw",
            "registrar", "cases.field-check");

    private final Households households;
    private final Roster roster;
    private final MutableClock clock;
    private final Places places;
    private final Adoptions adoptions;
    private final Sheets sheets;

    /** What moves cases, alone and on sheets. */
    @TestComponent
    public record Sheets(Cases cases, Meetings meetings, Notices notices, Draws draws) {}

    PackFixture(
            Households households,
            Roster roster,
            MutableClock clock,
            Places places,
            Adoptions adoptions,
            Sheets sheets) {
        this.households = households;
        this.roster = roster;
        this.clock = clock;
        this.places = places;
        this.adoptions = adoptions;
        this.sheets = sheets;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void later(int days) {
        clock.moveTo(today().plusDays(days));
    }

    public Township township(Procedure procedure) {
        return new Township(procedure);
    }

    /** A township of its own for each test, bound by its own adoption. */
    public final class Township {
        public final Procedure procedure;
        public final String county = "539985000000";
        public final String township;
        public final String village;
        public final List<UUID> representatives = new ArrayList<>();
        private int people;

        Township(Procedure procedure) {
            this.procedure = procedure;
            int number = TOWNSHIPS.incrementAndGet();
            township = "539985" + number + "000";
            village = "539985" + number + "001";
            places.load(List.of(
                    new Places.NewPlace("539900000000", "云岭市"),
                    new Places.NewPlace(county, "云川县"),
                    new Places.NewPlace(township, "白石镇"),
                    new Places.NewPlace(village, "柳湾村")));
            adopt(procedure.pack());
            var clerk = as(Level.VILLAGE, "cases.meeting");
            for (var place : List.of(village, township)) {
                for (int i = 0; i < 9; i++) {
                    var member = new Roster.NewMember(
                            place,
                            "代表" + "一二三四五六七八九".charAt(i),
                            "representative",
                            null,
                            null,
                            LocalDate.of(2025, 1, 1));
                    var chair = place.equals(village) ? clerk : as(Level.TOWNSHIP, "cases.meeting");
                    var id = CurrentScope.call(chair, () -> roster.add(member));
                    if (place.equals(village)) {
                        representatives.add(id);
                    }
                }
            }
        }

        private void adopt(String pack) {
            var adoption = new Adoptions.NewAdoption(
                    pack,
                    township,
                    null,
                    new Adoptions.Document("关于采用方案的通知", "白政发〔2026〕1号"),
                    LocalDate.of(2026, 1, 1),
                    null,
                    List.of(),
                    unset(pack));
            var id = CurrentScope.call(
                    as(Level.TOWNSHIP, "schemes.adopt", "schemes.read"), () -> adoptions.propose(adoption));
            CurrentScope.run(as(Level.TOWNSHIP, "schemes.approve", "schemes.read"), () -> adoptions.approve(id, "同意"));
        }

        /** The figures that the source leaves open stay open. */
        private static Set<String> unset(String pack) {
            return SchemeLibrary.bundled().get(pack).pack().parameters().values().stream()
                    .filter(p -> p.values().isEmpty())
                    .map(Parameter::name)
                    .collect(Collectors.toSet());
        }

        public String place(Level level) {
            return switch (level) {
                case VILLAGE -> village;
                case TOWNSHIP -> township;
                case COUNTY -> county;
                case CITY -> "539900000000";
                default -> throw new IllegalArgumentException("Nobody sits at " + level);
            };
        }

        /** Somebody new at the level. */
        public Scope as(Level level, String... permissions) {
            var all = Stream.concat(
                            Stream.of(permissions),
                            Stream.of("cases.read", "cases.objection", "registry.read", "registry.write", "tasks.read"))
                    .distinct()
                    .toArray(String[]::new);
            return Scopes.officer(UUID.randomUUID(), place(level), all);
        }

        /** Somebody new who may do the step. */
        public Scope as(StepDefinition step) {
            return as(step.by().level(), RIGHTS.getOrDefault(step.by().role(), "cases.intake"));
        }

        public UUID household(String head) {
            var first = village.substring(0, 6) + "19700101"
                    + String.format("%03d", ++people + 20 * (Integer.parseInt(village.substring(6, 9)) - 100));
            var home = new NewHousehold(
                    DivisionCode.of(village),
                    null,
                    null,
                    null,
                    "一组",
                    List.of(NewPerson.of(head, first + IdNumber.checkCharacter(first), "head")),
                    Map.of());
            var source = new Source("declaration", "t", null, LocalDate.of(2026, 1, 5));
            return CurrentScope.call(as(Level.VILLAGE), () -> households.register(home, source));
        }

        /** Opens a case for a new household. */
        public UUID open(String head) {
            return open(household(head), procedure);
        }

        public UUID open(UUID household, Procedure wanted) {
            var level = OF_TOWNSHIPS.contains(wanted.pack()) ? Level.TOWNSHIP : Level.VILLAGE;
            return CurrentScope.call(
                    as(level, "cases.intake"), () -> sheets.cases().open(household, wanted, today()));
        }

        public CaseState state(UUID id) {
            return CurrentScope.call(
                    as(Level.CITY), () -> sheets.cases().get(id).state());
        }

        /** The step whose turn it is. */
        public StepDefinition next(UUID id) {
            return CurrentScope.call(as(Level.CITY), () -> {
                var now = sheets.cases().get(id);
                return java.util.Objects.requireNonNull(now.state().next(now.definition()));
            });
        }

        /** Passes every step up to and without the given one. */
        public void upTo(String step, List<UUID> ids) {
            while (!next(ids.getFirst()).id().equals(step)) {
                pass(ids);
            }
        }

        public UUID at(String step, String head) {
            var id = open(head);
            upTo(step, List.of(id));
            return id;
        }

        /** Passes the step that all of them wait for. */
        public void pass(List<UUID> ids) {
            var step = next(ids.getFirst());
            switch (step.rule()) {
                case StepRule.Meeting _ -> meet(step, ids);
                case StepRule.Notice _ -> {
                    var notice = post(ids);
                    later(rule(step).term().days() + 1);
                    remove(notice, step);
                }
                case StepRule.Draw _ -> draw(ids);
                case StepRule.Announcement _ -> announce(step, ids);
                default -> ids.forEach(id -> perform(id, passing(step, state(id))));
            }
        }

        private StepRule.Notice rule(StepDefinition step) {
            return (StepRule.Notice) step.rule();
        }

        public Cases.Moved perform(UUID id, StepResult result) {
            var step = next(id);
            return CurrentScope.call(
                    as(step),
                    () -> sheets.cases()
                            .apply(
                                    id,
                                    null,
                                    (before, by) ->
                                            new CaseCommand.Perform(step.id(), Mode.here(), result, by, today())));
        }

        public Cases.Moved command(Scope who, UUID id, Cases.Ask ask) {
            return CurrentScope.call(who, () -> sheets.cases().apply(id, null, ask));
        }

        /** The village or the township votes 8 to 1. */
        public void meet(StepDefinition step, List<UUID> ids) {
            CurrentScope.run(as(step), () -> {
                var place = place(step.by().level());
                var meeting = sheets.meetings().plan(new Meetings.NewMeeting(place, today(), "评议会", ids));
                var all = roster.of(place, today()).stream()
                        .map(Roster.Member::personId)
                        .collect(Collectors.toSet());
                sheets.meetings().attendance(meeting, null, all);
                for (var id : ids) {
                    var tally = new StepResult.Tally(8, 1, 0);
                    sheets.meetings().vote(meeting, id, null, new Meetings.Votes(tally, "同意"));
                }
                sheets.meetings().minutes(meeting, null, new Meetings.Minutes("会议记录", "甲", "乙"));
                sheets.meetings().seal(meeting, null);
            });
        }

        public UUID post(List<UUID> ids) {
            var step = next(ids.getFirst());
            return CurrentScope.call(as(step), () -> {
                var notice = sheets.notices().draft(new Notices.NewNotice(Notices.Kind.NOTICE, village, ids, null));
                sheets.notices().post(notice, new Notices.Posting(today(), "公示栏", "张贴照片"));
                return notice;
            });
        }

        public Meetings.Sealed remove(UUID notice, StepDefinition step) {
            return CurrentScope.call(as(step), () -> sheets.notices().remove(notice, today(), "撤下照片"));
        }

        private void announce(StepDefinition step, List<UUID> ids) {
            CurrentScope.run(as(step), () -> {
                var sheet =
                        sheets.notices().draft(new Notices.NewNotice(Notices.Kind.ANNOUNCEMENT, village, ids, null));
                sheets.notices().post(sheet, new Notices.Posting(today(), "公示栏", "公告照片"));
            });
        }

        public UUID closeList(List<UUID> ids) {
            return CurrentScope.call(
                    as(Level.COUNTY, "cases.draw"),
                    () -> sheets.draws().close(new Draws.NewDraw(county, "随机抽查", ids, null)));
        }

        public void commit(UUID draw, String office, String secret) {
            CurrentScope.run(
                    as(Level.COUNTY, "cases.draw"),
                    () -> sheets.draws().commit(draw, null, office, DrawLots.sha256(secret)));
        }

        public Meetings.Sealed reveal(UUID draw, String secret) {
            return CurrentScope.call(
                    as(Level.COUNTY, "cases.draw"), () -> sheets.draws().reveal(draw, null, secret));
        }

        public UUID draw(List<UUID> ids) {
            var draw = closeList(ids);
            commit(draw, "民政局", "secret-of-the-first");
            commit(draw, "纪委监委", "secret-of-the-second");
            reveal(draw, "secret-of-the-first");
            reveal(draw, "secret-of-the-second");
            return draw;
        }
    }

    /** A result with which the step is passed. */
    public static StepResult passing(StepDefinition step, CaseState state) {
        var subject = java.util.Objects.requireNonNull(state.subject());
        return switch (step.rule()) {
            case StepRule.Intake rule ->
                new StepResult.Intake(
                        rule.origins().stream().sorted().findFirst().orElseThrow(),
                        true,
                        rule.materials().stream().map(StepRule.Material::id).collect(Collectors.toSet()),
                        Set.of());
            case StepRule.Authorisation _ -> new StepResult.Authorisation(signers(subject), "授权书扫描件");
            case StepRule.Check rule -> {
                var findings = new HashMap<String, StepResult.Finding>();
                rule.findings().forEach(f -> findings.put(f.id(), StepResult.Finding.MET));
                yield new StepResult.Check(Set.of(UUID.randomUUID(), UUID.randomUUID()), findings, "入户看过");
            }
            case StepRule.Comparison rule -> new StepResult.Comparison(rule.departments(), Set.of(), Set.of());
            case StepRule.Review _ -> new StepResult.Review(Verdict.PASS, "", null);
            case StepRule.Decision _ -> new StepResult.Decision(null, true, "符合条件", "云民〔2026〕1号");
            case StepRule.Registration _ -> new StepResult.Registration("No.1");
            case StepRule.Meeting _, StepRule.Notice _, StepRule.Draw _, StepRule.Announcement _ ->
                throw new IllegalArgumentException("Done on a sheet: " + step.id());
        };
    }

    private static Set<UUID> signers(org.lianhu.procedure.Subject subject) {
        return Stream.concat(Stream.of(subject.applicant()), subject.supporters().stream())
                .collect(Collectors.toSet());
    }
}
