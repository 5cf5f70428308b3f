package org.lianhu.engine.expression;

import java.util.ArrayList;
import java.util.List;

/** An expression turned into steps once, so that running it neither looks names up nor asks what form it has. */
interface Program {

    Value run(Frame frame);

    static Program of(Expression expression) {
        return new Builder(List.of()).build(expression);
    }

    /**
     * Turns expressions into programs.
     *
     * @param variables of the folds around, outermost first
     */
    record Builder(List<String> variables) {

        Program build(Expression expression) {
            return switch (expression) {
                case Expression.Constant(Value value) -> frame -> value;
                case Expression.Name(String name) -> name(name);
                case Expression.Field(Expression of, String name) -> field(of, name);
                case Expression.ListOf(List<Expression> items) -> list(items);
                case Expression.Call call -> call(call);
                case Expression.PerHead perHead -> perHead(perHead);
                case Expression.Fold fold -> fold(fold);
            };
        }

        private Program name(String name) {
            int depth = variables.lastIndexOf(name);
            if (depth >= 0) {
                return frame -> frame.variable(depth);
            }
            int role = Facts.ROLES.indexOf(name);
            if (role >= 0) {
                return frame -> frame.facts.people(role);
            }
            return switch (name) {
                case "unit" -> frame -> new Value.Thing(frame.unit);
                case "place" -> frame -> new Value.Thing(frame.place);
                case "organisation" -> frame -> new Value.Thing(frame.organisation);
                case "param" -> frame -> new Value.Thing(frame.parameters);
                case "on" -> frame -> frame.on;
                default -> throw new IllegalStateException("Unchecked name in expression: " + name);
            };
        }

        private Program field(Expression of, String code) {
            if (of instanceof Expression.Name(String root) && !variables.contains(root)) {
                switch (root) {
                    case "unit":
                        return frame -> frame.unit.get(code);
                    case "param":
                        return frame -> frame.parameters.get(code);
                    case "place":
                        return frame -> frame.place.get(code);
                    case "organisation":
                        return frame -> frame.organisation.get(code);
                    default:
                        break;
                }
            }
            var thing = build(of);
            return frame -> {
                var value = thing.run(frame);
                return value instanceof Value.Thing(EntityFacts known) ? known.get(code) : value;
            };
        }

        private Program list(List<Expression> items) {
            var programs = items.stream().map(this::build).toArray(Program[]::new);
            if (items.stream().allMatch(Expression.Constant.class::isInstance)) {
                var constant = new Value.Items(items.stream()
                        .map(item -> ((Expression.Constant) item).value())
                        .toList());
                return frame -> constant;
            }
            return frame -> {
                var values = new ArrayList<Value>(programs.length);
                for (var program : programs) {
                    values.add(program.run(frame));
                }
                return Logic.blocking(values).orElseGet(() -> new Value.Items(values));
            };
        }

        private Program call(Expression.Call call) {
            var arguments = call.arguments();
            var first = build(arguments.getFirst());
            var last = build(arguments.getLast());
            return switch (call.operator()) {
                case AND -> decided(first, last, Value.FALSE);
                case OR -> decided(first, last, Value.TRUE);
                case NOT -> frame -> Logic.not(first.run(frame));
                case CHOOSE -> {
                    var second = build(arguments.get(1));
                    yield frame -> {
                        var condition = first.run(frame);
                        return condition instanceof Value.Bool(boolean yes)
                                ? (yes ? second : last).run(frame)
                                : condition;
                    };
                }
                default -> arguments.size() == 1 ? unary(call.operator(), first) : binary(call.operator(), first, last);
            };
        }

        /** What one side decides, the other cannot change: neither its value, nor what it lacks, nor its failure. */
        private static Program decided(Program first, Program last, Value.Bool deciding) {
            return frame -> {
                var left = first.run(frame);
                return left.equals(deciding) ? deciding : Logic.decide(left, last.run(frame), deciding);
            };
        }

        private static Program unary(Operator operator, Program of) {
            return frame -> {
                var value = of.run(frame);
                return value.known() ? Operations.apply(operator, value) : value;
            };
        }

        private static Program binary(Operator operator, Program first, Program last) {
            return frame -> {
                var left = first.run(frame);
                var right = last.run(frame);
                return left.known() && right.known()
                        ? Operations.apply(operator, left, right)
                        : Logic.blocking(left, right);
            };
        }

        private Program perHead(Expression.PerHead perHead) {
            var product = binary(Operator.TIMES, build(perHead.line()), build(perHead.heads()));
            return binary(perHead.operator(), build(perHead.total()), product);
        }

        private Program fold(Expression.Fold fold) {
            var range = build(fold.range());
            var inner = new ArrayList<>(variables);
            inner.add(fold.variable());
            var body = new Builder(List.copyOf(inner)).build(fold.body());
            var folding = new Folding(range, variables.size(), body);
            return switch (fold.kind()) {
                case ALL -> frame -> folding.until(frame, Value.FALSE);
                case EXISTS -> frame -> folding.until(frame, Value.TRUE);
                case EXISTS_ONE -> folding::exactlyOne;
                case MAP -> folding::mapped;
                case FILTER -> folding::kept;
            };
        }
    }
}
