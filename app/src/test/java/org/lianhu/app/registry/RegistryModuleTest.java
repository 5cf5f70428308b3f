package org.lianhu.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.StaleEditException;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;

@LianhuTest
class RegistryModuleTest {

    private static final String VILLAGE = "539971001001";
    private static final Scope OFFICER = Scopes.officer(VILLAGE, "registry.read", "registry.write");
    private static final Source DECLARED = new Source("declaration", "test", null, LocalDate.of(2026, 1, 5));

    @Autowired
    Households households;

    @Autowired
    HouseholdBrowser browser;

    @Autowired
    HouseholdHistory history;

    @Autowired
    Reveals reveals;

    /** A good number: the prefix is unassigned, so it belongs to nobody. */
    private static String number(int sequence) {
        var first = "53997119700101" + String.format("%03d", sequence);
        return first + IdNumber.checkCharacter(first);
    }

    private UUID register(String head, int sequence) {
        var household = new NewHousehold(
                DivisionCode.of(VILLAGE),
                null,
                "H" + sequence,
                null,
                "一组",
                List.of(NewPerson.of(head, number(sequence), "head")),
                Map.of("housing_grade", "d", "net_income_per_head", 512_300L, "risk_causes", List.of("illness")));
        return CurrentScope.call(OFFICER, () -> households.register(household, DECLARED));
    }

    private List<UUID> found(Scope scope, String q) {
        return CurrentScope.call(scope, () -> browser.list(new HouseholdBrowser.Query(q, null, null, null, null, 50)))
                .items()
                .stream()
                .map(HouseholdBrowser.Row::id)
                .toList();
    }

    @Test
    void a_household_is_found_by_name_initials_and_id_tail_in_its_place_only() {
        var id = register("欧阳𠮷祥", 101);
        var tail = number(101).substring(14);
        for (var q : List.of("欧阳", "阳𠮷", "oy", tail, number(101).substring(12))) {
            assertThat(found(OFFICER, q)).as(q).contains(id);
            assertThat(found(Scopes.officer("539971001002", "registry.read"), q))
                    .as(q)
                    .isEmpty();
        }
        assertThat(found(OFFICER, "不在")).isEmpty();
    }

    @Test
    void stated_facts_are_adopted_with_their_statement() {
        var id = register("曾阿妹", 103);
        var page = CurrentScope.call(OFFICER, () -> browser.get(id));
        assertThat(page.facts())
                .extracting(FactBook.AdoptedGroup::group)
                .contains("housing", "household_income", "risk");
        var income = page.facts().stream()
                .filter(g -> g.group().equals("household_income"))
                .findFirst()
                .orElseThrow();
        assertThat(income.values()).containsEntry("net_income_per_head", 512_300L);
        assertThat(income.statementIds()).hasSize(1);
        assertThat(page.members().getFirst().numbers().idMasked())
                .endsWith(number(103).substring(14))
                .startsWith("***");
        assertThat(page.toString()).doesNotContain(number(103));
    }

    @Test
    void a_later_fact_ends_the_earlier_one_and_a_correction_of_the_same_day_supersedes_it() {
        var id = register("单小红", 105);
        CurrentScope.run(OFFICER, () -> {
            var home = households.subject(id);
            households.state(
                    home, new Source("visit", "v1", null, LocalDate.of(2026, 2, 1)), Map.of("housing_grade", "b"));
            households.state(
                    home, new Source("correction", "c1", null, LocalDate.of(2026, 2, 1)), Map.of("housing_grade", "a"));
        });
        var page = CurrentScope.call(OFFICER, () -> browser.get(id));
        var housing = page.facts().stream()
                .filter(g -> g.group().equals("housing"))
                .findFirst()
                .orElseThrow();
        assertThat(housing.values()).containsEntry("housing_grade", "a");
        assertThat(housing.validFrom()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void a_look_at_a_number_needs_a_purpose_and_stands_in_the_file() {
        var id = register("尉迟恭", 113);
        var officer = Scopes.officer(VILLAGE, "registry.read", "registry.write", "registry.reveal-id");
        var person = CurrentScope.call(officer, () -> browser.get(id))
                .members()
                .getFirst()
                .personId();
        assertThatThrownBy(() -> CurrentScope.run(officer, () -> reveals.open(person, Reveals.Number.ID, " ")))
                .isInstanceOf(InvalidInputException.class);
        var opened = CurrentScope.call(officer, () -> reveals.open(person, Reveals.Number.ID, "核对低保证"));
        assertThat(opened.value()).isEqualTo(number(113));
        assertThat(CurrentScope.call(officer, () -> history.lookers(id)))
                .extracting(HouseholdHistory.Looker::purpose)
                .containsExactly("核对低保证");
        assertThat(CurrentScope.call(officer, () -> history.timeline(id)))
                .extracting(HouseholdHistory.Event::kind)
                .contains("statement", "member-joined");
        assertThatThrownBy(() -> CurrentScope.run(
                        Scopes.officer("539971001002", "registry.reveal-id"),
                        () -> reveals.open(person, Reveals.Number.ID, "核对低保证")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_same_person_is_not_registered_twice() {
        register("李四", 107);
        assertThatThrownBy(() -> register("李四", 107))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().reason().code()).isEqualTo("PERSON_ALREADY_REGISTERED"));
    }

    @Test
    void two_browsers_editing_one_household_lose_nothing_silently() {
        var id = register("王五", 109);
        CurrentScope.run(OFFICER, () -> households.changeAddress(id, 1, "二组"));
        assertThatThrownBy(() -> CurrentScope.run(OFFICER, () -> households.changeAddress(id, 1, "三组")))
                .isInstanceOf(StaleEditException.class);
        assertThat(CurrentScope.call(OFFICER, () -> browser.get(id)).address()).isEqualTo("二组");
    }

    @Test
    void outside_the_scope_a_household_does_not_exist() {
        var id = register("赵六", 111);
        assertThatThrownBy(
                        () -> CurrentScope.call(Scopes.officer("539972000000", "registry.read"), () -> browser.get(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        for (int i = 0; i < 5; i++) {
            register("孙页" + "一二三四五".charAt(i), 201 + 2 * i);
        }
        var seen = new java.util.ArrayList<UUID>();
        String cursor = null;
        do {
            var at = cursor;
            var page = CurrentScope.call(
                    OFFICER, () -> browser.list(new HouseholdBrowser.Query("孙页", null, null, null, at, 2)));
            assertThat(page.total()).isEqualTo(5);
            page.items().forEach(r -> seen.add(r.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }
}
