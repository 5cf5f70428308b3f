package org.lianhu.app.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes of notices in JSON, as docs/api-notes.md agreed them. */
final class NoticeView {

    private NoticeView() {}

    record Row(
            UUID id,
            String code,
            String kind,
            String title,
            CaseView.Named place,
            Hanging hanging,
            int cases,
            int objectionsOpen) {
        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Hanging hanging() {
            return hanging;
        }
    }

    record Hanging(
            String state,
            @Nullable LocalDate postedOn,
            @Nullable LocalDate lastDay,
            @Nullable Long daysLeft) {}

    record Detail(
            Row head,
            int version,
            Rule rule,
            List<Entry> entries,
            List<Posting> postings,
            List<Objection> objections,
            List<String> actions) {
        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Row head() {
            return head;
        }

        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Rule rule() {
            return rule;
        }
    }

    /** @param mode {@code LATE} marks a late entry (补录) with its reason */
    record Rule(
            String dayRule,
            String clause,
            String clauseWords,
            String publicUrl,
            @Nullable String mode,
            @Nullable String lateReason) {}

    record Entry(UUID caseId, String label, List<Shown> shown) {}

    record Shown(String label, String value) {}

    record Posting(
            @Nullable String where,
            LocalDate postedOn,
            String by,
            @Nullable String proofFileId) {}

    record Objection(UUID id, String code, UUID caseId, String label, Standing standing) {
        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Standing standing() {
            return standing;
        }
    }

    record Standing(
            String state,
            LocalDate receivedOn,
            boolean anonymous,
            String text,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean upheld) {}
}
