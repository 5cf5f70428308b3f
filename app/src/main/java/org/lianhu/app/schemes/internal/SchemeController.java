package org.lianhu.app.schemes.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.RefusedException;
import org.lianhu.schemes.SchemeText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library, and which of it binds a place. */
@RestController
@RequestMapping("/api/schemes")
class SchemeController {

    private final PackShelf shelf;
    private final Bindings bindings;
    private final Places places;
    private final Clock clock;

    SchemeController(PackShelf shelf, Bindings bindings, Places places, Clock clock) {
        this.shelf = shelf;
        this.bindings = bindings;
        this.places = places;
        this.clock = clock;
    }

    /** All schemes; {@code adoptedFor} tells what binds the place, or the caller's own. */
    @GetMapping
    List<SchemeViews.Item> list(@RequestParam @Nullable String place, @RequestParam @Nullable LocalDate on) {
        mayLook();
        var top = CurrentScope.get().reach().place();
        var code = Optional.ofNullable(place).or(() -> Optional.ofNullable(top).map(DivisionCode::code));
        var day = on == null ? LocalDate.now(clock) : on;
        var binding = code.map(c -> bindings.inForce(Bindings.Seat.of(c), day)).orElse(List.of());
        return shelf.library().schemes().stream()
                .map(scheme -> SchemeViews.Item.of(
                        scheme,
                        binding.stream()
                                .filter(b -> b.pack().id().equals(scheme.id()))
                                .findFirst()
                                .map(this::adopted)
                                .orElse(null)))
                .toList();
    }

    private SchemeViews.Adopted adopted(Bindings.Binding b) {
        return new SchemeViews.Adopted(
                b.adoptionId(),
                b.placeCode(),
                places.find(b.placeCode()).map(Place::name).orElse(b.placeCode()),
                b.since(),
                b.pack().header().version());
    }

    /** One scheme with its conditions, figures and procedures, each with its clause. */
    @GetMapping("/{code}")
    SchemeViews.Whole get(@PathVariable String code) {
        mayLook();
        return SchemeViews.Whole.of(shelf.library().get(code));
    }

    /**
     * The regulation as people read it.
     *
     * @param text generated from the rules, each with its clause
     * @param quotes the words of the source
     */
    record Reading(String text, List<Quote> quotes) {}

    record Quote(String clause, String source, String words) {}

    /** One scheme as Chinese text, generated from its rules, beside the words of its source. */
    @GetMapping("/{code}/text")
    Reading text(@PathVariable String code) {
        mayLook();
        var scheme = shelf.library().get(code);
        var quotes = scheme.sources().stream()
                .map(quote -> new Quote(quote.clause(), quote.seed(), quote.text()))
                .toList();
        return new Reading(new SchemeText(shelf.library().vocabulary()).of(scheme), quotes);
    }

    private static void mayLook() {
        var scope = CurrentScope.get();
        if (!scope.may("schemes.read") && !scope.may("cases.read")) {
            throw new RefusedException("NOT_PERMITTED", "", "您当前的岗位不能查看帮扶方案。");
        }
    }
}
