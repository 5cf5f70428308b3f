package org.lianhu.app.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.cases.PostedSheets;
import org.lianhu.app.cases.SheetPosted;
import org.lianhu.app.portal.NewPublication;
import org.lianhu.app.portal.NewPublication.Kind;
import org.lianhu.app.portal.Notices;
import org.lianhu.app.portal.PublicName;
import org.lianhu.app.portal.Shown;
import org.lianhu.kernel.PersonName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Publishes what the procedure posts, in the transaction of the posting: a sheet whose texts may not be shown is not
 * posted either.
 */
@Component
class SheetPublisher {

    /** Kind of the source of what is published here. */
    static final String SOURCE = "sheet";

    private final PostedSheets sheets;
    private final Notices notices;
    private final Places places;
    private final String serviceLine;

    /** @param serviceLine the number shown where the office names none of its own */
    SheetPublisher(
            PostedSheets sheets,
            Notices notices,
            Places places,
            @Value("${lianhu.service-line:12345}") String serviceLine) {
        this.serviceLine = serviceLine;
        this.sheets = sheets;
        this.notices = notices;
        this.places = places;
    }

    @EventListener
    void on(SheetPosted event) {
        publish(event.sheetId());
    }

    private void publish(UUID sheetId) {
        var sheet = sheets.get(sheetId);
        var seat = sheet.seat();
        var office = placeName(seat.placeCode());
        boolean notice = sheet.kind() == org.lianhu.app.cases.Notices.Kind.NOTICE;
        var lastDay = sheet.lastDay();
        var rule = sheet.basis().countingRule();
        notices.publish(new NewPublication(
                notice ? Kind.NOTICE : Kind.ANNOUNCEMENT,
                new NewPublication.Source(SOURCE, sheetId, seat.code()),
                seat.placeCode(),
                seat.orgCode(),
                new NewPublication.Heading(
                        sheet.title(),
                        sheet.basis().scheme(),
                        sheet.basis().clause(),
                        rule.isEmpty() ? "自张贴次日起计算,至" + lastDay + "止" : rule),
                new NewPublication.Period(sheet.postedOn(), lastDay, notice ? lastDay : null),
                new NewPublication.Office(office, seat.phone() == null ? serviceLine : seat.phone()),
                sheet.items().stream().map(i -> entry(sheet, i)).toList()));
    }

    private NewPublication.Entry entry(PostedSheets.PostedSheet sheet, PostedSheets.Item item) {
        var unit = PublicName.of(PersonName.of(item.headName()), item.headBirth(), sheet.postedOn());
        return new NewPublication.Entry(
                item.caseId(), unit, placeName(item.placeCode()), sheet.basis().scheme(), shown(item));
    }

    /** Only the kinds that this module knows; a name in a pack that it does not know is not shown. */
    private static List<Shown> shown(PostedSheets.Item item) {
        var shown = new ArrayList<Shown>();
        item.shown().forEach((field, value) -> {
            switch (field) {
                case "member-count" -> shown.add(new Shown.MemberCount(Integer.parseInt(value)));
                case "village" -> shown.add(new Shown.Village(value));
                case "preliminary-result" -> shown.add(new Shown.PreliminaryResult(value));
                case "opinion" -> shown.add(new Shown.Opinion(value));
                default -> {}
            }
        });
        return shown;
    }

    private String placeName(String code) {
        return places.find(code).map(Place::name).orElse("");
    }
}
