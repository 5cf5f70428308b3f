package org.lianhu.app.area.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of places, opened level by level. */
@RestController
@RequestMapping("/api/places")
class PlaceController {

    private final Places places;

    PlaceController(Places places) {
        this.places = places;
    }

    /**
     * The places under {@code parent}; without it the caller's own place, or the roots for who has none.
     *
     * @param parent whose children; absent = the first level
     * @param everywhere true where a household goes: the first level is the country's and not the caller's own
     */
    @GetMapping
    List<Place> list(@RequestParam @Nullable String parent, @RequestParam(defaultValue = "false") boolean everywhere) {
        if (parent != null) {
            return places.children(parent);
        }
        var own = CurrentScope.get().reach().place();
        return own == null || everywhere
                ? places.roots()
                : places.find(own.code()).map(List::of).orElse(List.of());
    }

    @GetMapping("/{code}")
    Place get(@PathVariable String code) {
        return places.find(code).orElseThrow(() -> new NotFoundException("该地区"));
    }
}
