package org.lianhu.procedure;

import java.util.HashSet;
import org.lianhu.procedure.CaseState.Phase;
import org.lianhu.procedure.definition.StepRule;

/** How a case begins. */
final class Openings {

    private Openings() {}

    static Outcome open(Act act, CaseCommand.Open command) {
        if (act.state().phase() != Phase.NEW) {
            return act.refuse("CASE_EXISTS", "本案已经建立，不能重复建立。");
        }
        var dates = act.dates(command);
        var office = OrderGuards.office(act.definition().steps().getFirst(), command.by());
        if (dates != null || office != null) {
            return new Outcome.Refused(dates != null ? dates : java.util.Objects.requireNonNull(office));
        }
        return act.accept(new CaseEvent.Opened(command.caseId(), command.subject(), act.stamp(command)));
    }

    static Outcome recognise(Act act, CaseCommand.RecogniseAtOpening command) {
        if (act.state().phase() != Phase.NEW) {
            return act.refuse("CASE_EXISTS", "本案已经建立，不能再作期初认定。");
        }
        if (!act.definition().opening()) {
            return act.refuse("OPENING_NOT_ALLOWED", "本程序不允许期初认定，请按程序办理。");
        }
        if (command.basis().isBlank() || command.document().isBlank()) {
            return act.refuse("OPENING_WITHOUT_DOCUMENT", "期初认定须登记原认定依据、日期和文号。");
        }
        var dates = act.dates(command);
        if (dates != null) {
            return new Outcome.Refused(dates);
        }
        return act.accept(new CaseEvent.RecognisedAtOpening(
                command.caseId(), command.subject(), command.basis(), command.document(), act.stamp(command)));
    }

    /** One list of everything that is missing, once. */
    static Outcome listMissing(Act act, CaseCommand.ListMissing command) {
        var next = act.state().next(act.definition());
        if (next == null || !(next.rule() instanceof StepRule.Intake rule)) {
            return act.refuse("NOT_AT_INTAKE", "本案已经受理，不能再要求补正材料。");
        }
        if (act.state().missing() != null) {
            return Outcome.refused("MISSING_LIST_GIVEN", next.clause(), "已经一次性告知过所缺材料，不能再次提出新的要求。");
        }
        var known = new HashSet<>(
                rule.materials().stream().map(StepRule.Material::id).toList());
        if (command.missing().isEmpty() || !known.containsAll(command.missing())) {
            return Outcome.refused("MISSING_LIST_WRONG", next.clause(), "所列材料须在规定材料之内，至少一项。");
        }
        var dates = act.dates(command);
        var office = OrderGuards.office(next, command.by());
        if (dates != null || office != null) {
            return new Outcome.Refused(dates != null ? dates : java.util.Objects.requireNonNull(office));
        }
        return act.accept(new CaseEvent.MissingListed(command.missing(), act.stamp(command)));
    }
}
