package org.lianhu.app.funds.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.funds.Disclosures;
import org.lianhu.app.funds.HouseholdMoney;
import org.lianhu.app.funds.MoneyOverview;
import org.lianhu.app.funds.MoneyWalk;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Readings of the ledger: by source and purpose, the auditor's walk, what is shown to households and to everybody. */
@RestController
@RequestMapping("/api/funds")
class MoneyController {

    private final MoneyOverview overview;
    private final MoneyWalk walk;
    private final Disclosures disclosures;
    private final HouseholdMoney households;
    private final Idempotency idempotency;

    MoneyController(
            MoneyOverview overview,
            MoneyWalk walk,
            Disclosures disclosures,
            HouseholdMoney households,
            Idempotency idempotency) {
        this.overview = overview;
        this.walk = walk;
        this.disclosures = disclosures;
        this.households = households;
        this.idempotency = idempotency;
    }

    record Created(UUID id) {}

    @GetMapping("/overview")
    MoneyOverview.Figures figures(MoneyOverview.Period period) {
        return overview.of(period);
    }

    @GetMapping("/walk")
    List<MoneyWalk.Trail> trails() {
        return walk.trails();
    }

    @GetMapping("/checks")
    List<MoneyWalk.Check> checks() {
        return walk.checks();
    }

    @GetMapping("/disclosures")
    List<Disclosures.Published> published() {
        CurrentScope.get().require("funds.read");
        return disclosures.published();
    }

    record NewDisclosure(@Nullable LocalDate from, @Nullable LocalDate until) {}

    @PostMapping("/disclosures")
    @ResponseStatus(HttpStatus.CREATED)
    Created publish(@RequestBody NewDisclosure body) {
        if (body.from() == null || body.until() == null) {
            throw InvalidInputException.of("/from", "FIELD_MISSING", "请填写公开期间的起止日期。");
        }
        return new Created(disclosures.publish(body.from(), body.until()));
    }

    @GetMapping("/households/{id}")
    HouseholdMoney.Account household(@PathVariable UUID id) {
        return households.of(id);
    }

    record Told(
            @Nullable String way,
            @Nullable LocalDate on,
            @Nullable String listener) {}

    @PostMapping("/households/{id}/told")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created tell(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Told body) {
        CurrentScope.get().require("funds.apply");
        var on = body.on();
        if (on == null) {
            throw InvalidInputException.of("/on", "FIELD_MISSING", "请填写告知日期。");
        }
        var told = new HouseholdMoney.NewTold(
                body.way() == null ? "" : body.way(), on, body.listener() == null ? "" : body.listener());
        return new Created(UUID.fromString(idempotency.once(
                key, id + ":" + body, () -> households.tell(id, told).toString())));
    }
}
