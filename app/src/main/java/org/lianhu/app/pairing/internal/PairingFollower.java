package org.lianhu.app.pairing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianhu.app.access.Staff;
import org.lianhu.app.pairing.Pairing;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.LifeEventFollower;
import org.lianhu.jooq.pairing.tables.records.BondRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody is left alone by a change: the helper goes along to the new place until a hand-over, answers for the household
 * that split off as well, and for the one a household went into when that has nobody. A closed household needs nobody.
 */
@Component
class PairingFollower implements LifeEventFollower {

    private static final int LONGEST_REASON = 200;

    private final PairingStore store;
    private final HandOverStore handOvers;
    private final HelperStore helpers;
    private final Joining joining;
    private final Around around;

    PairingFollower(PairingStore store, HandOverStore handOvers, HelperStore helpers, Joining joining, Around around) {
        this.store = store;
        this.handOvers = handOvers;
        this.helpers = helpers;
        this.joining = joining;
        this.around = around;
    }

    /** Households and names of helpers. */
    @Component("pairingFollowerAround")
    record Around(Households households, Staff staff) {}

    @Override
    @Transactional(readOnly = true)
    public List<Consequence> foresee(LifeEvent event) {
        var what = switch (event.kind()) {
            case MOVE -> Optional.of("随户迁入,在迁入地办理交接之前继续负责");
            case SPLIT -> Optional.of("继续负责,分出的新户也由其负责");
            case MERGE -> Optional.of("该户并户后终止;并入的户没有责任人的,由其接着负责");
            default -> Optional.<String>empty();
        };
        return what.map(words -> store.open(List.of(event.householdId())).stream()
                        .map(row -> new Consequence(
                                "PAIRING",
                                row.getId(),
                                Pairing.Capacity.valueOf(row.getCapacity()).label() + " "
                                        + around.staff().name(row.getAccountId()),
                                words,
                                "",
                                false))
                        .toList())
                .orElse(List.of());
    }

    @Override
    @Transactional
    public void follow(LifeEvent event) {
        var reason = reason(event);
        var other = event.otherHouseholdId();
        switch (event.kind()) {
            case MOVE -> {
                var home = around.households().subject(event.householdId());
                store.follow(home.id(), home.placeCode(), home.orgCode());
                handOvers.follow(home.id(), home.placeCode(), home.orgCode());
            }
            case SPLIT -> {
                if (other != null) {
                    responsible(event.householdId()).ifPresent(row -> take(row, other, event.on(), reason));
                }
            }
            case MERGE -> {
                if (other != null && responsible(other).isEmpty()) {
                    responsible(event.householdId()).ifPresent(row -> take(row, other, event.on(), reason));
                }
            }
            default -> {}
        }
        closed(event.householdId(), reason);
        if (other != null) {
            closed(other, reason);
        }
    }

    private static String reason(LifeEvent event) {
        var words = event.kind().label() + ":" + event.reason();
        return words.substring(0, Math.min(LONGEST_REASON, words.length()));
    }

    private Optional<BondRecord> responsible(UUID household) {
        return store.open(List.of(household)).stream()
                .filter(row -> row.getCapacity().equals(Pairing.Capacity.RESPONSIBLE.name()))
                .findFirst();
    }

    /** The same helper answers for the other household too; whoever lets the event take effect cannot name oneself. */
    private void take(BondRecord row, UUID household, LocalDate on, String reason) {
        if (row.getAccountId().equals(CurrentScope.get().actor().accountId())) {
            return;
        }
        var from = on.isBefore(row.getValidFrom()) ? row.getValidFrom() : on;
        var terms = new Joining.Terms(
                Pairing.Capacity.RESPONSIBLE, from, reason, row.getKinNote(), null, Joining.By.LIFE_EVENT);
        joining.join(around.households().subject(household), helpers.get(row.getHelperId()), terms);
    }

    private void closed(UUID household, String reason) {
        around.households().closedOn(household).ifPresent(day -> {
            for (var row : store.open(List.of(household))) {
                joining.part(row, day.isBefore(row.getValidFrom()) ? row.getValidFrom() : day, "CLOSED", reason);
            }
            handOvers.open(household).ifPresent(h -> handOvers.withdraw(h.getId()));
        });
    }
}
