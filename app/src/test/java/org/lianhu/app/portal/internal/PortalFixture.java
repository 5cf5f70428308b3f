package org.lianhu.app.portal.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.portal.NewPublication;
import org.lianhu.app.portal.PublicName;
import org.lianhu.app.portal.Shown;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.Money;
import org.lianhu.kernel.PersonName;

/** A village of its own and notices to put up in it. */
final class PortalFixture {

    static final String VILLAGE = "539972001001";
    static final String ELSEWHERE = "539972002001";
    static final LocalDate BIRTH = LocalDate.of(1962, 7, 19);

    private PortalFixture() {}

    static void places(Places places) {
        CurrentScope.run(
                Scope.job("test"),
                () -> places.load(List.of(
                        new Places.NewPlace("539972000000", "云岭县"),
                        new Places.NewPlace("539972001000", "青枫镇"),
                        new Places.NewPlace(VILLAGE, "新民村"))));
    }

    static Scope officer() {
        return Scopes.officer(VILLAGE, "cases.objection");
    }

    static NewPublication notice(LocalDate postedOn, Shown... shown) {
        return notice(postedOn, PublicName.of(PersonName.of("欧阳丹桂"), BIRTH, postedOn), shown);
    }

    static NewPublication notice(LocalDate postedOn, PublicName unit, Shown... shown) {
        return new NewPublication(
                NewPublication.Kind.NOTICE,
                new NewPublication.Source("notice", UUID.randomUUID(), null),
                VILLAGE,
                null,
                heading("新民村帮扶对象初选名单公示"),
                new NewPublication.Period(postedOn, postedOn.plusDays(7), postedOn.plusDays(7)),
                new NewPublication.Office("新民村村民委员会", "0575-5551234"),
                List.of(entry(unit, shown)));
    }

    static NewPublication announcement(LocalDate postedOn) {
        return new NewPublication(
                NewPublication.Kind.ANNOUNCEMENT,
                new NewPublication.Source("announcement", UUID.randomUUID(), null),
                VILLAGE,
                null,
                heading("帮扶对象审定结果公告"),
                new NewPublication.Period(postedOn, postedOn.plusDays(30), null),
                new NewPublication.Office("云岭县民政局", "12345"),
                List.of(entry(
                        PublicName.of(PersonName.of("李云"), BIRTH, postedOn),
                        new Shown.MonthlyAmount(Money.ofYuan(620)))));
    }

    private static NewPublication.Heading heading(String title) {
        return new NewPublication.Heading(title, "《扶贫联户管理办法》", "S3-2.2-2c", "自张贴次日起公示7日");
    }

    private static NewPublication.Entry entry(PublicName unit, Shown... shown) {
        return new NewPublication.Entry(UUID.randomUUID(), unit, "新民村", "扶贫联户", List.of(shown));
    }
}
