package org.lianhu.app.funds.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.funds.AccountBook;
import org.lianhu.app.funds.Ledger;
import org.lianhu.app.funds.LedgerBrowser;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Money;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over HTTP. Amounts are whole fen. */
@RestController
@RequestMapping("/api/funds")
class FundsController {

    private static final String KEY = "Idempotency-Key";

    private final Ledger ledger;
    private final LedgerBrowser browser;
    private final AccountBook books;
    private final Idempotency idempotency;

    FundsController(Ledger ledger, LedgerBrowser browser, AccountBook books, Idempotency idempotency) {
        this.ledger = ledger;
        this.browser = browser;
        this.books = books;
        this.idempotency = idempotency;
    }

    record Created(UUID id) {}

    @GetMapping("/accounts")
    List<LedgerBrowser.Account> accounts() {
        return browser.accounts();
    }

    @GetMapping("/accounts/{id}/trail")
    List<LedgerBrowser.Movement> trail(@PathVariable UUID id) {
        return browser.trail(id);
    }

    /** One account's page of the ledger. */
    @GetMapping("/accounts/{id}/book")
    AccountBook.Sheet book(
            @PathVariable UUID id, @RequestParam @Nullable Long cursor, @RequestParam(defaultValue = "50") int limit) {
        return books.of(id, cursor, limit);
    }

    /** @param kind {@code SOURCE} or {@code FUND} with source and place, {@code PURPOSE} with fund and purpose */
    record NewAccount(
            @Nullable String kind,
            @Nullable String name,
            Ledger.@Nullable SourceKind source,
            @Nullable String placeCode,
            @Nullable String orgCode,
            @Nullable UUID fundId,
            @Nullable String purpose,
            @Nullable String pack) {

        Ledger.Office office() {
            return new Ledger.Office(given("placeCode", placeCode), orgCode);
        }
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created open(
            @RequestHeader(value = KEY, required = false) @Nullable String key, @RequestBody NewAccount body) {
        CurrentScope.get().require("funds.manage");
        return once(key, body, () -> switch (given("kind", body.kind())) {
            case "SOURCE" ->
                ledger.openSource(given("name", body.name()), given("source", body.source()), body.office());
            case "FUND" -> ledger.openFund(given("name", body.name()), given("source", body.source()), body.office());
            case "PURPOSE" ->
                ledger.openPurpose(
                        given("fundId", body.fundId()),
                        given("name", body.name()),
                        given("purpose", body.purpose()),
                        body.pack());
            default -> throw InvalidInputException.of("/kind", "ACCOUNT_KIND_UNKNOWN", "账户种类应为来源、资金或用途。");
        });
    }

    /** @param kind {@code RECEIPT, PASS_DOWN} or {@code ALLOCATION} */
    record NewTransfer(
            @Nullable String kind,
            @Nullable UUID fromId,
            @Nullable UUID toId,
            long amountFen,
            @Nullable LocalDate on,
            @Nullable String document) {}

    @PostMapping("/transfers")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created transfer(
            @RequestHeader(value = KEY, required = false) @Nullable String key, @RequestBody NewTransfer body) {
        CurrentScope.get().require("funds.manage");
        var from = given("fromId", body.fromId());
        var to = given("toId", body.toId());
        var amount = Money.ofFen(body.amountFen());
        var paper = paper(body.on(), body.document());
        return once(key, body, () -> switch (given("kind", body.kind())) {
            case "RECEIPT" -> ledger.receive(from, to, amount, paper);
            case "PASS_DOWN" -> ledger.passDown(from, to, amount, paper);
            case "ALLOCATION" -> ledger.allocate(from, to, amount, paper);
            default -> throw InvalidInputException.of("/kind", "TRANSFER_KIND_UNKNOWN", "资金往来种类应为收入、下拨或安排。");
        });
    }

    record Amount(
            long amountFen,
            @Nullable LocalDate on,
            @Nullable String document) {}

    @PostMapping("/applications/{id}/payments")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created pay(
            @PathVariable UUID id,
            @RequestHeader(value = KEY, required = false) @Nullable String key,
            @RequestBody Amount body) {
        return once(
                key,
                id + ":" + body,
                () -> ledger.pay(id, Money.ofFen(body.amountFen()), paper(body.on(), body.document())));
    }

    record Settlement(@Nullable LocalDate on, @Nullable String reason) {}

    @PostMapping("/transfers/{id}/post")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void post(@PathVariable UUID id, @RequestBody Settlement body) {
        ledger.post(id, given("on", body.on()));
    }

    @PostMapping("/transfers/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, @RequestBody Settlement body) {
        ledger.cancel(id, given("on", body.on()), body.reason() == null ? "" : body.reason());
    }

    @PostMapping("/transfers/{id}/reversals")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created reverse(
            @PathVariable UUID id,
            @RequestHeader(value = KEY, required = false) @Nullable String key,
            @RequestBody Amount body) {
        return once(
                key,
                id + ":" + body,
                () -> ledger.reverse(id, Money.ofFen(body.amountFen()), paper(body.on(), body.document())));
    }

    private Created once(@Nullable String key, Object request, java.util.function.Supplier<UUID> work) {
        return new Created(UUID.fromString(
                idempotency.once(key, request.toString(), () -> work.get().toString())));
    }

    private static Ledger.Paper paper(@Nullable LocalDate on, @Nullable String document) {
        return new Ledger.Paper(given("on", on), document == null ? "" : document);
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw InvalidInputException.of("/" + field, "FIELD_MISSING", "缺少必填项:" + field + "。请补充后再提交。");
        }
        return value;
    }
}
