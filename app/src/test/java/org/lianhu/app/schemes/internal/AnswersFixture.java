package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.NewHousehold;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.Source;
import org.lianhu.app.registry.Statements;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.PersonName;

/** Counties of their own with adopted packs and households. */
final class AnswersFixture {

    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final AtomicInteger COUNTIES = new AtomicInteger(40);

    private final Places places;
    private final Households households;
    private final Adoptions adoptions;

    AnswersFixture(Places places, Households households, Adoptions adoptions) {
        this.places = places;
        this.households = households;
        this.adoptions = adoptions;
    }

    County county() {
        return new County("5397" + COUNTIES.incrementAndGet());
    }

    /** A county with one township and two villages. */
    final class County {
        final String code;
        final String township;
        final String village;
        final String neighbour;
        private final Scope officer;
        private final Scope approver;
        private final Scope clerk;

        County(String prefix) {
            code = prefix + "000000";
            township = prefix + "001000";
            village = prefix + "001001";
            neighbour = prefix + "001002";
            CurrentScope.run(
                    Scope.job("test"),
                    () -> places.load(List.of(
                            new Places.NewPlace(code, "云岭县"),
                            new Places.NewPlace(township, "青枫镇"),
                            new Places.NewPlace(village, "新民村"),
                            new Places.NewPlace(neighbour, "下坝村"))));
            officer = Scopes.officer(UUID.randomUUID(), code, "schemes.adopt", "schemes.approve");
            approver = Scopes.officer(UUID.randomUUID(), code, "schemes.approve");
            clerk = Scopes.officer(UUID.randomUUID(), code, "registry.write", "registry.read");
        }

        UUID adopt(String pack, Adoptions.Figure... figures) {
            var id = propose(pack, figures);
            approve(id);
            return id;
        }

        UUID propose(String pack, Adoptions.Figure... figures) {
            var leftOpen = new HashSet<>(adoptions.unset(pack));
            List.of(figures).forEach(figure -> leftOpen.remove(figure.name()));
            var adoption = new Adoptions.NewAdoption(
                    pack,
                    code,
                    null,
                    new Adoptions.Document("采用通知", "云政发〔2026〕9号"),
                    DAY,
                    null,
                    List.of(figures),
                    leftOpen);
            return CurrentScope.call(officer, () -> adoptions.propose(adoption));
        }

        void approve(UUID adoption) {
            CurrentScope.run(approver, () -> adoptions.approve(adoption, "同意"));
        }

        void end(UUID adoption, LocalDate from) {
            CurrentScope.run(approver, () -> adoptions.end(adoption, from, "停止执行"));
        }

        /** A household of one person born on that day. */
        UUID household(String place, String head, LocalDate born, Map<String, Object> facts, Map<String, Object> own) {
            var person = new NewPerson(PersonName.of(head), null, "测试", "head", "female", born, null, own);
            var home = new NewHousehold(
                    DivisionCode.of(place), null, null, null, "一组", List.of(person), new HashMap<>(facts));
            return CurrentScope.call(clerk, () -> households.register(home, new Source("declaration", "t", null, DAY)));
        }

        void state(UUID household, String place, LocalDate on, Map<String, Object> facts) {
            var subject = new Statements.Subject("household", household, household, place, null);
            CurrentScope.run(clerk, () -> households.state(subject, new Source("officer", "test", null, on), facts));
        }
    }
}
