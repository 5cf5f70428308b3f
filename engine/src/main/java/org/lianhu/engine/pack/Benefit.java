package org.lianhu.engine.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.engine.amount.Mechanism;

/**
 * Something a scheme gives.
 *
 * @param id unique within the pack
 * @param label Chinese name
 * @param clause where it comes from
 * @param to which categories; empty means all
 * @param conditions further conditions of this benefit alone
 * @param content money, goods or a service
 * @param timing how often, from when, until when
 */
public record Benefit(
        String id,
        String label,
        String clause,
        List<String> to,
        List<Who.Condition> conditions,
        Content content,
        Timing timing) {

    public Benefit {
        to = List.copyOf(to);
        conditions = List.copyOf(conditions);
    }

    /**
     * What is handed over.
     *
     * @param form cash, goods or service
     * @param per whom one amount is for: 户, 人
     * @param amount the formula; empty for a service or goods without a value
     * @param text goods and services in words
     */
    public record Content(Form form, String per, Optional<Mechanism> amount, String text) {}

    /** Cash, goods or service. */
    public enum Form {
        CASH("cash", "现金"),
        GOODS("goods", "实物"),
        SERVICE("service", "服务");

        private final String word;
        private final String label;

        Form(String word, String label) {
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
     * When it is given.
     *
     * @param frequency how often
     * @param start first day
     * @param end last day
     * @param grace name of the parameter that holds the months of grace; only with {@link End#GRACE_MONTHS}
     * @param trigger what sets it off; empty when nothing does
     * @param backPay whether months before the decision are paid
     */
    public record Timing(
            Frequency frequency,
            Start start,
            End end,
            Optional<String> grace,
            Optional<Trigger> trigger,
            BackPay backPay) {}

    /** Whether months that have passed are paid when a benefit begins or its standard rises. */
    public enum BackPay {
        NONE("none", "以前的月份不补发"),
        FULL("full", "自生效之月起补发"),
        UNSTATED("unstated", "是否补发未规定");

        private final String word;
        private final String label;

        BackPay(String word, String label) {
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

    /** How often a benefit is given. */
    public enum Frequency {
        LIFETIME("lifetime", "一生一次"),
        ONCE("once", "一次性"),
        MONTH("month", "每月"),
        YEAR("year", "每年"),
        SEASON("season", "每季"),
        SEMESTER("semester", "每学期"),
        FESTIVAL("festival", "每次节日"),
        EVENT("event", "每次事件"),
        UNSTATED("unstated", "次数未规定");

        private final String word;
        private final String label;

        Frequency(String word, String label) {
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

    /** First day of a benefit. */
    public enum Start {
        DECISION_DAY("decision-day", "决定之日起"),
        DECISION_MONTH("decision-month", "决定当月起"),
        NEXT_MONTH("next-month", "决定次月起"),
        AGE_NEXT_MONTH("age-next-month", "达到年龄的次月起"),
        EVENT_DAY("event-day", "事件发生后"),
        UNSTATED("unstated", "起始时间未规定");

        private final String word;
        private final String label;

        Start(String word, String label) {
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

    /** Last day of a benefit. */
    public enum End {
        DEATH_MONTH("death-month", "发放至去世当月"),
        NEXT_MONTH("next-month", "不再符合的次月停发"),
        GRACE_MONTHS("grace-months", "不再符合后按缓冲月数停发"),
        LEAVING_POST("leaving-post", "离岗即停"),
        ONCE("once", "一次发完"),
        UNSTATED("unstated", "终止时间未规定");

        private final String word;
        private final String label;

        End(String word, String label) {
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

    /** Words of an enum's constants, for the strict reader. */
    static <E extends Enum<E>> Map<String, E> words(E[] constants, java.util.function.Function<E, String> word) {
        var words = new java.util.LinkedHashMap<String, E>();
        for (var constant : constants) {
            words.put(word.apply(constant), constant);
        }
        return java.util.Collections.unmodifiableMap(words);
    }
}
