package org.lianhu.app.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.cases.Meetings;
import org.lianhu.app.cases.Notices;
import org.lianhu.app.cases.Roster;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.EndKind;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.ServiceProof;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.StepResult.Finding;
import org.lianhu.procedure.definition.Verdict;
import org.springframework.stereotype.Component;

/**
 * The acts of 扶贫联户管理办法 二 (S3-2.2) as the demo's officers do them, each on the day of the simulated clock. Ids travel as
 * text between steps.
 */
@Component
class DemoCases {

    private static final Cases.Procedure IDENTIFY = new Cases.Procedure("fupin-lianhu", "identify");
    private static final int REPRESENTATIVES = 9;

    private final Clock clock;
    private final Cases cases;
    private final Meetings meetings;
    private final Notices notices;
    private final Roster roster;

    DemoCases(Clock clock, Cases cases, Meetings meetings, Notices notices, Roster roster) {
        this.clock = clock;
        this.cases = cases;
        this.meetings = meetings;
        this.notices = notices;
        this.roster = roster;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Puts the village's representatives and one cadre beside its officer on the roster; answers the cadre. */
    String roll(String village) {
        var names = new DemoPeople(Long.parseLong(village) + 1).staffNames();
        for (int i = 0; i < REPRESENTATIVES; i++) {
            roster.add(new Roster.NewMember(village, names.next(), "representative", null, null, today()));
        }
        return colleague(village, names.next());
    }

    /** Somebody who goes along on checks. */
    String colleague(String place, String name) {
        return roster.add(new Roster.NewMember(place, name, "cadre", null, null, today()))
                .toString();
    }

    /** Declares the households; answers their cases. */
    String declare(List<UUID> households) {
        return households.stream()
                .map(household -> {
                    var id = cases.open(household, IDENTIFY, today());
                    perform(
                            id,
                            "apply",
                            new StepResult.Intake("household", true, Set.of("application", "proof"), Set.of()));
                    return id.toString();
                })
                .collect(Collectors.joining(" "));
    }

    void withdraw(List<UUID> ids) {
        ids.forEach(id -> cases.apply(
                id,
                null,
                (before, by) -> new CaseCommand.End(EndKind.WITHDRAWN, "长子已就业,户主书面撤回申请。", "撤回申请书", by, today())));
    }

    void check(List<UUID> ids, String step, Set<UUID> investigators) {
        var findings = Map.of(
                "income", Finding.MET,
                "housing", Finding.NOT_MET,
                "education", Finding.NOT_MET,
                "medical", Finding.UNKNOWN);
        ids.forEach(
                id -> perform(id, step, new StepResult.Check(investigators, findings, "入户看了住房和收支,与申报相符;医疗费用票据待补。")));
    }

    /** Holds a meeting at which so many of nine vote in favour of each case. */
    void meet(String village, List<UUID> ids, int inFavour) {
        var meeting = meetings.plan(new Meetings.NewMeeting(village, today(), "村民代表会议民主评议", ids));
        var present = roster.of(village, today()).stream()
                .filter(m -> m.capacity().equals("representative"))
                .map(Roster.Member::personId)
                .collect(Collectors.toSet());
        meetings.attendance(meeting, null, present);
        var tally = new StepResult.Tally(inFavour, REPRESENTATIVES - inFavour, 0);
        ids.forEach(id -> meetings.vote(meeting, id, null, new Meetings.Votes(tally, null)));
        meetings.minutes(meeting, null, new Meetings.Minutes("逐户介绍情况后无记名投票。", "村负责人", "村文书"));
        meetings.seal(meeting, null);
    }

    /** Posts a notice; answers the sheet. */
    String post(String village, List<UUID> ids) {
        var sheet = notices.draft(new Notices.NewNotice(Notices.Kind.NOTICE, village, ids, null));
        notices.post(sheet, new Notices.Posting(today(), "村务公开栏", "张贴照片"));
        return sheet.toString();
    }

    void takeDown(UUID sheet) {
        notices.remove(sheet, today(), "撤下照片");
    }

    String object(UUID sheet, UUID id) {
        return notices.object(
                        sheet, id, new Notices.NewObjection("in-person", today(), null, null, "听说这户在县城还有一套住房,请核实。"))
                .id()
                .toString();
    }

    void answer(UUID objection, boolean upheld) {
        var text = upheld ? "经查不动产登记,该户在县城另有一套住房,请村里重新评议。" : "经查不动产登记,该户名下没有其他住房。";
        notices.answer(objection, new Notices.Answer(upheld, text, today()));
    }

    void review(List<UUID> ids) {
        ids.forEach(id -> perform(id, "township-review", new StepResult.Review(Verdict.PASS, "", null)));
    }

    void sendBack(UUID id) {
        perform(
                id,
                "township-review",
                new StepResult.Review(Verdict.SEND_BACK, "收入核算缺转移性收入明细,请补齐后重新核查。", "field-check"));
    }

    void decide(List<UUID> ids, boolean granted) {
        var document = "澜联审〔" + today().getYear() + "〕" + today().getDayOfYear() + "号";
        ids.forEach(id -> perform(
                id,
                "county-decision",
                new StepResult.Decision(null, granted, granted ? "" : "经核查家庭人均纯收入高于当地标准。", document)));
    }

    void serve(List<UUID> ids) {
        var proof = ServiceProof.inPerson("不予认定告知书", "applicant", "户主", "家中");
        ids.forEach(id -> cases.apply(id, null, (before, by) -> new CaseCommand.Serve(proof, by, today())));
    }

    void announce(String county, List<UUID> ids) {
        var sheet = notices.draft(new Notices.NewNotice(Notices.Kind.ANNOUNCEMENT, county, ids, null));
        notices.post(sheet, new Notices.Posting(today(), "县政府网站", "网页截图"));
    }

    private void perform(UUID id, String step, StepResult result) {
        cases.apply(id, null, (before, by) -> new CaseCommand.Perform(step, Mode.here(), result, by, today()));
    }

    static List<UUID> ids(String made) {
        return Arrays.stream(made.split(" ")).map(UUID::fromString).toList();
    }
}
