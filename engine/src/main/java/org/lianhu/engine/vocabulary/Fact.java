package org.lianhu.engine.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * One fact of the vocabulary.
 *
 * @param code stable name, unique in the whole vocabulary; column name and name in expressions
 * @param label Chinese label
 * @param group code of the group table it lives in
 * @param entity what it is about
 * @param kind type, unit, period and allowed values
 * @param clause catalogue id, roster or department file that asks for it
 * @param handling who may see it and where it may go
 * @param aliases column headers as staff write them; {@code 帮扶/联系电话} means "联系电话" below the upper header "帮扶"
 */
public record Fact(
        String code,
        String label,
        String group,
        Entity entity,
        Kind kind,
        String clause,
        Handling handling,
        List<String> aliases) {

    public Fact {
        aliases = List.copyOf(aliases);
    }

    /**
     * How values look.
     *
     * @param type type
     * @param unit unit such as 元 or 人; empty when there is none
     * @param period what stretch of time one value speaks of
     * @param codes allowed values of {@link FactType#CODE} and {@link FactType#CODES}
     */
    public record Kind(FactType type, String unit, FactPeriod period, Optional<CodeList> codes) {}

    /**
     * Where values may go.
     *
     * @param sensitivity field class
     * @param publishable may stand in a public notice
     * @param offline may lie on a helper's phone
     */
    public record Handling(Sensitivity sensitivity, boolean publishable, boolean offline) {}

    public FactType type() {
        return kind.type();
    }

    public boolean sealed() {
        return handling.sensitivity() == Sensitivity.SEALED;
    }
}
