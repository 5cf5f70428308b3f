package org.lianhu.app.portal.internal;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.lianhu.app.portal.NewPublication;
import org.lianhu.app.portal.NewPublication.Kind;
import org.lianhu.app.portal.Shown;
import org.lianhu.kernel.Violations;

/** Looks at every word before it goes out; gathers all faults. */
final class PublicationCheck {

    private static final Pattern OFFICE_PHONE =
            Pattern.compile("0\\d{2,3}-?\\d{7,8}(-\\d{1,4})?|1\\d{4}|\\d{3}|400-?\\d{3}-?\\d{4}");

    private final Violations faults = new Violations();

    private PublicationCheck() {}

    /** Throws {@link org.lianhu.kernel.InvalidInputException} with every fault when there is any. */
    static void check(NewPublication publication) {
        var check = new PublicationCheck();
        check.heading(publication);
        check.period(publication);
        if (publication.entries().isEmpty()) {
            check.faults.add("/entries", "NOTICE_EMPTY", "公示(公告)没有任何对象。请先选择对象。");
        }
        for (int i = 0; i < publication.entries().size(); i++) {
            check.entry("/entries/" + i, publication.entries().get(i));
        }
        check.faults.throwIfAny();
    }

    private void heading(NewPublication publication) {
        var heading = publication.heading();
        words("/heading/title", heading.title(), 100, PublicText.Place.HEADING);
        words("/heading/basis", heading.basis(), 200, PublicText.Place.HEADING);
        words("/heading/countingRule", heading.countingRule(), 300, PublicText.Place.HEADING);
        words("/office/name", publication.office().name(), 60, PublicText.Place.HEADING);
        faults.require(
                OFFICE_PHONE.matcher(publication.office().phone()).matches(),
                "/office/phone",
                "OFFICE_PHONE",
                "请填写办公固定电话(如 0575-5551234)或服务热线(如 12345),不能填个人手机号码。");
    }

    private void period(NewPublication publication) {
        var period = publication.period();
        boolean notice = publication.kind() == Kind.NOTICE;
        var until = period.objectionsUntil();
        boolean good = !period.lastDay().isBefore(period.postedOn())
                && (notice == (until != null))
                && (until == null || !until.isBefore(period.postedOn()) && !until.isAfter(period.lastDay()));
        faults.require(good, "/period", "PERIOD_INVALID", "公示起止日期不对:截止日不能早于张贴日;公示须有异议截止日,公告没有异议期。");
    }

    private void entry(String where, NewPublication.Entry entry) {
        words(where + "/placeName", entry.placeName(), 60, PublicText.Place.ENTRY);
        words(where + "/schemeLabel", entry.schemeLabel(), 60, PublicText.Place.HEADING);
        var fields = new HashSet<String>();
        for (var shown : entry.shown()) {
            faults.require(fields.add(shown.field()), where, "FIELD_TWICE", "“" + Shown.label(shown.field()) + "”重复。");
            words(where + "/" + shown.field(), shown.words(), 60, PublicText.Place.ENTRY);
            faults.require(
                    !entry.unit().appearsIn(shown.words()), where, "PUBLIC_TEXT_NAME", "公开内容写出了当事人姓名。姓名由系统脱敏显示,请删去。");
        }
    }

    private void words(String where, String words, int most, PublicText.Place place) {
        if (words.isBlank() || words.length() > most) {
            faults.add(where, "PUBLIC_TEXT_LENGTH", "应为1到" + most + "个字,现为" + words.length() + "个字。");
        }
        PublicText.scan(faults, where, words, place);
    }
}
