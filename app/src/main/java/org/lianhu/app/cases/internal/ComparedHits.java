package org.lianhu.app.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.comparison.AuthorisationAsked;
import org.lianhu.app.comparison.Authorisations;
import org.lianhu.app.comparison.ComparisonStanding;
import org.lianhu.app.comparison.Departments;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Refusal;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The step 部门比对 of a case and what the comparison found: the step waits until every hit of the case is settled, and a
 * hit that was upheld cannot be passed over. A department that is not in the comparison is the officer's own word.
 */
@Component
class ComparedHits implements AuthorisationAsked {

    private final ComparisonStanding standing;
    private final Authorisations authorisations;
    private final Definitions definitions;

    ComparedHits(ComparisonStanding standing, Authorisations authorisations, Definitions definitions) {
        this.standing = standing;
        this.authorisations = authorisations;
        this.definitions = definitions;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean by(String pack, DivisionCode place, LocalDate on) {
        return definitions.asksAuthorisation(pack, new Bindings.Seat(place, null), on);
    }

    /** What of the comparison speaks against the command; empty when nothing does. */
    Optional<Refusal> against(Cases.Snapshot before, CaseCommand command) {
        if (!(command instanceof CaseCommand.Perform perform)
                || !(perform.result() instanceof StepResult.Comparison result)) {
            return Optional.empty();
        }
        var step = before.state().next(before.definition());
        if (step == null || !(step.rule() instanceof StepRule.Comparison rule)) {
            return Optional.empty();
        }
        for (var s : standing.of(before.householdId(), before.placeCode(), rule.departments())) {
            var label = Departments.label(s.department());
            if (s.open() > 0) {
                return Optional.of(Refusal.of(
                        "COMPARISON_HITS_OPEN",
                        step.clause(),
                        label + "有" + s.open() + "条比对结果还没有核实、告知和认定,认定之后才能完成部门比对。"));
            }
            boolean passedOver = !s.upheld().isEmpty()
                    && (!result.hits().contains(s.department())
                            || result.cleared().contains(s.department()));
            if (passedOver) {
                return Optional.of(Refusal.of(
                        "COMPARISON_HIT_UPHELD",
                        step.clause(),
                        label + "的比对结果已认定属实(" + String.join("、", s.upheld()) + "),须登记为命中,不能作已排除处理。"));
            }
        }
        return Optional.empty();
    }

    /** What the form begins with, and what stands behind it. */
    record Proposal(
            Set<String> compared,
            Set<String> hits,
            Set<String> cleared,
            @Nullable String hint) {}

    Proposal proposal(CaseFileRecord file, StepRule.Comparison rule) {
        var compared = new HashSet<String>();
        var hits = new HashSet<String>();
        var cleared = new HashSet<String>();
        var words = new ArrayList<String>();
        for (var s : standing.of(file.getHouseholdId(), file.getPlaceCode(), rule.departments())) {
            if (s.comparedOn() != null) {
                compared.add(s.department());
            }
            if (s.refuted() > 0 || !s.upheld().isEmpty()) {
                hits.add(s.department());
            }
            if (s.refuted() > 0 && s.upheld().isEmpty()) {
                cleared.add(s.department());
            }
            words.addAll(words(s));
        }
        return new Proposal(compared, hits, cleared, words.isEmpty() ? null : String.join(";", words));
    }

    private static List<String> words(ComparisonStanding.Standing s) {
        var words = new ArrayList<String>();
        var label = Departments.label(s.department());
        if (s.open() > 0) {
            words.add(label + ":" + s.open() + "条待认定");
        }
        s.upheld().forEach(u -> words.add(label + ":" + u + "(属实)"));
        return words;
    }

    /** A case's authorisation counts for every comparison from its day on. */
    void signed(CaseFileRecord file, List<CaseEvent> events) {
        for (var event : events) {
            if (event instanceof CaseEvent.StepDone done
                    && done.result() instanceof StepResult.Authorisation authorisation) {
                authorisations.signedInCase(
                        file.getHouseholdId(),
                        new Authorisations.Signed(
                                done.stamp().on(),
                                null,
                                "核对授权书(办件" + file.getNumber() + ")",
                                scan(authorisation.document())),
                        file.getId());
            }
        }
    }

    private static @Nullable UUID scan(String document) {
        return document.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(document) : null;
    }
}
