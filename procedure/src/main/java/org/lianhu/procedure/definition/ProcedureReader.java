package org.lianhu.procedure.definition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violations;
import org.lianhu.procedure.LifeChange;
import org.lianhu.procedure.definition.StepDefinition.Need;

/**
 * Reads the {@code how:} part of a scheme pack, already parsed into maps, lists and scalars. Strict: an unknown key, a
 * missing clause, a step that points nowhere is a fault with its path and what to write instead.
 */
public final class ProcedureReader {

    private final Violations faults = new Violations();

    private ProcedureReader() {}

    /**
     * The procedures of a pack, in order.
     *
     * @param how the value of the key {@code how}
     * @throws InvalidInputException with every fault when there is any
     */
    public static List<ProcedureDefinition> read(@Nullable Object how) {
        var reader = new ProcedureReader();
        var result = reader.procedures(Node.of(how, "/how", reader.faults));
        reader.faults.throwIfAny();
        return result;
    }

    private List<ProcedureDefinition> procedures(Node how) {
        var readings = how.nodes("readings").stream().map(this::reading).toList();
        var result = new ArrayList<ProcedureDefinition>();
        var nodes = how.nodes("procedures");
        if (nodes.isEmpty()) {
            how.fault("procedures", "PACK_EMPTY_LIST", "“procedures”至少要写一个程序。");
        }
        for (var node : nodes) {
            var definition = procedure(node, readings);
            checkWhole(definition, node);
            result.add(definition);
        }
        checkReadingsUsed(readings, how);
        how.close();
        return List.copyOf(result);
    }

    private final Set<String> usedReadings = new HashSet<>();

    private Reading reading(Node node) {
        var result =
                new Reading(node.text("id"), clause(node), node.text("gap"), node.text("choice"), node.text("basis"));
        node.close();
        return result;
    }

    private String clause(Node node) {
        var clause = node.text("clause");
        if (!clause.matches("S\\d-.+")) {
            node.fault("clause", "PACK_CLAUSE", "请注明出处条款，如 S3-2.2-2c。");
        }
        return clause;
    }

    private ProcedureDefinition procedure(Node node, List<Reading> readings) {
        var entry = node.node("entry");
        var entryTerm = RuleReader.term(entry);
        use(entry.textsOrNone("readings"));
        entry.close();
        var steps = node.nodes("steps").stream().map(this::step).toList();
        var result = new ProcedureDefinition(
                node.text("id"),
                node.text("title"),
                clause(node),
                node.flag("opening", false),
                entryTerm,
                steps,
                readings,
                node.nodes("changes").stream().map(this::change).toList());
        node.close();
        return result;
    }

    private void use(List<String> readings) {
        usedReadings.addAll(readings);
    }

    private ChangeRule change(Node node) {
        var readings = node.textsOrNone("readings");
        use(readings);
        var result = new ChangeRule(
                node.word("change", LifeChange.class),
                node.word("effect", ChangeRule.Effect.class),
                clause(node),
                readings);
        node.close();
        return result;
    }

    private StepDefinition step(Node node) {
        var readings = node.textsOrNone("readings");
        use(readings);
        var modes = node.has("modes")
                ? node.wordSet("modes", ModeKind.class)
                : EnumSet.of(ModeKind.HERE, ModeKind.LATE_ENTRY);
        var result = new StepDefinition(
                node.text("id"),
                node.text("title"),
                new StepDefinition.Source(clause(node), readings),
                by(node.node("by")),
                modes,
                need(node),
                within(node),
                RuleReader.read(node.word("kind", RuleReader.Kind.class), node));
        node.close();
        return result;
    }

    private StepDefinition.By by(Node node) {
        int people = node.has("people") ? node.number("people", 1) : 1;
        var result = new StepDefinition.By(node.word("level", Level.class), node.text("role"), people);
        node.close();
        return result;
    }

