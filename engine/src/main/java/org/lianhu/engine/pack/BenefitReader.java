package org.lianhu.engine.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.engine.yaml.Fields;

/** Reads {@code what:}. */
final class BenefitReader {

    private static final Map<String, Benefit.Form> FORMS = Benefit.words(Benefit.Form.values(), Benefit.Form::word);
    private static final Map<String, Benefit.Frequency> FREQUENCIES =
            Benefit.words(Benefit.Frequency.values(), Benefit.Frequency::word);
    private static final Map<String, Benefit.Start> STARTS = Benefit.words(Benefit.Start.values(), Benefit.Start::word);
    private static final Map<String, Benefit.End> ENDS = Benefit.words(Benefit.End.values(), Benefit.End::word);

    private final WhoReader conditions;
    private final MechanismReader mechanisms;
    private final List<String> categories;
    private final PackReader.Claims claims;

    BenefitReader(WhoReader conditions, MechanismReader mechanisms, List<String> categories, PackReader.Claims claims) {
        this.conditions = conditions;
        this.mechanisms = mechanisms;
        this.categories = categories;
        this.claims = claims;
    }

    List<Benefit> read(Fields pack) {
        return pack.each("what", this::benefit);
    }

    private Optional<Benefit> benefit(Fields at) {
        String id = at.text("id", "living");
        claims.claim(id, at.where());
        String label = at.text("label", "基本生活费");
        String clause = at.text("clause", "S1-11");
        var to = at.texts("to");
        for (var category : to) {
            at.violations()
                    .require(
                            categories.contains(category),
                            at.where().toString(),
                            "PACK_WRONG_VALUE",
                            "没有类别「%s」。%s".formatted(category, Fields.suggestion(category, categories)));
        }
        var own = conditions.conditions(at);
        var content = content(at, clause);
        var timing = timing(at);
        return content.flatMap(c -> timing.map(t -> new Benefit(id, label, clause, to, own, c, t)));
    }

    private Optional<Benefit.Content> content(Fields at, String clause) {
        var form = at.choice("form", FORMS);
        var amount = at.find("amount").flatMap(node -> mechanisms.read(node, clause));
        String per = at.findText("per").orElse("户");
        String text = at.findText("text").orElse("");
        boolean cash = form.isPresent() && form.get() == Benefit.Form.CASH;
        if (cash && at.find("amount").isEmpty()) {
            at.violations().add(at.where().toString(), "PACK_MISSING_KEY", "现金待遇要写 amount。源文件没有金额时写成没有值的参数。");
        }
        if (!cash && text.isEmpty()) {
            at.violations().add(at.where().toString(), "PACK_MISSING_KEY", "实物或服务要写 text:给什么。");
        }
        return form.map(f -> new Benefit.Content(f, per, amount, text));
    }

    private Optional<Benefit.Timing> timing(Fields at) {
        var frequency = at.choice("frequency", FREQUENCIES);
        var start = at.findChoice("start", STARTS).orElse(Benefit.Start.UNSTATED);
        var end = at.findChoice("end", ENDS).orElse(Benefit.End.UNSTATED);
        String trigger = at.findText("trigger").orElse("");
        return frequency.map(f -> new Benefit.Timing(f, start, end, trigger));
    }
}
