package org.lianhu.engine.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianhu.engine.expression.Evaluator;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;

/**
 * Fills the places of a scheme that has a quota. The engine never picks between equals: applicants who tie at the last
 * place, or whom the source gives no order for, are handed to the body.
 */
public final class Ranking {

    private Ranking() {}

    /**
     * One eligible applicant.
     *
     * @param key the caller's name for it
     * @param question its facts
     */
    public record Applicant(String key, Question question) {}

    /**
     * Who gets a place.
     *
     * @param chosen get a place for certain, best first
     * @param tied stand level at the last places; the body chooses among them
     * @param waiting the waiting list, best first
     * @param unranked cannot be ranked before missing facts are known
     * @param free places that the body has to give to the tied
     */
    public record Places(
            List<String> chosen, List<String> tied, List<String> waiting, List<String> unranked, long free) {
        public Places {
            chosen = List.copyOf(chosen);
            tied = List.copyOf(tied);
            waiting = List.copyOf(waiting);
            unranked = List.copyOf(unranked);
        }
    }

    /**
     * Ranks applicants for the quota of the pack.
     *
     * @throws IllegalArgumentException when the pack has no selection with a quota, or the quota is not set
     */
    public static Places of(Pack pack, List<Applicant> applicants) {
        var selection =
                pack.who().selection().orElseThrow(() -> new IllegalArgumentException("No quota in " + pack.id()));
        var byRank = new TreeMap<Long, List<String>>(Comparator.reverseOrder());
        var unranked = new ArrayList<String>();
        for (var applicant : applicants) {
            var parameters = PackAt.parameters(pack, applicant.question());
            var evaluator = new Evaluator(
                    applicant.question().facts(), applicant.question().on(), parameters);
            var rank = selection.rank().map(it -> evaluator.evaluate(it)).orElse(Value.of(0));
            if (rank instanceof Value.Int(long number)) {
                byRank.computeIfAbsent(number, key -> new ArrayList<>()).add(applicant.key());
            } else {
                unranked.add(applicant.key());
            }
        }
        return fill(quota(pack, applicants), byRank, unranked);
    }

    private static long quota(Pack pack, List<Applicant> applicants) {
        var name = pack.who().selection().flatMap(it -> it.quota()).orElse("");
        if (!applicants.isEmpty()
                && PackAt.parameters(pack, applicants.getFirst().question()).get(name)
                        instanceof Value.Int(long places)) {
            return places;
        }
        throw new IllegalArgumentException("The quota of " + pack.id() + " is not set");
    }

    private static Places fill(long quota, Map<Long, List<String>> byRank, List<String> unranked) {
        var chosen = new ArrayList<String>();
        var tied = new ArrayList<String>();
        var waiting = new ArrayList<String>();
        for (var level : byRank.values()) {
            boolean over = chosen.size() + tied.size() >= quota;
            if (over) {
                waiting.addAll(level);
            } else if (chosen.size() + level.size() <= quota && unranked.isEmpty()) {
                chosen.addAll(level);
            } else {
                tied.addAll(level);
            }
        }
        return new Places(chosen, tied, waiting, unranked, Math.max(0, quota - chosen.size()));
    }
}
