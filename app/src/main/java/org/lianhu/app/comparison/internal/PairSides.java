package org.lianhu.app.comparison.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Places;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.app.comparison.Pairs;
import org.lianhu.app.comparison.Sources;
import org.lianhu.app.comparison.linkage.Identity;
import org.lianhu.app.comparison.linkage.Link;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.PeopleOnFile;
import org.lianhu.app.registry.PeopleOnFile.OnFile;
import org.lianhu.jooq.comparison.tables.records.PairRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Masking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Both sides of pairs beside each other: numbers masked, differences named digit by digit. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PairSides {

    private static final int MOST_DIGITS = 4;

    private final PeopleOnFile people;
    private final Places places;
    private final Sources sources;
    private final Sealing sealing;

    PairSides(PeopleOnFile people, Places places, Sources sources, Sealing sealing) {
        this.people = people;
        this.places = places;
        this.sources = sources;
        this.sealing = sealing;
    }

    public List<Pairs.Pair> of(List<PairRecord> rows) {
        var persons = people
                .of(rows.stream().map(PairRecord::getPersonId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(p -> p.subject().id(), Function.identity()));
        Map<UUID, Sources.Source> known = new LinkedHashMap<>();
        var pairs = new ArrayList<Pairs.Pair>();
        for (var row : rows) {
            var person = persons.get(row.getPersonId());
            if (person != null) {
                pairs.add(pair(row, person, known.computeIfAbsent(row.getSourceId(), sources::get)));
            }
        }
        return pairs;
    }

    private Pairs.Pair pair(PairRecord row, OnFile person, Sources.Source source) {
        var claim = sealing.open(row.getClaimSealed());
        var who = claim.identity(new VillageNames(List.of()));
        var place = places.path(DivisionCode.of(person.subject().placeCode()));
        var register = new Pairs.Side(
                person.subject().id(),
                person.subject().householdId(),
                person.name(),
                person.masked() == null ? "未登记" : person.masked(),
                person.birth(),
                place,
                Map.of());
        var department = new Pairs.Side(
                null,
                null,
                claim.name(),
                mask(claim.number()),
                who.birth(),
                claim.place(),
                labelled(source, claim.facts()));
        return new Pairs.Pair(
                row.getId(),
                source.agreement().title(),
                Link.Basis.valueOf(row.getBasis()).words(),
                row.getState(),
                register,
                department,
                differences(person, who),
                course(row));
    }

    private static String mask(String number) {
        return number.length() > MOST_DIGITS ? Masking.idNumber(number) : number;
    }

    /** What the row says, under the agreement's labels. */
    static Map<String, String> labelled(Sources.Source source, Map<String, ?> facts) {
        var labels = new LinkedHashMap<String, String>();
        for (Agreement.Field field : source.agreement().fields()) {
            var value = facts.get(field.code());
            if (value != null) {
                labels.put(field.label(), value.toString());
            }
        }
        return labels;
    }

    private static List<Pairs.Difference> differences(OnFile person, Identity claim) {
        var found = new ArrayList<Pairs.Difference>();
        var known = RunWorker.identity(person);
        if (!known.name().equals(claim.name())) {
            found.add(new Pairs.Difference("姓名", "登记为“" + known.name() + "”,部门数据为“" + claim.name() + "”"));
        }
        if (!known.digits().equals(claim.digits())) {
            found.add(new Pairs.Difference("身份证号码", digits(known.digits(), claim.digits())));
        }
        if (known.birth() != null && claim.birth() != null && !known.birth().equals(claim.birth())) {
            found.add(new Pairs.Difference("出生日期", "登记为" + known.birth() + ",部门数据为" + claim.birth()));
        }
        return found;
    }

    private static String digits(String known, String claimed) {
        if (known.isEmpty() || claimed.isEmpty()) {
            return known.isEmpty() ? "登记中没有号码" : "部门数据中没有号码";
        }
        if (known.length() != claimed.length()) {
            return "位数不同:登记为" + known.length() + "位,部门数据为" + claimed.length() + "位";
        }
        var found = new ArrayList<String>();
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != claimed.charAt(i)) {
                found.add("第" + (i + 1) + "位:登记为" + known.charAt(i) + ",部门数据为" + claimed.charAt(i));
            }
        }
        return found.size() > MOST_DIGITS ? "有" + found.size() + "位不同" : String.join(";", found);
    }

    private static Pairs.Course course(PairRecord row) {
        var account = CurrentScope.get().actor().accountId();
        var scope = CurrentScope.get();
        boolean may = scope.may("comparison.match");
        return new Pairs.Course(
                said(row.getFirstSame(), row.getFirstByLabel(), row.getFirstWhy(), row.getFirstAt()),
                said(row.getFirstSame(), row.getSecondByLabel(), row.getSecondWhy(), row.getSecondAt()),
                row.getCreatedAt(),
                may && row.getState().equals("OPEN"),
                may && row.getState().equals("SECOND_LOOK") && !Objects.equals(account, row.getFirstBy()));
    }

    private static Pairs.@Nullable Said said(
            @Nullable Boolean same, @Nullable String by, @Nullable String why, @Nullable Instant at) {
        return at == null ? null : new Pairs.Said(same, by == null ? "" : by, why == null ? "" : why, at);
    }
}
