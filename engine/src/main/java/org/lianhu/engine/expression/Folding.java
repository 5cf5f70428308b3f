package org.lianhu.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A macro over a list.
 *
 * @param range gives the list
 * @param depth of its variable
 * @param body what is asked of each element
 */
record Folding(Program range, int depth, Program body) {

    /** All and exists: the first element that decides ends it. */
    Value until(Frame frame, Value.Bool deciding) {
        var list = range.run(frame);
        if (!(list instanceof Value.Items(List<Value> elements))) {
            return list;
        }
        Value result = Value.of(!deciding.value());
        for (var element : elements) {
            frame.set(depth, element);
            result = Logic.decide(result, body.run(frame), deciding);
            if (result.equals(deciding)) {
                return deciding;
            }
        }
        return result;
    }

    Value exactlyOne(Frame frame) {
        return strict(
                frame,
                (elements, known) ->
                        Value.of(known.stream().filter(Value.TRUE::equals).count() == 1));
    }

    Value mapped(Frame frame) {
        return strict(frame, (elements, known) -> new Value.Items(known));
    }

    Value kept(Frame frame) {
        return strict(frame, Folding::kept);
    }

    private static Value kept(List<Value> elements, List<Value> wanted) {
        var kept = new ArrayList<Value>();
        for (int i = 0; i < elements.size(); i++) {
            if (wanted.get(i).equals(Value.TRUE)) {
                kept.add(elements.get(i));
            }
        }
        return new Value.Items(kept);
    }

    private Value strict(Frame frame, BiFunction<List<Value>, List<Value>, Value> operation) {
        var list = range.run(frame);
        if (!(list instanceof Value.Items(List<Value> elements))) {
            return list;
        }
        var results = new ArrayList<Value>(elements.size());
        boolean known = true;
        for (var element : elements) {
            frame.set(depth, element);
            var result = body.run(frame);
            known &= result.known();
            results.add(result);
        }
        return known
                ? operation.apply(elements, results)
                : Logic.blocking(results).orElseThrow();
    }
}