    private Need need(Node node) {
        var drawn = node.textOrNull("only-if-drawn");
        boolean optional = node.flag("optional", false);
        if (drawn != null) {
            return new Need.IfDrawn(drawn);
        }
        return optional ? new Need.Optional() : new Need.Always();
    }

    private @Nullable Within within(Node node) {
        if (!node.has("within")) {
            return null;
        }
        var within = node.node("within");
        var result = new Within(RuleReader.term(within), within.textOrNull("from"));
        within.close();
        return result;
    }

    /** What can only be seen when all steps are there. */
    private void checkWhole(ProcedureDefinition definition, Node node) {
        var steps = definition.steps();
        if (steps.isEmpty() || !(steps.getFirst().rule() instanceof StepRule.Intake)) {
            node.fault("steps", "PACK_FIRST_STEP", "第一步必须是 intake(申请受理)。");
        }
        if (steps.stream().filter(s -> s.rule() instanceof StepRule.Decision).count() != 1) {
            node.fault("steps", "PACK_ONE_DECISION", "每个程序有且只有一个 decision(审定)。");
        }
        var ids = new HashSet<String>();
        for (int i = 0; i < steps.size(); i++) {
            var where = "steps/" + i;
            var step = steps.get(i);
            if (!ids.add(step.id())) {
                node.fault(where + "/id", "PACK_DUPLICATE_ID", "步骤“" + step.id() + "”重复，请改名。");
            }
            for (var target : targets(step)) {
                int index = definition.indexOf(target);
                if (index < 0 || index >= i) {
                    node.fault(where, "PACK_UNKNOWN_STEP", "“" + target + "”不是前面的步骤。");
                }
            }
            if (step.rule() instanceof StepRule.Comparison c
                    && c.setAsideBy() != null
                    && definition.indexOf(c.setAsideBy()) < definition.indexOf(c.backTo())) {
                node.fault(where + "/set-aside", "PACK_SET_ASIDE", "评议须在 back-to 那一步之后，命中后才会重新评议。");
            }
            if (step.need() instanceof Need.IfDrawn(var draw)
                    && definition
                            .find(draw)
                            .filter(s -> s.rule() instanceof StepRule.Draw)
                            .isEmpty()) {
                node.fault(where + "/only-if-drawn", "PACK_UNKNOWN_STEP", "“" + draw + "”不是 draw(抽查)步骤。");
            }
            for (var reading : step.source().readings()) {
                if (definition.readings().stream().noneMatch(r -> r.id().equals(reading))) {
                    node.fault(where + "/readings", "PACK_UNKNOWN_READING", "没有名为“" + reading + "”的解读。");
                }
            }
        }
    }

    private static List<String> targets(StepDefinition step) {
        var result = new ArrayList<String>();
        if (step.within() != null && step.within().from() != null) {
            result.add(step.within().from());
        }
        if (step.need() instanceof Need.IfDrawn(var draw)) {
            result.add(draw);
        }
        switch (step.rule()) {
            case StepRule.Review review -> result.addAll(review.backTo());
            case StepRule.Comparison comparison -> {
                result.add(comparison.backTo());
                if (comparison.setAsideBy() != null) {
                    result.add(comparison.setAsideBy());
                }
            }
            case StepRule.Notice notice -> {
                var back = notice.objection().backTo();
                if (back != null) {
                    result.add(back);
                }
            }
            case StepRule.Intake _, StepRule.Authorisation _, StepRule.Check _, StepRule.Meeting _ -> {}
            case StepRule.Draw _, StepRule.Decision _, StepRule.Announcement _, StepRule.Registration _ -> {}
        }
        return result;
    }

    /** A reading nobody refers to is a figure without its reason somewhere. */
    private void checkReadingsUsed(List<Reading> readings, Node how) {
        for (var reading : readings) {
            if (!usedReadings.contains(reading.id())) {
                how.fault("readings", "PACK_UNUSED_READING", "解读“" + reading.id() + "”没有被任何步骤引用。");
            }
        }
    }
}
