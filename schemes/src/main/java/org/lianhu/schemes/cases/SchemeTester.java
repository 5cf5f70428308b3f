package org.lianhu.schemes.cases;

import java.util.ArrayList;
import java.util.List;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.schemes.Scheme;

/** Runs the cases of a scheme, then mutates the pack and demands that some case notices each mutant. */
public final class SchemeTester {

    private final CaseRunner runner;

    public SchemeTester(Vocabulary vocabulary) {
        this.runner = new CaseRunner(vocabulary);
    }

    /**
     * What a test run found.
     *
     * @param scheme id
     * @param cases number of cases
     * @param failures what came out differently, by case
     * @param mutants number of mutants
     * @param survivors mutants that no case noticed
     */
    public record Report(String scheme, int cases, List<String> failures, int mutants, List<String> survivors) {
        public Report {
            failures = List.copyOf(failures);
            survivors = List.copyOf(survivors);
        }

        public boolean passed() {
            return cases > 0 && failures.isEmpty() && survivors.isEmpty();
        }
    }

    /** Mutants are only tried when every case holds on the pack as it is. */
    public Report test(Scheme scheme) {
        var failures = new ArrayList<String>();
        for (var one : scheme.cases()) {
            runner.run(scheme.pack(), one)
                    .forEach(difference -> failures.add(one.where() + " 「" + one.name() + "」 " + difference));
        }
        if (!failures.isEmpty()) {
            return new Report(scheme.id(), scheme.cases().size(), failures, 0, List.of());
        }
        var mutants = Mutants.of(scheme.pack());
        var survivors = mutants.stream()
                .filter(mutant -> scheme.cases().stream()
                        .allMatch(one -> runner.run(mutant.pack(), one).isEmpty()))
                .map(Mutant::what)
                .toList();
        return new Report(scheme.id(), scheme.cases().size(), failures, mutants.size(), survivors);
    }
}
