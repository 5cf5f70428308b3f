package org.lianhu.app.schemes.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.FactSheet;
import org.lianhu.app.registry.FactSheets;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.Source;
import org.lianhu.app.registry.SpecialFacts;
import org.lianhu.app.registry.Statements;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.jooq.schemes.tables.records.InquiryRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The buttons of the card: asks for what is really missing and nothing else, and puts what comes back where it belongs:
 * an answered fact is adopted at once, nobody types it twice.
 */
@Component
class InquiryDesk {

    private final FactSheets sheets;
    private final Bindings bindings;
    private final Answering answering;
    private final PolicyCards.Parts parts;
    private final Households households;
    private final Clock clock;

    InquiryDesk(
            FactSheets sheets,
            Bindings bindings,
            Answering answering,
            PolicyCards.Parts parts,
            Households households,
            Clock clock) {
        this.sheets = sheets;
        this.bindings = bindings;
        this.answering = answering;
        this.parts = parts;
        this.households = households;
        this.clock = clock;
    }

    /**
     * @param kind FACT or BODY
     * @param topic the path of the missing fact, or the topic of the open question, as the card shows it
     */
    record Question(String kind, String scheme, @Nullable UUID personId, String topic) {}

    @Transactional
    UUID ask(UUID household, Question question) {
        var scope = CurrentScope.get();
        scope.require("schemes.answer");
        Writers.require(scope);
        var today = LocalDate.now(clock);
        var sheet = sheets.of(household, today);
        var home = sheet.home();
        var seat = new Bindings.Seat(DivisionCode.of(home.placeCode()), home.orgCode());
        var inForce = bindings.inForce(seat, today).stream()
                .filter(b -> b.pack().id().equals(question.scheme()))
                .toList();
        var ask = answering.answers(sheet, inForce, today, FieldClasses.of(scope)).stream()
                .filter(Answering.Answered.class::isInstance)
                .map(Answering.Answered.class::cast)
                .filter(a -> question.personId() == null
                        || a.unit().person().filter(question.personId()::equals).isPresent())
                .flatMap(a -> find(a, sheet, question).stream())
                .findFirst()
                .orElseThrow(
                        () -> InvalidInputException.of("/topic", "INQUIRY_UNKNOWN", "政策卡上已经没有这个问题,可能刚有人补充了资料。请刷新政策卡。"));
        var about = question.kind().equals("FACT")
                ? CardWriter.person(sheet, question.topic()).map(FactSheet.Person::id)
                : Optional.ofNullable(question.personId());
        return parts.inquiries().ask(home, about.orElse(null), ask);
    }

    private Optional<Inquiries.Ask> find(Answering.Answered answered, FactSheet sheet, Question question) {
        var pack = answered.binding().pack();
        var title = pack.header().title();
        if (question.kind().equals("FACT")) {
            return answered.answer().missing().stream()
                    .map(parts.offices()::canonical)
                    .filter(question.topic()::equals)
                    .findFirst()
                    .map(path -> new Inquiries.Ask(
                            "FACT",
                            CardWriter.topic(sheet, path),
                            "请核实并登记:" + label(sheet, path) + "(" + title + ")",
                            "",
                            parts.offices().of(path),
                            pack.id(),
                            title));
        }
        return answered.answer().open().stream()
                .filter(open -> CardWriter.topic(open).equals(question.topic()))
                .findFirst()
                .map(open -> new Inquiries.Ask(
                        "BODY",
                        CardWriter.topic(open),
                        open.text() + "(" + title + ")",
                        open.clause(),
                        Offices.ofBody(open.body()),
                        pack.id(),
                        title));
    }

    /**
     * In a task everybody of the office reads it: the fact is named, the person is not, unless the fact is harmless.
     */
    private String label(FactSheet sheet, String path) {
        var fact = parts.vocabulary().find(Offices.code(path));
        if (fact.isPresent() && fact.get().sealed()) {
            throw InvalidInputException.of("/topic", "INQUIRY_SEALED", "这项事实按规定密封,不能用待办询问。请按县级指定人员的办法核实。");
        }
        return CardWriter.person(sheet, path).map(p -> p.name() + "的").orElse("")
                + fact.map(Fact::label).orElse("名单");
    }

    /**
     * @param value the fact as typed, for questions about a fact
     * @param answer the reply in words; for facts it may be absent
     */
    record Reply(
            @Nullable String value,
            @Nullable String answer,
            @Nullable String document,
            @Nullable LocalDate on) {}

    @Transactional
    void answer(UUID id, Reply reply) {
        var row = parts.inquiries().get(id);
        var value = reply.value();
        if (row.getKind().equals("FACT") && value != null && !value.isBlank()) {
            adopt(row, value, reply.on());
        } else if (row.getKind().equals("FACT")
                && (reply.answer() == null || reply.answer().isBlank())) {
            throw InvalidInputException.of("/value", "FACT_VALUE", "请填写查到的情况;查不到的,写明原因。");
        }
        var words = reply.answer() == null || reply.answer().isBlank() ? "已登记" : reply.answer();
        parts.inquiries().answer(id, new Inquiries.Reply(words, reply.document(), reply.on()));
    }

    private void adopt(InquiryRecord row, String value, @Nullable LocalDate on) {
        CurrentScope.get().require("registry.write");
        var fact =
                fact(row).orElseThrow(() -> InvalidInputException.of("/value", "FACT_VALUE", "这项要在户的页面登记名单,不能在这里填写。"));
        var person = row.getPersonId();
        boolean ofPerson = fact.entity() == Entity.PERSON && person != null;
        var subject = new Statements.Subject(
                ofPerson ? "person" : "household",
                ofPerson ? person : row.getHouseholdId(),
                row.getHouseholdId(),
                row.getPlaceCode(),
                row.getOrgCode());
        var account = CurrentScope.get().actor().accountId();
        var source = new Source("officer", "询问 " + row.getId(), account, on == null ? LocalDate.now(clock) : on);
        households.state(subject, source, Map.of(fact.code(), FactValue.of(fact, value)));
    }

    /** The answer as the caller may read it: the value of a special fact is for posts that may read such facts. */
    String readable(InquiryRecord row, String answer) {
        boolean open = fact(row)
                .map(fact -> FieldClasses.of(CurrentScope.get()).mayRead(parts.vocabulary(), fact.code()))
                .orElse(true);
        return open ? answer : SpecialFacts.WITHHELD;
    }

    /** The fact that is asked for; empty when a list of people is. */
    Optional<Fact> fact(InquiryRecord row) {
        return row.getKind().equals("FACT") ? parts.vocabulary().find(Offices.code(row.getTopic())) : Optional.empty();
    }
}
