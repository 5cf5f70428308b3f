package org.lianhu.schemes;

import java.util.List;
import org.lianhu.engine.pack.Pack;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.schemes.cases.SchemeCase;

/**
 * A pack with everything that lies beside it.
 *
 * @param pack the rules
 * @param text {@code scheme.yaml} as written
 * @param procedures the procedures of {@code how}; empty when the source orders none
 * @param sources the quotes of {@code source.md}
 * @param cases the cases of {@code cases/good} and {@code cases/bad}
 */
public record Scheme(
        Pack pack,
        String text,
        List<ProcedureDefinition> procedures,
        List<SourceQuote> sources,
        List<SchemeCase> cases) {
    public Scheme {
        procedures = List.copyOf(procedures);
        sources = List.copyOf(sources);
        cases = List.copyOf(cases);
    }

    public String id() {
        return pack.id();
    }
}
