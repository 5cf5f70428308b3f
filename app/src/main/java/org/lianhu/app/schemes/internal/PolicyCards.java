package org.lianhu.app.schemes.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.FactSheets;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.app.schemes.Bindings.Binding;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a household is entitled to, and why not to the rest: every adopted scheme, every reason. */
@Component
class PolicyCards {

    private static final List<String> ORDER =
            List.of("ELIGIBLE", "ENJOYING", "FOR_A_BODY", "UNKNOWN", "FAILED", "NOT_ELIGIBLE");

    private final FactSheets sheets;
    private final Bindings bindings;
    private final Answering answering;
    private final Parts parts;
    private final Journal journal;
    private final Clock clock;

    PolicyCards(FactSheets sheets, Bindings bindings, Answering answering, Parts parts, Journal journal, Clock clock) {
        this.sheets = sheets;
        this.bindings = bindings;
        this.answering = answering;
        this.parts = parts;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a card is written with. */
    @Component
    record Parts(Vocabulary vocabulary, Offices offices, Inquiries inquiries, PackShelf shelf) {}

    /**
     * @param on absent = today
     * @param scheme only its answers, found beside all others because schemes exclude each other; absent = all
     */
    @Transactional
    CardView.Card card(UUID household, @Nullable LocalDate on, @Nullable String scheme) {
        var scope = CurrentScope.get();
        scope.require("schemes.answer");
        var day = on == null ? LocalDate.now(clock) : on;
        var classes = FieldClasses.of(scope);
        var sheet = sheets.of(household, day);
        var home = sheet.home();
        var inForce = bindings.inForce(new Bindings.Seat(DivisionCode.of(home.placeCode()), home.orgCode()), day);
        var writer = new CardWriter(
                parts.vocabulary(),
                parts.offices(),
                classes,
                sheet,
                parts.inquiries().known(household));
        var items = answering.answers(sheet, inForce, day, classes).stream()
                .filter(result ->
                        scheme == null || scheme.equals(result.binding().pack().id()))
                .map(result -> writer.item(result, procedure(result.binding())))
                .sorted(Comparator.comparingInt(PolicyCards::rank))
                .toList();
        if (scope.mode() == org.lianhu.app.platform.scope.Scope.Mode.WRITE) {
            journal.record(Journal.Act.of(
                    "schemes.card-shown",
                    "household",
                    household,
                    new Journal.Where(home.placeCode(), home.orgCode(), household)));
        }
        var others = inForce.stream()
                .filter(binding -> !Answering.aboutPeople(binding))
                .map(binding -> binding.pack().header().title())
                .toList();
        return new CardView.Card(day, household, home.headName(), items, others);
    }

    private static int rank(CardView.Item item) {
        return item.nearMiss()
                ? 3
                : ORDER.indexOf(item.answer()) < 3 ? ORDER.indexOf(item.answer()) : 10 + ORDER.indexOf(item.answer());
    }

    /** The first procedure of the adopted scheme, by which a household comes in. */
    private @Nullable String procedure(Binding binding) {
        return parts.shelf()
                .library()
                .find(binding.pack().id())
                .filter(scheme -> !scheme.procedures().isEmpty())
                .map(scheme -> scheme.procedures().getFirst().id())
                .orElse(null);
    }
}
