package org.lianhu.app.reports.internal;

import java.util.List;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.springframework.stereotype.Component;

/** The places by which figures are split: those straight under the caller's, or the caller's own when it has none. */
@Component
class Below {

    private final Places places;

    Below(Places places) {
        this.places = places;
    }

    List<Place> places() {
        var reach = CurrentScope.get().reach();
        var top = reach.place();
        if (top == null) {
            return reach.everywhere() ? places.roots() : List.of();
        }
        var children = places.children(top.code());
        return children.isEmpty() ? places.find(top.code()).stream().toList() : children;
    }
}
