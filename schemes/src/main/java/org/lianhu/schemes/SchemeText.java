package org.lianhu.schemes;

import java.util.ArrayList;
import java.util.List;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.engine.pack.Who;
import org.lianhu.engine.text.Figures;
import org.lianhu.engine.text.Formulas;
import org.lianhu.engine.text.Sentences;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.procedure.definition.ProcedureDefinition;

/** A pack as Chinese text, generated from the rules, each with its clause. */
public final class SchemeText {

    private final Vocabulary vocabulary;

    public SchemeText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public String of(Scheme scheme) {
        return String.join("\n", new Page(scheme).lines());
    }

    private final class Page {
        private final Scheme scheme;
        private final Pack pack;
        private final Sentences sentences;
        private final Formulas formulas;
        private final List<String> lines = new ArrayList<>();

        Page(Scheme scheme) {
            this.scheme = scheme;
            this.pack = scheme.pack();
            this.sentences = new Sentences(vocabulary, this::parameter);
            this.formulas = new Formulas(sentences, this::parameter);
        }

        /** A parameter by its label, with its value when there is exactly one. */
        private String parameter(String name) {
            var parameter = pack.parameters().get(name);
            if (parameter == null) {
                return name;
            }
            if (parameter.values().size() != 1) {
                return parameter.label();
            }
            return parameter.label() + "("
                    + Figures.of(parameter, parameter.values().getFirst().value()) + ")";
        }

        List<String> lines() {
            var header = pack.header();
            lines.add("# " + header.title());
            lines.add("编号 " + header.id() + ",第 " + header.version() + " 版;发文:" + header.issuer() + ";新版本"
                    + header.transition().label());
            header.sources().forEach(source -> lines.add("出处:" + source.section() + "(" + source.seed() + ")"));
            who();
            benefits();
            procedures();
            provisions();
            parameters();
            pack.variants().forEach(variant -> lines.add("- 另见 " + variant.section() + ":" + variant.text()));
            return lines;
        }

        private void who() {
            heading("对象");
            lines.add("以" + pack.who().unit().label() + "为单位。" + pack.who().text());
            pack.who().conditions().forEach(this::condition);
            for (var category : pack.who().categories()) {
                lines.add("类别「" + category.label() + "」(" + category.clause() + "):");
                category.conditions().forEach(this::condition);
            }
            pack.who()
                    .gaps()
                    .forEach(gap -> lines.add("- 空白(" + gap.reason() + "):" + gap.text() + ";由" + gap.body() + "决定("
                            + gap.clause() + ")"));
            pack.who()
                    .judgement()
                    .ifPresent(
                            it -> lines.add("- 不由系统作结论:" + it.text() + ";由" + it.body() + "决定(" + it.clause() + ")"));
            pack.who()
                    .selection()
                    .ifPresent(it -> new LimitText(sentences, this::parameter).selection(pack, it, lines));
        }

        private void condition(Who.Condition condition) {
            String aside = condition.aside().isEmpty() ? "" : ";可由" + condition.aside() + "例外";
            lines.add("- " + condition.kind().label() + ":"
                    + sentences.statement(condition.when().expression()) + aside + "(" + condition.clause() + ")");
        }

        private void benefits() {
            if (!pack.benefits().isEmpty()) {
                heading("待遇");
            }
            var limits = new LimitText(sentences, this::parameter);
            for (var benefit : pack.benefits()) {
                String content = benefit.content()
                        .amount()
                        .map(formulas::of)
                        .orElse(benefit.content().text());
                lines.add(
                        "- " + benefit.label() + "(" + benefit.content().form().label() + ",每"
                                + benefit.content().per() + ","
                                + limits.timing(benefit.timing()) + "):" + content + "(" + benefit.clause() + ")");
                benefit.conditions().forEach(this::condition);
            }
            pack.combinations().forEach(rule -> lines.add(limits.combination(pack, rule)));
        }

        private void procedures() {
            for (ProcedureDefinition procedure : scheme.procedures()) {
                heading("程序:" + procedure.title() + "(" + procedure.clause() + ")");
                int number = 1;
                for (var step : procedure.steps()) {
                    lines.add(number++ + ". " + step.title() + "(" + step.clause() + ")");
                }
                procedure
                        .readings()
                        .forEach(reading -> lines.add(
                                "- 释义:" + reading.gap() + ";" + reading.choice() + "(" + reading.clause() + ")"));
            }
        }

        private void provisions() {
            for (var part : List.of("by", "with", "watch")) {
                var own = pack.provisions().stream()
                        .filter(each -> each.part().equals(part))
                        .toList();
                if (!own.isEmpty()) {
                    heading(
                            switch (part) {
                                case "by" -> "帮扶责任";
                                case "with" -> "资金";
                                default -> "监测与考核";
                            });
                    own.forEach(each -> lines.add("- " + each.text() + "(" + each.clause() + ")"));
                }
            }
        }

        private void parameters() {
            if (!pack.parameters().isEmpty()) {
                heading("参数");
            }
            pack.parameters().values().forEach(this::parameterLine);
        }

        private void parameterLine(Parameter parameter) {
            String values = parameter.values().isEmpty()
                    ? "由采用单位填写;" + parameter.note()
                    : String.join(
                            ";",
                            parameter.values().stream()
                                    .map(dated -> Figures.of(parameter, dated.value())
                                            + (dated.period().to() == null
                                                    ? ""
                                                    : "(至 " + dated.period().to() + " 前)"))
                                    .toList());
            lines.add("- " + parameter.label() + ":" + values + "(" + parameter.clause() + ")");
        }

        private void heading(String text) {
            lines.add("");
            lines.add("## " + text);
        }
    }
}
