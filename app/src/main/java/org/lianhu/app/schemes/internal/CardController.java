package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.jooq.schemes.tables.records.InquiryRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The policy card of a household and the questions that were asked from it. */
@RestController
@RequestMapping("/api")
class CardController {

    private final PolicyCards cards;
    private final InquiryDesk desk;
    private final Inquiries inquiries;

    CardController(PolicyCards cards, InquiryDesk desk, Inquiries inquiries) {
        this.cards = cards;
        this.desk = desk;
        this.inquiries = inquiries;
    }

    @GetMapping("/households/{id}/policy-card")
    CardView.Card card(
            @PathVariable UUID id, @RequestParam @Nullable LocalDate on, @RequestParam @Nullable String scheme) {
        return cards.card(id, on, scheme);
    }

    /** One question with its answer. */
    record InquiryView(
            UUID id,
            String kind,
            Subject subject,
            String question,
            String clause,
            String addressee,
            LocalDate askedOn,
            @Nullable Answered answer) {}

    /** @param fact vocabulary code of the fact that is asked for; absent for other questions */
    record Subject(
            UUID householdId,
            String scheme,
            String schemeLabel,
            @Nullable FactForm fact) {}

    /** How the fact is typed. */
    record FactForm(String code, String label, String type, String unit, Map<String, String> options) {
        static FactForm of(Fact fact) {
            return new FactForm(
                    fact.code(),
                    fact.label(),
                    fact.type().name(),
                    fact.kind().unit(),
                    fact.kind().codes().map(list -> list.labels()).orElse(Map.of()));
        }
    }

    record Answered(String answer, @Nullable String document, LocalDate on) {}

    @GetMapping("/households/{id}/inquiries")
    List<InquiryView> list(@PathVariable UUID id) {
        return inquiries.of(id).stream().map(this::view).toList();
    }

    @PostMapping("/households/{id}/inquiries")
    Map<String, UUID> ask(@PathVariable UUID id, @RequestBody InquiryDesk.Question question) {
        return Map.of("id", desk.ask(id, question));
    }

    @GetMapping("/inquiries/{id}")
    InquiryView get(@PathVariable UUID id) {
        return view(inquiries.get(id));
    }

    @PostMapping("/inquiries/{id}/answer")
    InquiryView answer(@PathVariable UUID id, @RequestBody InquiryDesk.Reply reply) {
        desk.answer(id, reply);
        return get(id);
    }

    private InquiryView view(InquiryRecord row) {
        var answer = row.getAnswer();
        return new InquiryView(
                row.getId(),
                row.getKind(),
                new Subject(
                        row.getHouseholdId(),
                        row.getPack(),
                        row.getPackTitle(),
                        desk.fact(row).map(FactForm::of).orElse(null)),
                row.getQuestion(),
                row.getClause(),
                row.getAddressee(),
                row.getAskedOn(),
                answer == null
                        ? null
                        : new Answered(desk.readable(row, answer), row.getAnswerDocument(), row.getAnsweredOn()));
    }
}
