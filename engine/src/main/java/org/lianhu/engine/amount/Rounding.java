package org.lianhu.engine.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A rounding the source or the adopting office orders.
 *
 * @param step smallest step in fen: 100 for 元, 10 for 角, 1 for 分
 * @param mode direction
 */
public record Rounding(long step, RoundingMode mode) {

    /** Steps by the word used in packs. */
    public static final Map<String, Long> STEPS = Map.of("yuan", 100L, "jiao", 10L, "fen", 1L);

    /** Directions by the word used in packs. */
    public static final Map<String, RoundingMode> MODES =
            Map.of("half-up", RoundingMode.HALF_UP, "up", RoundingMode.CEILING, "down", RoundingMode.FLOOR);

    Fraction apply(Fraction fen) {
        var divisor = BigDecimal.valueOf(fen.denominator()).multiply(BigDecimal.valueOf(step));
        var steps = BigDecimal.valueOf(fen.numerator()).divide(divisor, 0, mode);
        return Fraction.of(steps.multiply(BigDecimal.valueOf(step)).longValueExact());
    }
}
