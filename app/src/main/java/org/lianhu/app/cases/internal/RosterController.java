package org.lianhu.app.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Roster;
import org.lianhu.app.platform.scope.CurrentScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Representatives, cadres and team members of a place; declarations of kinship. */
@RestController
@RequestMapping("/api/roster")
class RosterController {

    private final Roster roster;
    private final Clock clock;

    RosterController(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping
    List<Roster.Member> list(@RequestParam String place) {
        CurrentScope.get().require("cases.read");
        return roster.of(place, LocalDate.now(clock));
    }

    record NewMember(
            String place,
            String name,
            String capacity,
            @Nullable UUID accountId,
            @Nullable UUID registryPersonId) {}

    @PostMapping
    Map<String, UUID> add(@RequestBody NewMember body) {
        var member = new Roster.NewMember(
                body.place(),
                body.name(),
                body.capacity(),
                body.accountId(),
                body.registryPersonId(),
                LocalDate.now(clock));
        return Map.of("personId", roster.add(member));
    }

    record Declaration(UUID personId, UUID householdId, String relation) {}

    @GetMapping("/kin-declarations")
    List<Roster.Kinship> kinships(@RequestParam String place) {
        return roster.kinships(place);
    }

    @PostMapping("/kin-declarations")
    void declare(@RequestBody Declaration body) {
        roster.declareKin(body.personId(), body.householdId(), body.relation(), LocalDate.now(clock));
    }
}
