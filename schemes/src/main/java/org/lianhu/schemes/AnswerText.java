package org.lianhu.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.decide.Occurrences;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.decide.Ranking;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Who;
import org.lianhu.engine.text.Figures;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;

/** An answer as Chinese lines, each with its clause. Sealed facts are named but never shown with a value. */
public final class AnswerText {

    /** Whom to ask for the facts of a group; everybody else's facts are asked of the household. */
    private static final Map<String, String> ASK = Map.of(
            "disability", "县残联或本人(残疾证)",
            "health", "本人、医院或县医保局",
            "schooling", "学校或监护人",
            "work", "本人或县人社局",
            "assets", "有关登记部门(须先取得授权)",
            "employee", "所在单位工会",
            "teacher", "县教育局",
            "business_basics", "县市场监管局");

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private static final int MOST_PATHS = 20_000;

    private final Vocabulary vocabulary;
    private final Map<String, String> unknowns = new ConcurrentHashMap<>();

    public AnswerText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public List<String> lines(Pack pack, Answer answer) {
        var lines = new ArrayList<String>();
        lines.add(answer.kind().label() + (answer.nearMiss() ? "(只差一条)" : ""));
        for (var judged : answer.conditions()) {
            if (judged.fails() || judged.condition().kind() == Who.Kind.FINDING) {
                lines.add(line(judged));
            }
            judged.ruling().ifPresent(ruling -> lines.add(ruling(judged, ruling)));
        }
        answer.open().forEach(open -> lines.add("须由" + open.body() + "决定:" + open.text() + "(" + open.clause() + ")"));
        answer.missing().forEach(path -> lines.add(unknown(path)));
        answer.benefits().forEach(given -> lines.add(benefit(pack, given)));
        return lines;
    }

    private static String ruling(Answer.Judged judged, Question.Ruling ruling) {
        return ruling.body() + "已决定" + (ruling.setAside() ? "例外,不因此排除:" : "不予例外:") + judged.rule() + "("
                + ruling.basis() + ";" + judged.condition().clause() + ")";
    }

    /** The places that the unit competes for, by its rank. */
    public List<String> places(Pack pack, Answer answer, Question question) {
        return Ranking.standings(pack, answer, question).stream()
                .map(standing -> "名额:" + standing.quota().text() + rank(pack, standing) + limited(standing) + ";满额以后轮候("
                        + standing.quota().clause() + ")")
                .toList();
    }

    private String rank(Pack pack, Ranking.Standing standing) {
        if (pack.who().selection().flatMap(it -> it.rank(standing.quota())).isEmpty()) {
            return ";没有规定排序,名额不够时由机构决定";
        }
        return switch (standing.rank()) {
            case Value.Int(long number) -> ";排序值" + number;
            case Value.Unknown unknown ->
                ";还不能排序,缺:" + unknown.missing().stream().map(this::label).collect(Collectors.joining("、"));
            default -> "";
        };
    }

    private static String limited(Ranking.Standing standing) {
        return standing.limited().equals(Value.TRUE)
                ? standing.quota()
                        .limit()
                        .map(limit -> ";属于有比例限制的一类,超过的由" + limit.aside() + "决定")
                        .orElse("")
                : "";
    }

    /** Whether what has happened lets each benefit be asked for; benefits without a trigger are left out. */
    public List<String> triggers(Pack pack, Answer answer, Question question, List<Occurrences.Declared> events) {
        return answer.benefits().stream()
                .filter(given -> given.benefit().timing().trigger().isPresent())
                .map(given -> "触发:" + given.benefit().label() + ","
                        + Occurrences.judge(pack, given.benefit(), question, events)
                                .sentence())
                .toList();
    }

    /** The same few thousand paths come back for every household. */
    private String unknown(String path) {
        if (unknowns.size() > MOST_PATHS) {
            unknowns.clear();
        }
        return unknowns.computeIfAbsent(path, it -> "还不知道:" + label(it) + ",可问" + ask(it));
    }

    private String benefit(Pack pack, Answer.Given given) {
        String amount = given.benefit().content().amount().isPresent() ? " " + amount(pack, given.amount()) : "";
        String due = given.due().known() ? "" : "(是否给予还要看缺少的事实)";
        return "待遇:" + given.benefit().label() + due + amount + ","
                + given.benefit().timing().frequency().label() + ";" + given.formula() + "("
                + given.benefit().clause() + ")";
    }

    private String amount(Pack pack, Outcome outcome) {
        if (!(outcome instanceof Outcome.Blocked(Value.Unknown unknown))) {
            return Figures.of(outcome);
        }
        return "尚不能计算,缺:"
                + unknown.missing().stream().map(path -> name(pack, path)).collect(Collectors.joining("、"));
    }

    private String name(Pack pack, String path) {
        var parameter = path.startsWith("param.") ? pack.parameters().get(path.substring(6)) : null;
        return parameter == null ? label(path) : "参数" + parameter.label();
    }

    private static String line(Answer.Judged judged) {
        String actual = judged.actual();
        String verdict = switch (judged.truth()) {
            case Value.Bool(boolean yes) -> yes ? " — 成立" : " — 不成立";
            default -> " — 未知";
        };
        return judged.head() + verdict + (actual.isEmpty() ? "(" : ";实际" + actual + "(")
                + judged.condition().clause() + ")";
    }

    /** What a missing path means: 成员2的出生日期. */
    public String label(String path) {
        int dot = path.lastIndexOf('.');
        String root = dot < 0 ? path : path.substring(0, dot);
        String who = INDEX.matcher(root.replace("members", "成员")
                        .replace("supporters", "法定义务人")
                        .replace("related", "亲属")
                        .replace("unit", ""))
                .replaceAll(index -> "第" + (Integer.parseInt(index.group(1)) + 1) + "位");
        String what = dot < 0 ? "名单" : fact(path).map(Fact::label).orElse(path.substring(dot + 1));
        return who.isEmpty() ? what : who + "的" + what;
    }

    /** Whom to ask for it. */
    public String ask(String path) {
        return fact(path).map(Fact::group).map(ASK::get).orElse("户主或村(居)委会");
    }

    private Optional<Fact> fact(String path) {
        return vocabulary.find(path.substring(path.lastIndexOf('.') + 1));
    }
}
