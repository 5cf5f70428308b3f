package org.lianhu.app.notify.internal;

import java.util.ArrayList;
import java.util.List;
import org.lianhu.app.documents.PrintedDocument;
import org.lianhu.app.documents.PrintedDocument.Line;
import org.lianhu.app.notify.ProofsOfService.Proof;
import org.lianhu.app.notify.WayOfService;

/** The form 送达回证; what is not known stays open to be written by hand. */
final class ProofForm {

    private ProofForm() {}

    static PrintedDocument of(Proof proof) {
        var content = proof.content();
        var lines = new ArrayList<>(List.of(
                new Line("受送达人", content.addressee()),
                new Line("送达文书", content.document().title()),
                new Line("文书编号", content.document().number()),
                new Line("送达方式", content.way().label()),
                new Line("送达地点", content.place()),
                new Line("送达日期", content.on().toString())));
        lines.addAll(details(content.way()));
        lines.add(new Line("受送达人(签收人)签名或盖章", ""));
        lines.add(new Line("送达人签名", ""));
        lines.add(new Line("备注", ""));
        return new PrintedDocument.ServiceProof(
                "送达回证", content.document().number(), lines, new PrintedDocument.Signature("", "", content.on()));
    }

    private static List<Line> details(WayOfService way) {
        return switch (way) {
            case WayOfService.InPerson(var receiver, var relation) ->
                List.of(new Line("签收人及与受送达人关系", receiver + "(" + relation + ")"));
            case WayOfService.LeftBehind(var refusal, var witness) ->
                List.of(new Line("拒收理由", refusal), new Line("见证人", witness), new Line("见证人签名", ""));
            case WayOfService.Entrusted(var office, var receiver) ->
                List.of(new Line("受委托单位", office), new Line("签收人", receiver));
            case WayOfService.Electronic(var address) -> List.of(new Line("电子送达的号码或账号", address));
            case WayOfService.ByPost(var tracking) -> List.of(new Line("邮件编号", tracking));
            case WayOfService.Phone(var spokenWith, var relation) ->
                List.of(new Line("接听人及与受送达人关系", spokenWith + "(" + relation + ")"));
            case WayOfService.ByNotice(var postedOn, var why) ->
                List.of(new Line("公告日期", postedOn == null ? "" : postedOn.toString()), new Line("公告送达原因", why));
            case WayOfService.Attempt(var why) -> List.of(new Line("未能送达的原因", why));
        };
    }
}
