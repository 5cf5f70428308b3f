package org.lianhu.app.reports.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.reports.internal.Dashboard.Bar;
import org.lianhu.app.reports.internal.Dashboard.Count;
import org.lianhu.app.reports.internal.Dashboard.PlaceBar;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the workbench together within the caller's scope. */
@Component
class Dashboards {

    private final Stock stock;
    private final Work work;
    private final Chain chain;
    private final Below below;
    private final Vocabulary vocabulary;

    Dashboards(Stock stock, Work work, Chain chain, Below below, Vocabulary vocabulary) {
        this.stock = stock;
        this.work = work;
        this.chain = chain;
        this.below = below;
        this.vocabulary = vocabulary;
    }

    @Transactional(readOnly = true)
    public Dashboard now() {
        CurrentScope.get().require("reports.read");
        var figures = stock.figures();
        var running = work.running();
        var casesByPlace = new TreeMap<String, Long>();
        running.forEach(s -> casesByPlace.merge(s.placeCode(), s.cases(), Long::sum));
        return new Dashboard(
                figures.asOf(),
                counts(figures, running, chain.total()),
                new Dashboard.Series(
                        bySteps(running),
                        byPlace(casesByPlace),
                        work.decisions(),
                        byPlace(figures.householdsByPlace()),
                        byCategory(figures.householdsByCategory())));
    }

    private List<Count> counts(Stock.Figures figures, List<Work.Standing> running, Chain.Line helped) {
        return List.of(
                new Count("households", figures.households(), "/households"),
                new Count("persons", figures.persons(), "/households"),
                new Count("casesOpen", total(running), "/cases?state=OPEN"),
                new Count(
                        "casesOverdue",
                        running.stream().mapToLong(Work.Standing::overdue).sum(),
                        "/cases?state=OPEN&overdue=true"),
                awaiting("awaitingMeeting", "meeting", running),
                awaiting("underNotice", "notice", running),
                new Count(
                        "objectionsOpen",
                        running.stream().mapToLong(Work.Standing::objections).sum(),
                        "/notices?kind=NOTICE"),
                awaiting("awaitingReview", "review", running),
                awaiting("awaitingDecision", "decision", running),
                new Count("tasksOverdue", work.tasksOverdue(), "/tasks?overdue=true"),
                new Count("importsWithFaults", work.importsWithFaults(), "/imports"),
                new Count("uncovered", helped.cover().uncovered(), "/uncovered"),
                new Count("visitsDue", helped.calls().due(), "/visits?state=DUE"),
                new Count("visitsOverdue", helped.calls().overdue(), "/visits?state=OVERDUE"),
                new Count("visitsSilent", helped.calls().silent(), "/visits?state=SILENT"),
                new Count(
                        "withoutPlan", helped.cover().needing() - helped.cover().planned(), "/reports/chain"));
    }

    private static long total(Collection<Work.Standing> standings) {
        return standings.stream().mapToLong(Work.Standing::cases).sum();
    }

    /** The link names the step when all wait at one and the same. */
    private static Count awaiting(String key, String kind, List<Work.Standing> running) {
        var waiting = running.stream().filter(s -> s.kind().equals(kind)).toList();
        var steps = waiting.stream().map(Work.Standing::step).distinct().toList();
        var link = kind.equals("notice")
                ? "/notices?kind=NOTICE"
                : "/cases?state=OPEN" + (steps.size() == 1 ? "&step=" + steps.getFirst() : "");
        return new Count(key, total(waiting), link);
    }

    private static List<Bar> bySteps(List<Work.Standing> running) {
        Map<String, Bar> bars = new LinkedHashMap<>();
        running.forEach(s -> bars.merge(
                s.step(),
                new Bar(s.step(), s.title(), s.cases()),
                (a, b) -> new Bar(a.key(), a.label(), a.value() + b.value())));
        return bars.values().stream()
                .sorted(java.util.Comparator.comparingLong(Bar::value)
                        .reversed()
                        .thenComparing(Bar::key))
                .toList();
    }

    /** Sums up to the places straight under the caller's; the caller's own place when it has none under it. */
    private List<PlaceBar> byPlace(Map<String, Long> values) {
        var under = below.places();
        var bars = new ArrayList<PlaceBar>();
        for (var place : under) {
            var code = DivisionCode.of(place.code());
            long sum = values.entrySet().stream()
                    .filter(v -> v.getKey().startsWith(code.prefix()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            if (sum > 0) {
                bars.add(new PlaceBar(place.code(), place.name(), sum));
            }
        }
        return bars;
    }

    private List<Bar> byCategory(Map<String, Long> values) {
        return values.entrySet().stream()
                .map(v -> new Bar(v.getKey(), categoryLabel(v.getKey()), v.getValue()))
                .toList();
    }

    private String categoryLabel(String code) {
        var kinds = vocabulary.codeLists().get("household_kind");
        return kinds == null ? code : kinds.label(code);
    }
}
