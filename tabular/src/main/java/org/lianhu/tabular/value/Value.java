package org.lianhu.tabular.value;

import java.util.List;
import org.lianhu.kernel.IdReading;
import org.lianhu.kernel.PersonName;

/** What a cell holds once read. */
public sealed interface Value {

    Value NONE = new None();

    /** Nothing, or nothing that could be taken. */
    record None() implements Value {}

    record Text(String text) implements Value {}

    record Name(PersonName name) implements Value {}

    record Id(IdReading reading) implements Value {}

    record Day(PartialDate date) implements Value {}

    /** @param fen whole fen */
    record Fen(long fen) implements Value {}

    record Count(long count) implements Value {}

    /** @param hundredths value times 100 */
    record Quantity(long hundredths) implements Value {}

    record Flag(boolean yes) implements Value {}

    record Codes(List<String> codes) implements Value {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    default boolean isNone() {
        return this instanceof None;
    }

    /** As shown to a person. */
    default String shown() {
        return switch (this) {
            case None _ -> "";
            case Text t -> t.text();
            case Name n -> n.name().value();
            case Id i -> i.reading() instanceof IdReading.Valid v ? v.number().value() : "";
            case Day d -> d.date().toString();
            case Fen f -> java.math.BigDecimal.valueOf(f.fen(), 2).toPlainString();
            case Count c -> Long.toString(c.count());
            case Quantity q -> java.math.BigDecimal.valueOf(q.hundredths(), 2).toPlainString();
            case Flag f -> f.yes() ? "是" : "否";
            case Codes c -> String.join("、", c.codes());
        };
    }
}
