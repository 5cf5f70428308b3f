package org.lianhu.engine.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Turns {@code perHead(total) op line} into {@code total op line * unit.member_count} before the checker sees it, so
 * that no division and no rounding ever enters a comparison.
 */
final class PerHeadRewrite {

    static final String FUNCTION = "perHead";
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");

    private final Set<Long> rewritten = new HashSet<>();
    private long nextId = 1_000_000;

    /** Ids of the comparisons that were rewritten; the total stands left, the product right. */
    Set<Long> rewritten() {
        return rewritten;
    }

    CelExpr rewrite(CelExpr expr) {
        return switch (expr.getKind()) {
            case CALL -> rewriteCall(expr);
            case SELECT ->
                CelExpr.ofSelect(
                        expr.id(),
                        rewrite(expr.select().operand()),
                        expr.select().field(),
                        expr.select().testOnly());
            case LIST ->
                CelExpr.ofList(
                        expr.id(),
                        expr.list().elements().stream().map(this::rewrite).collect(ImmutableList.toImmutableList()),
                        expr.list().optionalIndices());
            case COMPREHENSION -> rewriteFold(expr);
            default -> expr;
        };
    }

    private CelExpr rewriteFold(CelExpr expr) {
        var fold = expr.comprehension();
        return CelExpr.ofComprehension(
                expr.id(),
                fold.iterVar(),
                fold.iterVar2(),
                rewrite(fold.iterRange()),
                fold.accuVar(),
                fold.accuInit(),
                fold.loopCondition(),
                rewrite(fold.loopStep()),
                fold.result());
    }

    private CelExpr rewriteCall(CelExpr expr) {
        var call = expr.call();
        Optional<CelExpr> target = call.target().map(this::rewrite);
        var arguments = call.args().stream().map(this::rewrite).collect(ImmutableList.toImmutableList());
        if (!COMPARISONS.contains(call.function()) || arguments.size() != 2) {
            return CelExpr.ofCall(expr.id(), target, call.function(), arguments);
        }
        if (isPerHead(arguments.get(0))) {
            return compare(expr.id(), call.function(), arguments.get(0), arguments.get(1));
        }
        if (isPerHead(arguments.get(1))) {
            return compare(expr.id(), mirrored(call.function()), arguments.get(1), arguments.get(0));
        }
        return CelExpr.ofCall(expr.id(), target, call.function(), arguments);
    }

    private CelExpr compare(long id, String function, CelExpr perHead, CelExpr line) {
        rewritten.add(id);
        var heads = CelExpr.ofSelect(nextId++, CelExpr.ofIdent(nextId++, "unit"), "member_count", false);
        var product = CelExpr.ofCall(nextId++, Optional.empty(), "_*_", ImmutableList.of(line, heads));
        var total = perHead.call().args().getFirst();
        return CelExpr.ofCall(id, Optional.empty(), function, ImmutableList.of(total, product));
    }

    private static boolean isPerHead(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().function().equals(FUNCTION)
                && expr.call().target().isEmpty()
                && expr.call().args().size() == 1;
    }

    private static String mirrored(String function) {
        return switch (function) {
            case "_<_" -> "_>_";
            case "_<=_" -> "_>=_";
            case "_>_" -> "_<_";
            case "_>=_" -> "_<=_";
            default -> function;
        };
    }
}
