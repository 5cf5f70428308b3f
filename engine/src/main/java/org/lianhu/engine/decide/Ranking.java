package org.lianhu.engine.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Evaluator;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Who;

/**
 * Fills the places of a quota. The engine never picks between equals: applicants who tie at the last place, whom the
 * source gives no order for, or who would go beyond a limit for their kind, are handed to the body.
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
     * @param over would get a place by rank, but go beyond the limit for their kind
     * @param free places that the body has to give
     */
    public record Places(
            List<String> chosen,
            List<String> tied,
            List<String> waiting,
            List<String> unranked,
            List<String> over,
            long free) {
        public Places {
            chosen = List.copyOf(chosen);
            tied = List.copyOf(tied);
            waiting = List.copyOf(waiting);
            unranked = List.copyOf(unranked);
            over = List.copyOf(over);
        }
    }

    /**
     * What a quota says about one unit.
     *
     * @param quota the quota
     * @param rank its rank, 0 when the source gives no order; unknown as long as facts are missing
     * @param limited whether the limit for its kind is about it
     */
    public record Standing(Who.Quota quota, Value rank, Value limited) {}

    /** The quotas that a unit competes for. */
    public static List<Standing> standings(Pack pack, Answer answer, Question question) {
        var found = new ArrayList<Standing>();
        pack.who().selection().ifPresent(selection -> {
            var evaluator = evaluator(pack, question);
            for (var quota : selection.quotas()) {
                if (answer.kind() != Answer.Kind.NOT_ELIGIBLE && quota.reaches(answer.categories())) {
                    found.add(standing(selection, quota, evaluator));
                }
            }
        });
        return List.copyOf(found);
    }

    private static Standing standing(Who.Selection selection, Who.Quota quota, Evaluator evaluator) {
        var rank = selection.rank(quota).map(evaluator::evaluate).orElse(Value.of(0));
        var limited =
                quota.limit().map(limit -> evaluator.evaluate(limit.when())).orElse(Value.FALSE);
        return new Standing(quota, rank, limited);
    }

    private static Evaluator evaluator(Pack pack, Question question) {
        return new Evaluator(question.facts(), question.on(), PackAt.parameters(pack, question));
    }

    /**
     * Ranks applicants for a quota of the pack; whoever the quota is not for must be left out by the caller, see
     * {@link Who.Quota#reaches}.
     *
     * @throws IllegalArgumentException when the pack has no such quota, or its number of places is not set
     */
    public static Places of(Pack pack, String quota, List<Applicant> applicants) {
        var selection =
                pack.who().selection().orElseThrow(() -> new IllegalArgumentException("No quota in " + pack.id()));
        var wanted = selection.quotas().stream()
                .filter(each -> each.id().equals(quota))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No quota " + quota + " in " + pack.id()));
        var filling = new Filling(places(pack, wanted, applicants), limit(pack, wanted, applicants));
        for (var applicant : applicants) {
            filling.add(applicant.key(), standing(selection, wanted, evaluator(pack, applicant.question())));
        }
        return filling.fill();
    }

    private static long places(Pack pack, Who.Quota quota, List<Applicant> applicants) {
        if (!applicants.isEmpty()
                && PackAt.parameters(pack, applicants.getFirst().question()).get(quota.places())
                        instanceof Value.Int(long places)) {
            return places;
        }
        throw new IllegalArgumentException("The quota " + quota.id() + " of " + pack.id() + " is not set");
    }

    /** Whole places that units of the limited kind may take; a part of a place is none. */
    private static long limit(Pack pack, Who.Quota quota, List<Applicant> applicants) {
        if (quota.limit().isEmpty()) {
            return Long.MAX_VALUE;
        }
        var figures = PackAt.parameters(pack, applicants.getFirst().question());
        if (figures.get(quota.limit().get().share()) instanceof Value.Thing(EntityFacts share)
                && share.get("numerator") instanceof Value.Int(long numerator)
                && share.get("denominator") instanceof Value.Int(long denominator)) {
            return Math.multiplyExact(places(pack, quota, applicants), numerator) / denominator;
        }
        throw new IllegalArgumentException("The limit of " + quota.id() + " in " + pack.id() + " is not set");
    }

    /** Applicants by rank while the places are given out. */
    private static final class Filling {
        private final long quota;
        private final long limit;
        private final Map<Long, List<String>> byRank = new TreeMap<>(Comparator.reverseOrder());
        private final List<String> limited = new ArrayList<>();
        private final List<String> unranked = new ArrayList<>();

        Filling(long quota, long limit) {
            this.quota = quota;
            this.limit = limit;
        }

        void add(String key, Standing standing) {
            if (standing.rank() instanceof Value.Int(long number)
                    && standing.limited().known()) {
                byRank.computeIfAbsent(number, rank -> new ArrayList<>()).add(key);
                if (standing.limited().equals(Value.TRUE)) {
                    limited.add(key);
                }
            } else {
                unranked.add(key);
            }
        }

        Places fill() {
            var chosen = new ArrayList<String>();
            var tied = new ArrayList<String>();
            var waiting = new ArrayList<String>();
            var over = new ArrayList<String>();
            long taken = 0;
            for (var level : byRank.values()) {
                long here = level.stream().filter(limited::contains).count();
                boolean beyond = here > 0 && taken + here > limit;
                var within = level.stream()
                        .filter(key -> !beyond || !limited.contains(key))
                        .toList();
                if (chosen.size() + tied.size() >= quota) {
                    waiting.addAll(level);
                    continue;
                }
                if (beyond) {
                    level.stream().filter(limited::contains).forEach(over::add);
                }
                if (chosen.size() + within.size() <= quota && unranked.isEmpty() && tied.isEmpty()) {
                    chosen.addAll(within);
                    taken += beyond ? 0 : here;
                } else {
                    tied.addAll(within);
                }
            }
            return new Places(chosen, tied, waiting, unranked, over, Math.max(0, quota - chosen.size()));
        }
    }
}
