package org.lianhu.engine.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.amount.Mechanism;
import org.lianhu.engine.yaml.YamlNode;

/**
 * One scheme.
 *
 * @param header what it is and where it comes from
 * @param who whom it reaches
 * @param benefits what it gives ({@code what})
 * @param how the statutory procedure, read by the procedure module; empty when the source orders none
 * @param provisions pairing, funding and watching ({@code by}, {@code with}, {@code watch}), shown as text until a
 *     module runs them
 * @param parameters figures by name
 * @param formulas named mechanisms that benefits use
 * @param combinations what may not be taken together, here and with benefits of other schemes
 */
public record Pack(
        Header header,
        Who who,
        List<Benefit> benefits,
        Optional<YamlNode> how,
        List<Provision> provisions,
        Map<String, Parameter> parameters,
        Map<String, Mechanism> formulas,
        List<Combine> combinations) {

    public Pack {
        benefits = List.copyOf(benefits);
        provisions = List.copyOf(provisions);
        parameters = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
        formulas = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(formulas));
        combinations = List.copyOf(combinations);
    }

    /** Other copies of the source and what differs in them. */
    public List<Variant> variants() {
        return header.variants();
    }

    public String id() {
        return header.id();
    }

    /** The same pack with other figures, as an adoption sets them. */
    public Pack with(Map<String, Parameter> figures) {
        return new Pack(header, who, benefits, how, provisions, figures, formulas, combinations);
    }

    /**
     * Identity of a pack.
     *
     * @param id folder name
     * @param version grows with each change of content
     * @param title Chinese name
     * @param issuer who ordered it, as far as the source says
     * @param sources where the text stands
     * @param transition which cases a new version applies to
     * @param variants other copies of the source and what differs in them
     */
    public record Header(
            String id,
            int version,
            String title,
            String issuer,
            List<Source> sources,
            Transition transition,
            List<Variant> variants) {
        public Header {
            variants = List.copyOf(variants);
            sources = List.copyOf(sources);
        }
    }

    /**
     * A source text.
     *
     * @param section catalogue id
     * @param seed file name of the source
     */
    public record Source(String section, String seed) {}

    /** Which cases a new version of the pack applies to. */
    public enum Transition {
        NEW_CASES("new-cases", "只适用于新受理的申请"),
        OPEN_CASES("open-cases", "适用于所有未办结的申请"),
        FAVOURABLE("favourable", "按对当事人有利的版本办理");

        private final String word;
        private final String label;

        Transition(String word, String label) {
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

    /**
     * A duty, fund rule or watch rule.
     *
     * @param part {@code by}, {@code with} or {@code watch}
     * @param id unique within the pack
     * @param clause where it comes from
     * @param text the rule in Chinese
     * @param visits the cadence that the system reckons with; absent when the rule orders no visits
     */
    public record Provision(
            String part,
            String id,
            String clause,
            String text,
            @Nullable Visits visits) {}

    /**
     * How often a helper calls on each household.
     *
     * @param times at least so often in each {@code per}; 1 or more
     * @param firstCounts whether the calendar period in which the pairing began counts already; else the next one is
     *     the first. The sources leave it open: each pack says how it is read.
     */
    public record Visits(int times, Per per, boolean firstCounts) {
        public Visits {
            if (times < 1) {
                throw new IllegalArgumentException("A cadence needs at least one visit");
            }
        }
    }

    /** Calendar periods of a cadence. */
    public enum Per {
        MONTH(1, "month"),
        QUARTER(3, "quarter"),
        HALF_YEAR(6, "half-year"),
        YEAR(12, "year");

        private final int months;
        private final String word;

        Per(int months, String word) {
            this.months = months;
            this.word = word;
        }

        public int months() {
            return months;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Another copy of the source.
     *
     * @param section catalogue id of the copy
     * @param text what differs
     */
    public record Variant(String section, String text) {}
}
