package org.lianhu.app.plans.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianhu.app.documents.Documents;
import org.lianhu.app.documents.PrintedDocument;
import org.lianhu.app.documents.PrintedDocument.Line;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 帮扶计划书: the plan on paper, to be signed or with the names of those who did. */
@Component
class PlanPapers {

    private final PlanPages pages;
    private final HouseholdBrowser homes;
    private final Vocabulary vocabulary;
    private final Documents documents;

    PlanPapers(PlanPages pages, HouseholdBrowser homes, Vocabulary vocabulary, Documents documents) {
        this.pages = pages;
        this.homes = homes;
        this.vocabulary = vocabulary;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    public byte[] pdf(UUID id) {
        var detail = pages.get(id);
        var home = homes.get(detail.plan().householdId());
        var heads = new ArrayList<>(List.of(
                new Line("户主", home.household().headName()),
                new Line("户编号", text(home.household().number())),
                new Line("家庭人口", home.household().members() + "人"),
                new Line("住址", text(home.address())),
                new Line("帮扶责任人", detail.maker().name() + "(" + detail.maker().unit() + ")"),
                new Line("致困原因", causes(detail.causes())),
                new Line("家庭情况", detail.situation())));
        var reason = detail.plan().changeReason();
        if (reason != null) {
            heads.add(new Line("调整原因", reason));
        }
        var goals = detail.goals().stream()
                .map(g -> List.of(g.text(), figure(g), g.dueOn().toString()))
                .toList();
        var measures = new ArrayList<List<String>>();
        for (var m : detail.measures()) {
            measures.add(List.of(
                    m.kind().label(),
                    m.text(),
                    m.unit(),
                    m.term().startsOn() + " 至 " + m.term().dueOn()));
            m.steps()
                    .forEach(s -> measures.add(
                            List.of("", "· " + s.text(), "", s.dueOn().toString())));
        }
        return documents.pdf(new PrintedDocument.Form(
                "帮扶计划书(第" + detail.plan().number() + "版)",
                heads,
                List.of(
                        new PrintedDocument.Table("帮扶目标", List.of("目标", "数值", "完成时间"), goals),
                        new PrintedDocument.Table("帮扶措施", List.of("类别", "措施和步骤", "责任单位", "时间"), measures)),
                List.of(
                        signature(detail, org.lianhu.app.plans.Plans.Party.HELPER, "帮扶责任人签名"),
                        signature(detail, org.lianhu.app.plans.Plans.Party.HOUSEHOLD, "帮扶对象签名"))));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static String figure(PlanView.Goal g) {
        if (g.to() == null) {
            return "";
        }
        return (g.from() == null ? "" : g.from() + " → ") + g.to() + " " + text(g.unit());
    }

    private String causes(List<String> codes) {
        var list = vocabulary.codeLists().get("risk_cause");
        return codes.stream().map(c -> list == null ? c : list.label(c)).collect(Collectors.joining("、"));
    }

    private static Line signature(PlanView.Detail detail, org.lianhu.app.plans.Plans.Party party, String label) {
        return detail.signatures().stream()
                .filter(s -> s.party() == party)
                .findFirst()
                .map(s -> new Line(label, s.signer() + "(" + s.on() + ",签字页存档)"))
                .orElse(new Line(label, ""));
    }
}
