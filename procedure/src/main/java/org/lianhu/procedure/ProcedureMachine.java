package org.lianhu.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lianhu.procedure.definition.ProcedureDefinition;

/**
 * The statutory procedure as a pure function. The same definition, state, command and context always give the same
 * events or the same refusal; nothing is stored, nothing is looked up.
 */
public final class ProcedureMachine {

    private static final Map<String, Guard> GUARDS = guards();

    private final Map<String, Guard> guards;

    public ProcedureMachine() {
        this(GUARDS);
    }

    private ProcedureMachine(Map<String, Guard> guards) {
        this.guards = guards;
    }

    /** A machine with one guard taken out: lets tests prove that they notice. */
    static ProcedureMachine without(String guard) {
        var fewer = new LinkedHashMap<>(GUARDS);
        if (fewer.remove(guard) == null) {
            throw new IllegalArgumentException("No guard " + guard);
        }
        return new ProcedureMachine(fewer);
    }

    private static Map<String, Guard> guards() {
        var all = new LinkedHashMap<String, Guard>();
        all.put("predecessor", OrderGuards::predecessor);
        all.put("dates", OrderGuards::dates);
        all.put("kind", KindGuards::kind);
        all.put("mode", OrderGuards::mode);
        all.put("office", OrderGuards::office);
        all.put("consent", PeopleGuards::consent);
        all.put("number", PeopleGuards::number);
        all.put("kinship", PeopleGuards::kinship);
        all.put("own-report", PeopleGuards::ownReport);
        all.put("twice", PeopleGuards::twice);
        all.put("content", KindGuards::content);
        all.put("set-aside", KindGuards::setAside);
        all.put("external", KindGuards::external);
        all.put("notice-sheet", KindGuards::noticeSheet);
        all.put("notice-length", KindGuards::noticeLength);
        all.put("objections", KindGuards::objections);
        return all;
    }

    public Outcome decide(ProcedureDefinition definition, CaseState state, CaseCommand command, Context context) {
        var act = new Act(definition, state, context);
        return switch (command) {
            case CaseCommand.Open c -> Openings.open(act, c);
            case CaseCommand.RecogniseAtOpening c -> Openings.recognise(act, c);
            case CaseCommand.ListMissing c -> Openings.listMissing(act, c);
            case CaseCommand.Perform c -> Steps.perform(act, c, guards.values());
            case CaseCommand.Skip c -> Steps.skip(act, c);
            case CaseCommand.JoinNotice c -> Notices.join(act, c);
            case CaseCommand.RaiseObjection c -> Notices.raise(act, c);
            case CaseCommand.AnswerObjection c -> Notices.answer(act, c);
            case CaseCommand.Serve c -> Endings.serve(act, c);
            case CaseCommand.End c -> Endings.end(act, c);
            case CaseCommand.Change c -> Changes.change(act, c);
            case CaseCommand.HandOver c -> Endings.handOver(act, c);
            case CaseCommand.Reopen c -> Endings.reopen(act, c);
        };
    }
}
