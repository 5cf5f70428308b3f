package org.lianhu.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the library's checked tree into ours and refuses what lies outside the accepted subset. */
final class AstReader {

    private static final Map<String, Operator> OPERATORS =
            Arrays.stream(Operator.values()).collect(Collectors.toUnmodifiableMap(Operator::cel, Function.identity()));

    private final CelAbstractSyntaxTree tree;
    private final Set<Long> perHead;
    private final boolean literalLimits;

    /** @param literalLimits whether numbers other than 0 and 1 may be written in the text */
    AstReader(CelAbstractSyntaxTree tree, Set<Long> perHead, boolean literalLimits) {
        this.tree = tree;
        this.perHead = perHead;
        this.literalLimits = literalLimits;
    }

    Expression read() {
        return read(tree.getExpr());
    }

    private Expression read(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> new Expression.Constant(constant(expr.constant()));
            case IDENT -> name(expr);
            case SELECT -> select(expr);
            case LIST ->
                new Expression.ListOf(
                        expr.list().elements().stream().map(this::read).toList());
            case CALL -> call(expr);
            case COMPREHENSION -> fold(expr);
            default -> throw new NotAccepted("不接受这种写法(映射、结构或空表达式)。请改写成事实之间的比较。");
        };
    }

    private Expression name(CelExpr expr) {
        if (kind(expr) == CelKind.TYPE) {
            throw new NotAccepted("不接受类型名 %s。".formatted(expr.ident().name()));
        }
        return new Expression.Name(expr.ident().name());
    }

    private Expression select(CelExpr expr) {
        if (expr.select().testOnly()) {
            throw new NotAccepted("不接受 has(…)。事实未知由系统自己处理,直接写条件即可。");
        }
        return new Expression.Field(read(expr.select().operand()), expr.select().field());
    }

    private Value constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> Value.of(constant.booleanValue());
            case INT64_VALUE -> number(constant.int64Value());
            case STRING_VALUE -> new Value.Text(constant.stringValue());
            case DOUBLE_VALUE -> throw new NotAccepted("不接受小数。金额用参数(单位元),比例用 ratio 参数。");
            default -> throw new NotAccepted("不接受这种常量。只能写整数、文字、true 和 false。");
        };
    }

    private Value number(long value) {
        if (!literalLimits && value != 0 && value != 1) {
            throw new NotAccepted("条件里不写数字 %d。请在 parameters 里给它一个名字、单位和条款,再写 param.名字。".formatted(value));
        }
        return Value.of(value);
    }

    private Expression call(CelExpr expr) {
        var call = expr.call();
        if (call.function().equals("_/_") || call.function().equals("_%_")) {
            throw new NotAccepted("不接受除法。人均写 perHead(总额) < 标准;比例把分母乘到另一边。");
        }
        if (call.function().equals(PerHeadRewrite.FUNCTION)) {
            throw new NotAccepted("perHead(…) 只能直接写在比较的一边,例如 perHead(unit.net_income) < param.line。");
        }
        if (call.function().equals("date")) {
            return new Expression.Constant(day(call.args().getFirst()));
        }
        var operator = OPERATORS.get(call.function());
        if (operator == null || tooWide(operator, call)) {
            throw new NotAccepted(
                    "不接受 %s。可以用:&& || ! == != < <= > >= + - * in ?: size sum largest smallest years months days perYear perHead date all exists exists_one filter map。"
                            .formatted(call.function()));
        }
        var arguments = new ArrayList<Expression>();
        call.target().map(this::read).ifPresent(arguments::add);
        call.args().stream().map(this::read).forEach(arguments::add);
        if (!perHead.contains(expr.id())) {
            return new Expression.Call(operator, arguments);
        }
        var product = (Expression.Call) arguments.get(1);
        return new Expression.PerHead(
                operator,
                arguments.get(0),
                product.arguments().get(0),
                product.arguments().get(1));
    }

    /** CEL's own operator takes more types than ours: text and lists joined by +, maps and text measured by size. */
    private boolean tooWide(Operator operator, CelExpr.CelCall call) {
        var all = new ArrayList<CelExpr>(call.args());
        call.target().ifPresent(all::addFirst);
        return switch (operator) {
            case PLUS, MINUS, TIMES, NEGATE -> all.stream().anyMatch(argument -> kind(argument) != CelKind.INT);
            case SIZE -> kind(all.getFirst()) != CelKind.LIST;
            case IN -> kind(all.getLast()) != CelKind.LIST || kind(all.getFirst()) == CelKind.STRUCT;
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST ->
                all.stream().anyMatch(argument -> !COMPARED.contains(kind(argument)));
            default -> false;
        };
    }

    private static final Set<CelKind> COMPARED = Set.of(CelKind.INT, CelKind.STRING, CelKind.BOOL, CelKind.TIMESTAMP);

    private CelKind kind(CelExpr expr) {
        return tree.getType(expr.id()).map(type -> type.kind()).orElse(CelKind.UNSPECIFIED);
    }

    private static Value day(CelExpr argument) {
        if (argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
            try {
                return new Value.Day(LocalDate.parse(argument.constant().stringValue()));
            } catch (DateTimeParseException e) {
                throw new NotAccepted("日期「%s」不存在。请写 date(\"2026-01-31\")。"
                        .formatted(argument.constant().stringValue()));
            }
        }
        throw new NotAccepted("date(…) 里只能写一个带引号的日期,例如 date(\"2026-01-31\")。");
    }

    private Expression fold(CelExpr expr) {
        var fold = expr.comprehension();
        if (!fold.iterVar2().isEmpty() || kind(fold.iterRange()) != CelKind.LIST) {
            throw new NotAccepted("只能在列表上用一个变量,例如 members.exists(m, m.boarding)。");
        }
        var step = fold.loopStep().call();
        String function = step.function();
        if (function.equals("_&&_")) {
            return folded(Expression.Fold.Kind.ALL, fold, step.args().get(1));
        }
        if (function.equals("_||_")) {
            return folded(Expression.Fold.Kind.EXISTS, fold, step.args().get(1));
        }
        if (function.equals("_+_")) {
            return folded(Expression.Fold.Kind.MAP, fold, element(step.args().get(1)));
        }
        return chosen(fold, step.args());
    }

    /**
     * The macros whose step is a choice: exists_one counts, filter keeps the element, map with a filter keeps another.
     */
    private Expression chosen(CelExpr.CelComprehension fold, List<CelExpr> choice) {
        if (fold.accuInit().getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            return folded(Expression.Fold.Kind.EXISTS_ONE, fold, choice.get(0));
        }
        var kept = element(choice.get(1).call().args().get(1));
        var filtered = folded(Expression.Fold.Kind.FILTER, fold, choice.get(0));
        boolean itself = kept.getKind() == CelExpr.ExprKind.Kind.IDENT
                && kept.ident().name().equals(fold.iterVar());
        return itself ? filtered : new Expression.Fold(Expression.Fold.Kind.MAP, fold.iterVar(), filtered, read(kept));
    }

    private static CelExpr element(CelExpr list) {
        return list.list().elements().getFirst();
    }

    private Expression.Fold folded(Expression.Fold.Kind kind, CelExpr.CelComprehension fold, CelExpr body) {
        return new Expression.Fold(kind, fold.iterVar(), read(fold.iterRange()), read(body));
    }

    /** Carries the Chinese message of a refused form to the compiler. */
    static final class NotAccepted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAccepted(String message) {
            super(message);
        }
    }
}
