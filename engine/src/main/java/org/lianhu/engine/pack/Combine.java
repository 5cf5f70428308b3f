package org.lianhu.engine.pack;

import java.util.List;
import java.util.Map;

/**
 * Benefits that the source forbids to take together.
 *
 * @param id unique within the pack
 * @param clause where it stands
 * @param text the source's words
 * @param order what becomes of them when several are due
 * @param of at least two benefits, as {@code pack/benefit}
 * @param body who decides what the source leaves open
 */
public record Combine(String id, String clause, String text, Order order, List<String> of, String body) {

    public Combine {
        of = List.copyOf(of);
    }

    /** What becomes of several that are due. */
    public enum Order {
        HIGHEST("highest", "就高,只享受最高的一项"),
        NOT_TOGETHER("not-together", "不得重复享受");

        /** All by the word used in packs. */
        static final Map<String, Order> BY_WORD = Benefit.words(values(), Order::word);

        private final String word;
        private final String label;

        Order(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }
    }
}
