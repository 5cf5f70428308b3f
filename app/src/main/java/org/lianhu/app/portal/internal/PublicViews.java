package org.lianhu.app.portal.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.portal.NewPublication.Kind;
import org.lianhu.app.portal.Objections;
import org.lianhu.app.portal.Publication;
import org.lianhu.jooq.portal.tables.records.ObjectionRecord;

/** What the public gets as JSON. */
final class PublicViews {

    private PublicViews() {}

    /** @param daysLeft days until the last day; 0 on the last day itself */
    record Item(
            String code,
            Kind kind,
            String title,
            String placeName,
            LocalDate postedOn,
            LocalDate lastDay,
            long daysLeft) {

        static Item of(Publication p, LocalDate today) {
            return new Item(
                    p.code(),
                    p.kind(),
                    p.heading().title(),
                    p.where().placeName(),
                    p.period().postedOn(),
                    p.period().lastDay(),
                    ChronoUnit.DAYS.between(today, p.period().lastDay()));
        }
    }

    record Contact(String office, String phone) {}

    record Rule(String basis, String clause, String countingRule) {}

    /**
     * A publication; {@code notice} and {@code rule} stand flat in the JSON.
     *
     * @param objectionsOpen whether an objection is taken today
     */
    record Page(
            @com.fasterxml.jackson.annotation.JsonUnwrapped Item notice,
            @com.fasterxml.jackson.annotation.JsonUnwrapped Rule rule,
            Contact contact,
            List<Publication.Line> entries,
            @Nullable LocalDate objectionsUntil,
            boolean objectionsOpen) {

        static Page of(Publication p, LocalDate today) {
            return new Page(
                    Item.of(p, today),
                    new Rule(
                            p.heading().basis(),
                            p.heading().clause(),
                            p.heading().countingRule()),
                    new Contact(p.office().name(), p.office().phone()),
                    p.entries(),
                    p.period().objectionsUntil(),
                    p.takesObjections(today));
        }
    }

    /** What the holder of a receipt sees. */
    record Answer(
            String receipt,
            String noticeTitle,
            Objections.State state,
            LocalDate receivedOn,
            @Nullable LocalDate answerBy,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean upheld) {

        static Answer of(String receipt, ObjectionRecord row) {
            return new Answer(
                    receipt,
                    row.getTitle(),
                    Objections.State.valueOf(row.getState()),
                    row.getReceivedOn(),
                    row.getAnswerBy(),
                    row.getAnswer(),
                    row.getAnsweredOn(),
                    row.getUpheld());
        }
    }
}
