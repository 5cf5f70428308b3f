package org.lianhu.app.access.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianhu.app.area.Places;
import org.lianhu.app.area.Places.NewPlace;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and renames places below the administrator's own one. Nothing is ever taken out: old files name old places. */
@Component
class PlaceRegister {

    static final String MANAGE = "area.manage";
    private static final int LONGEST = 60;

    private final Places places;
    private final Journal journal;

    PlaceRegister(Places places, Journal journal) {
        this.places = places;
        this.journal = journal;
    }

    /**
     * All or nothing, parents before children whatever their order.
     *
     * @return how many places were added or renamed
     * @throws InvalidInputException PLACE_OUTSIDE, PLACE_PARENT_MISSING, PLACE_NAME_LONG
     */
    @Transactional
    int put(List<NewPlace> wanted) {
        CurrentScope.get().require(MANAGE);
        var top = CurrentScope.get().reach().place();
        if (top == null) {
            throw new RefusedException("PLACE_OUTSIDE", "", "您当前的岗位不属于任何行政区划,不能维护地区。请切换到地区的管理员岗位。");
        }
        var sorted = new ArrayList<>(wanted);
        sorted.sort(Comparator.comparing(p -> DivisionCode.of(p.code()).level()));
        refuseFaults(sorted, top);
        places.load(sorted);
        var details = Map.of("places", sorted.size());
        var where = Journal.Where.place(top.code());
        journal.record(new Journal.Act("area.places-put", "place", top.code(), null, details, where));
        return sorted.size();
    }

    private void refuseFaults(List<NewPlace> sorted, DivisionCode top) {
        var faults = new ArrayList<Violation>();
        Set<String> there = new HashSet<>();
        for (var place : sorted) {
            var code = DivisionCode.of(place.code());
            var parent = code.parent();
            if (!top.contains(code)) {
                faults.add(fault(place, "PLACE_OUTSIDE", "不在您管理的地区内,请去掉或由上级管理员上传。"));
            } else if (place.name().length() > LONGEST) {
                faults.add(fault(place, "PLACE_NAME_LONG", "的名称超过 " + LONGEST + " 个字,请用规范名称。"));
            } else if (!code.equals(top)
                    && parent.filter(p -> there.contains(p.code())
                                    || places.find(p.code()).isPresent())
                            .isEmpty()) {
                faults.add(fault(place, "PLACE_PARENT_MISSING", "的上级地区还没有登记,请一并上传。"));
            }
            there.add(place.code());
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults.stream().limit(50).toList());
        }
    }

    private static Violation fault(NewPlace place, String code, String what) {
        return Violation.of(place.code(), code, "“" + place.code() + " " + place.name() + "”" + what);
    }
}
