package org.lianhu.app.notify.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.notify.ProofsOfService.NewProof;
import org.lianhu.app.notify.WayOfService;
import org.lianhu.kernel.Violations;

/** What each way of service must show. */
final class ProofCheck {

    private static final int NOTICE_DAYS = 30;

    private final Violations faults = new Violations();

    private ProofCheck() {}

    /** Throws with every fault when there is any. */
    static void check(NewProof proof, LocalDate today) {
        var check = new ProofCheck();
        check.text("/addressee", proof.addressee(), "受送达人");
        check.text("/document/number", proof.document().number(), "文书编号");
        check.text("/place", proof.place(), "送达地点");
        check.faults.require(!proof.on().isAfter(today), "/on", "SERVICE_IN_FUTURE", "送达日期不能晚于今天。");
        check.faults.require(
                !proof.on().isBefore(proof.document().on()), "/on", "SERVICE_BEFORE_DOCUMENT", "送达日期不能早于文书日期。");
        check.way(proof.way(), proof.on());
        check.faults.throwIfAny();
    }

    private void way(WayOfService way, LocalDate on) {
        switch (way) {
            case WayOfService.InPerson(var receiver, var relation) -> {
                text("/way/receiver", receiver, "签收人");
                text("/way/relation", relation, "签收人与受送达人的关系");
            }
            case WayOfService.LeftBehind(var refusal, var witness) -> {
                text("/way/refusal", refusal, "拒收理由");
                text("/way/witness", witness, "见证人");
            }
            case WayOfService.Entrusted(var office, var receiver) -> {
                text("/way/office", office, "受委托的单位");
                text("/way/receiver", receiver, "签收人");
            }
            case WayOfService.Electronic(var address) -> text("/way/address", address, "电子送达的号码或账号");
            case WayOfService.ByPost(var tracking) -> text("/way/trackingNumber", tracking, "邮件编号");
            case WayOfService.Phone(var spokenWith, var relation) -> {
                text("/way/spokenWith", spokenWith, "接听人");
                text("/way/relation", relation, "接听人与受送达人的关系");
            }
            case WayOfService.ByNotice(var postedOn, var why) -> {
                text("/way/whyNotOtherwise", why, "无法用其他方式送达的原因");
                posted(postedOn, on);
            }
            case WayOfService.Attempt(var why) -> text("/way/why", why, "未能送达的原因");
        }
    }

    private void posted(@Nullable LocalDate postedOn, LocalDate on) {
        if (postedOn == null) {
            faults.add("/way/postedOn", "SERVICE_FIELD_MISSING", "请填写公告日期。");
            return;
        }
        faults.require(
                !on.isBefore(postedOn.plusDays(NOTICE_DAYS)),
                "/on",
                "SERVICE_NOTICE_DAYS",
                "公告送达须自公告之日起满30日,最早为" + postedOn.plusDays(NOTICE_DAYS) + "。");
    }

    private void text(String where, String text, String label) {
        faults.require(
                !text.isBlank() && text.length() <= 200, where, "SERVICE_FIELD_MISSING", "请填写" + label + "(1到200个字)。");
    }
}
