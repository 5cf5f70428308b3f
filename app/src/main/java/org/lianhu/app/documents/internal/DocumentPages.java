package org.lianhu.app.documents.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lianhu.app.documents.PrintedDocument;
import org.lianhu.app.documents.PrintedDocument.Attendance;
import org.lianhu.app.documents.PrintedDocument.Form;
import org.lianhu.app.documents.PrintedDocument.Grant;
import org.lianhu.app.documents.PrintedDocument.Minutes;
import org.lianhu.app.documents.PrintedDocument.Notice;
import org.lianhu.app.documents.PrintedDocument.Refusal;
import org.lianhu.app.documents.PrintedDocument.ServiceProof;
import org.lianhu.app.documents.PrintedDocument.Signature;

/** The body of each document, in the order and words that offices are used to. */
final class DocumentPages {

    private final Html html;

    DocumentPages(Html html) {
        this.html = html;
    }

    void write(PrintedDocument document) {
        html.line("h1", "", document.title());
        switch (document) {
            case Notice notice -> notice(notice);
            case Minutes minutes -> minutes(minutes);
            case Grant grant -> grant(grant);
            case Refusal refusal -> refusal(refusal);
            case ServiceProof proof -> serviceProof(proof);
            case Form form -> form(form);
        }
    }

    private void notice(Notice notice) {
        html.line("p", "", "根据" + notice.basis() + ",现将有关情况予以" + notice.kindLabel() + "。");
        html.line("p", "", notice.kindLabel() + "时间:" + notice.period());
        html.open("table", "")
                .open("thead", "")
                .row("th", prepend("序号", notice.columns()))
                .close("thead");
        html.open("tbody", "");
        for (int i = 0; i < notice.rows().size(); i++) {
            html.row("td", prepend(String.valueOf(i + 1), notice.rows().get(i)));
        }
        html.close("tbody").close("table");
        var link = notice.link();
        if (link != null) {
            html.line(
                    "p",
                    "flush",
                    "扫码查看本" + notice.kindLabel() + (notice.kindLabel().equals("公示") ? "、提出异议:" : ":"));
            html.picture("qr", QrPng.dataUri(link));
        }
        signature(notice.office());
    }

    private static List<String> prepend(String first, List<String> rest) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private void minutes(Minutes minutes) {
        html.open("table", "").open("tbody", "");
        labelled("会议时间", day(minutes.on()));
        labelled("会议地点", minutes.place());
        labelled("主持人", minutes.chair());
        labelled("记录人", minutes.recorder());
        labelled("应到、实到", attendance(minutes.attendance()));
        html.close("tbody").close("table");
        html.line("p", "", "评议和表决情况:");
        html.open("table", "").open("thead", "");
        html.row("th", List.of("序号", "对象", "回避情况", "表决", "结果", "意见"));
        html.close("thead").open("tbody", "");
        for (int i = 0; i < minutes.ballots().size(); i++) {
            var b = minutes.ballots().get(i);
            html.row(
                    "td",
                    List.of(
                            String.valueOf(i + 1),
                            b.unit(),
                            b.recused().isEmpty() ? "无" : b.recused(),
                            b.votes(),
                            b.outcome(),
                            b.opinion()));
        }
        html.close("tbody").close("table");
        html.line("p", "", "会议记录:").line("p", "", minutes.discussion());
        html.line("p", "flush", "主持人签名:________________    记录人签名:________________");
        html.line("p", "flush", "参会人员签名:");
    }

    private static String attendance(Attendance a) {
        return "%s应到%d人,实到%d人(法定到会人数%d人,%s),%s"
                .formatted(
                        a.electorate(),
                        a.total(),
                        a.present(),
                        a.quorum(),
                        a.clause(),
                        a.present() >= a.quorum() ? "到会人数符合规定" : "到会人数不足");
    }

    private void grant(Grant grant) {
        html.line("p", "number", grant.number());
        html.line("p", "flush", grant.receiver() + ":");
        html.line("p", "", grant.decision());
        if (!grant.benefits().isEmpty()) {
            html.line("p", "", "按规定可以享受:");
        }
        int no = 1;
        for (var benefit : grant.benefits()) {
            html.line("p", "", no++ + ". " + benefit);
        }
        html.line("p", "", "家庭人口、收入、财产等情况发生变化的,请及时告知村(居)民委员会。");
        signature(grant.office());
    }

    private void refusal(Refusal refusal) {
        html.line("p", "number", refusal.number());
        html.line("p", "flush", refusal.receiver() + ":");
        html.line("p", "", refusal.decision()).line("p", "", "理由如下:");
        int no = 1;
        for (var reason : refusal.reasons()) {
            html.line("p", "", no++ + ". " + reason.text() + "(依据:" + reason.clause() + ")");
        }
        html.line("p", "", "如不服本决定:");
        for (var remedy : refusal.remedies()) {
            html.line("p", "", remedy.text() + "(" + remedy.law() + ")。");
        }
        signature(refusal.office());
    }

    private void serviceProof(ServiceProof proof) {
        html.line("p", "number", proof.number());
        html.open("table", "").open("tbody", "");
        proof.rows().forEach(r -> labelled(r.label(), r.content()));
        html.close("tbody").close("table");
        signature(proof.office());
    }

    private void form(Form form) {
        html.open("table", "").open("tbody", "");
        form.heads().forEach(r -> labelled(r.label(), r.content()));
        html.close("tbody").close("table");
        for (var table : form.tables()) {
            html.line("p", "", table.heading() + ":");
            html.open("table", "").open("thead", "");
            html.row("th", table.columns()).close("thead").open("tbody", "");
            table.rows().forEach(row -> html.row("td", row));
            html.close("tbody").close("table");
        }
        for (var each : form.signatures()) {
            html.line(
                    "p",
                    "flush",
                    each.label() + ":" + (each.content().isEmpty() ? "________________" : each.content()));
        }
    }

    private void labelled(String label, String content) {
        html.open("tr", "").line("td", "label", label).line("td", "", content).close("tr");
    }

    private void signature(Signature signature) {
        html.open("div", "signature").line("p", "", signature.office());
        html.line("p", "", day(signature.on()));
        if (!signature.contact().isEmpty()) {
            html.line("p", "", "联系电话:" + signature.contact());
        }
        html.close("div");
    }

    private static String day(LocalDate date) {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
