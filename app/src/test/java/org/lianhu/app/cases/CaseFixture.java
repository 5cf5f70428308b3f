package org.lianhu.app.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianhu.app.area.Places;
import org.lianhu.app.cases.Cases.Procedure;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.NewHousehold;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.Source;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.Verdict;
import org.springframework.boot.test.context.TestComponent;

/** A village with officers and representatives, and households that walk through S3-2.2 by commands. */
@TestComponent
public class CaseFixture {

    public static final Procedure S3 = new Procedure("fupin-lianhu", "identify");
    private static final AtomicInteger VILLAGES = new AtomicInteger(100);

    private final Households households;
    private final Cases cases;
    private final Meetings meetings;
    private final Notices notices;
    private final Roster roster;
    private final MutableClock clock;
    private final Places places;

    CaseFixture(
            Households households,
            Cases cases,
            Meetings meetings,
            Notices notices,
            Roster roster,
            MutableClock clock,
            Places places) {
        this.households = households;
        this.cases = cases;
        this.meetings = meetings;
        this.notices = notices;
        this.roster = roster;
        this.clock = clock;
        this.places = places;
    }

    /** A village of its own for each test, with officers at three levels. */
    public final class Village {
        public final String code;
        public final String township;
        public final String county = "539980000000";
        public final Scope clerk;
        public final Scope reviewer;
        public final Scope checker;
        public final Scope countyDecider;
        public final Scope countyOfficer;
        public final List<UUID> representatives = new ArrayList<>();
        private int people;

        Village() {
            int number = VILLAGES.incrementAndGet();
            township = "539980" + number + "000";
            code = "539980" + number + "001";
            places.load(List.of(
                    new Places.NewPlace(county, "云岭县"),
                    new Places.NewPlace(township, "青枫镇"),
                    new Places.NewPlace(code, "新民村")));
            clerk = officer(code, "registry.write", "cases.intake", "cases.check", "cases.meeting", "cases.notice");
            checker = officer(township, "cases.field-check", "cases.notice");
            reviewer = officer(township, "cases.review-township");
            countyDecider = officer(county, "cases.decide", "cases.late-consent");
            countyOfficer = officer(county, "cases.announce", "cases.notice", "cases.field-check");
            for (int i = 0; i < 9; i++) {
                var name = "代表" + "一二三四五六七八九".charAt(i);
                representatives.add(CurrentScope.call(
                        clerk,
                        () -> roster.add(new Roster.NewMember(
                                code, name, "representative", null, null, LocalDate.of(2025, 1, 1)))));
            }
        }

        private Scope officer(String place, String... permissions) {
            var all = new ArrayList<>(List.of(permissions));
            all.addAll(List.of("registry.read", "cases.read", "cases.objection", "tasks.read"));
            return Scopes.officer(
                    UUID.nameUUIDFromBytes((code + place + all).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    place,
                    all.toArray(String[]::new));
        }

        public UUID household(String head) {
            var born = LocalDate.of(1960, 1, 1).plusDays(Integer.parseInt(code.substring(6, 9)));
            var first = code.substring(0, 6) + born.toString().replace("-", "") + String.format("%03d", ++people);
            var number = first + IdNumber.checkCharacter(first);
            var home = new NewHousehold(
                    DivisionCode.of(code),
                    null,
                    null,
                    null,
                    "一组",
                    List.of(NewPerson.of(head, number, "head")),
                    Map.of());
            return CurrentScope.call(
                    clerk,
                    () -> households.register(home, new Source("declaration", "t", null, LocalDate.of(2026, 1, 5))));
        }

        /** Opens a case and takes it in. */
        public UUID declared(String head) {
            var household = household(head);
            return CurrentScope.call(clerk, () -> {
                var id = cases.open(household, S3, today());
                apply(id, "apply", new StepResult.Intake("household", true, Set.of("application", "proof"), Set.of()));
                return id;
            });
        }

        public UUID checked(String head) {
            var id = declared(head);
            CurrentScope.run(clerk, () -> apply(id, "preliminary-check", check()));
            return id;
        }

        /** Meets on all cases; the given number votes in favour. */
        public UUID met(List<UUID> ids, int inFavour) {
            return CurrentScope.call(clerk, () -> {
                var meeting = meetings.plan(new Meetings.NewMeeting(code, today(), "民主评议会", ids));
                meetings.attendance(meeting, null, Set.copyOf(representatives));
                for (var id : ids) {
                    meetings.vote(
                            meeting,
                            id,
                            null,
                            new Meetings.Votes(new StepResult.Tally(inFavour, 9 - inFavour, 0), "同意"));
                }
                meetings.minutes(meeting, null, new Meetings.Minutes("会议记录", "主持人", "记录人"));
                meetings.seal(meeting, null);
                return meeting;
            });
        }

        public UUID posted(List<UUID> ids) {
            return CurrentScope.call(clerk, () -> {
                var notice = notices.draft(new Notices.NewNotice(Notices.Kind.NOTICE, code, ids, null));
                notices.post(notice, new Notices.Posting(today(), "村委会公示栏", "张贴照片"));
                return notice;
            });
        }

        public void taken(UUID notice) {
            CurrentScope.run(clerk, () -> notices.remove(notice, today(), "撤下照片"));
        }

        /** From the field check to the township's pass. */
        public void reviewed(UUID id) {
            CurrentScope.run(checker, () -> apply(id, "field-check", check()));
            CurrentScope.run(reviewer, () -> apply(id, "township-review", pass()));
        }

        public void decided(UUID id, boolean granted) {
            CurrentScope.run(
                    countyDecider,
                    () -> apply(
                            id,
                            "county-decision",
                            new StepResult.Decision(null, granted, granted ? "" : "收入高于标准", "云联〔2026〕1号")));
        }
    }

    public Village village() {
        return new Village();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void later(int days) {
        clock.moveTo(today().plusDays(days));
    }

    public static StepResult pass() {
        return new StepResult.Review(Verdict.PASS, "", null);
    }

    public static StepResult.Check check() {
        var finding = StepResult.Finding.MET;
        return new StepResult.Check(
                Set.of(UUID.randomUUID(), UUID.randomUUID()),
                Map.of(
                        "income",
                        finding,
                        "housing",
                        StepResult.Finding.NOT_MET,
                        "education",
                        StepResult.Finding.NOT_MET,
                        "medical",
                        StepResult.Finding.UNKNOWN),
                "入户看过");
    }

    public Cases.Moved apply(UUID id, String step, StepResult result) {
        return cases.apply(id, null, (before, by) -> new CaseCommand.Perform(step, Mode.here(), result, by, today()));
    }
}
