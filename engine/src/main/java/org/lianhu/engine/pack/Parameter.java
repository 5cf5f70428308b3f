package org.lianhu.engine.pack;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianhu.engine.expression.ParameterType;
import org.lianhu.engine.expression.Value;
import org.lianhu.kernel.Period;

/**
 * A figure of a scheme. A parameter without a value is one the source leaves open: whoever adopts the pack sets it.
 *
 * @param name name in expressions
 * @param label Chinese name
 * @param type how values are held
 * @param unit such as 元/人·年 or 岁
 * @param clause where the source names it
 * @param note what the source leaves open; empty otherwise
 * @param values dated values by place
 */
public record Parameter(
        String name, String label, ParameterType type, String unit, String clause, String note, List<Dated> values) {

    public Parameter {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param place division code prefix it holds for; empty for the whole nation
     * @param period days on which it holds
     * @param recorded when it was recorded; a later record for the same days corrects an earlier one
     * @param value the value
     * @param written as written in the file, with its unit
     */
    public record Dated(String place, Period period, LocalDate recorded, Value value, String written) {}

    /**
     * The value at a place on a day, as known on another: the nearest place wins (village, township, county, city,
     * province, nation), then the latest record.
     */
    public Optional<Dated> at(String place, LocalDate on, LocalDate knownOn) {
        return values.stream()
                .filter(dated -> place.startsWith(dated.place()))
                .filter(dated ->
                        dated.period().contains(on) && !dated.recorded().isAfter(knownOn))
                .max(Comparator.<Dated>comparingInt(dated -> dated.place().length())
                        .thenComparing(Dated::recorded));
    }

    /** The same parameter with one more value, as an adoption sets it. */
    public Parameter with(Dated more) {
        var all = new java.util.ArrayList<>(values);
        all.add(more);
        return new Parameter(name, label, type, unit, clause, note, all);
    }
}
