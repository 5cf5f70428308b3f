package org.lianhu.app.schemes.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lianhu.app.schemes.Adoptions.Figure;
import org.lianhu.app.schemes.Adoptions.NewAdoption;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.engine.pack.ParameterReader;
import org.lianhu.engine.yaml.Where;
import org.lianhu.kernel.Violations;

/** Checks a proposal against the pack: every figure known, readable and founded; none silently left out. */
final class AdoptionCheck {

    private final Violations faults = new Violations();
    private final Pack pack;

    private AdoptionCheck(Pack pack) {
        this.pack = pack;
    }

    /** Throws with every fault when there is any. */
    static void check(NewAdoption adoption, Pack pack) {
        var check = new AdoptionCheck(pack);
        var document = adoption.document();
        check.text("/document/title", document.title(), "采用文件名称");
        check.text("/document/number", document.number(), "文号");
        var to = adoption.validTo();
        check.faults.require(
                to == null || to.isAfter(adoption.validFrom()), "/validTo", "PERIOD_INVALID", "终止日期要晚于起始日期。");
        var given = new HashSet<String>();
        for (int i = 0; i < adoption.figures().size(); i++) {
            check.figure("/figures/" + i, adoption.figures().get(i), given);
        }
        check.unset(given, adoption.leftOpen());
        check.faults.throwIfAny();
    }

    private void figure(String where, Figure figure, Set<String> given) {
        var parameter = pack.parameters().get(figure.name());
        if (parameter == null) {
            faults.add(where, "PARAMETER_UNKNOWN", "方案里没有参数“" + figure.name() + "”。");
            return;
        }
        faults.require(given.add(figure.name()), where, "PARAMETER_TWICE", "参数“" + parameter.label() + "”重复。");
        text(where + "/basis", figure.basis(), "“" + parameter.label() + "”的依据");
        if (value(parameter, figure.written()).isEmpty()) {
            faults.add(
                    where + "/written",
                    "PARAMETER_VALUE",
                    "“" + parameter.label() + "”的值“" + figure.written() + "”不对,单位为" + parameter.unit()
                            + "。金额只写元数,比例写 60% 或 13/10。");
        }
    }

    /** The value as written; empty when it cannot be read. */
    static Optional<Value> value(Parameter parameter, String written) {
        return ParameterReader.value(
                parameter.type(), written.strip(), new Where("adoption", 1, parameter.name()), new Violations());
    }

    private void unset(Set<String> given, Set<String> leftOpen) {
        for (var parameter : pack.parameters().values()) {
            boolean unset = parameter.values().isEmpty() && !given.contains(parameter.name());
            faults.require(
                    !unset || leftOpen.contains(parameter.name()),
                    "/figures",
                    "PARAMETER_UNSET",
                    "请填写“" + parameter.label() + "”(" + parameter.unit() + "):" + parameter.note() + "。暂不填写的,请明确留空。");
        }
        for (var name : leftOpen) {
            faults.require(
                    pack.parameters().containsKey(name) && !given.contains(name),
                    "/leftOpen",
                    "PARAMETER_UNKNOWN",
                    "“" + name + "”不是可以留空的参数。");
        }
    }

    private void text(String where, String text, String label) {
        faults.require(!text.isBlank() && text.length() <= 200, where, "FIELD_MISSING", "请填写" + label + "(1到200个字)。");
    }
}
