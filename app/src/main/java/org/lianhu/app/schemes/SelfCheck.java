package org.lianhu.app.schemes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "What can I apply for": anybody answers a few questions and learns which adopted schemes fit, with the clauses. Pure:
 * what is told is used for the answer and forgotten with it.
 */
public interface SelfCheck {

    /**
     * @param place whose schemes to look at; absent = the only place that adopted any
     * @param answers by path, such as {@code members} (how many), {@code unit.settlement},
     *     {@code members[0].birth_date}
     * @param skipped paths that the person does not know
     */
    record Told(@Nullable String place, Map<String, String> answers, Set<String> skipped) {
        public Told {
            answers = Map.copyOf(answers);
            skipped = Set.copyOf(skipped);
        }
    }

    /**
     * @param places to choose from; empty when the place is clear
     * @param question the next one; absent when no answer could change anything any more
     * @param left how many schemes are still undecided
     */
    record Outcome(List<Choice> places, @Nullable Question question, List<Result> results, int left) {}

    record Choice(String code, String label) {}

    /**
     * @param type as in the vocabulary; MEMBERS asks how many people live in the household
     * @param paths where the answers go: one for the household, or one for each member
     * @param why the schemes that need it, with the clause
     */
    record Question(
            String code,
            String label,
            String type,
            String unit,
            List<Choice> options,
            List<String> paths,
            List<String> why) {}

    /**
     * @param member number of the member it is about, from 1; 0 = the household
     * @param answer ELIGIBLE, NOT_ELIGIBLE, UNKNOWN, FOR_A_BODY
     */
    record Result(
            Choice scheme,
            int member,
            String answer,
            boolean nearMiss,
            List<Reason> reasons,
            List<String> benefits,
            List<String> todo) {}

    /** @param met MET, NOT_MET or UNKNOWN */
    record Reason(String text, String met, String clause) {}

    /**
     * The answers so far and the next question.
     *
     * @throws org.lianhu.kernel.InvalidInputException FACT_VALUE, FACT_UNKNOWN, PLACE_UNKNOWN
     */
    Outcome ask(Told told);
}
