package org.lianhu.engine.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.engine.yaml.Fields;

/** Reads {@code what:}. */
final class BenefitReader {

    private static final Map<String, Benefit.Form> FORMS = Benefit.words(Benefit.Form.values(), Benefit.Form::word);
    private final WhoReader conditions;
    private final MechanismReader mechanisms;
    private final List<String> categories;
    private final PackReader.Claims claims;
    private final TimingReader timings;

    BenefitReader(
            WhoReader conditions,
            MechanismReader mechanisms,
            TimingReader timings,
            List<String> categories,
            PackReader.Claims claims) {
        this.timings = timings;
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
        var timing = timings.read(at);
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
}
