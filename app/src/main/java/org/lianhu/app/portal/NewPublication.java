package org.lianhu.app.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice or announcement to publish.
 *
 * @param placeCode the place in which it is posted
 * @param orgCode the organisation, when one posts it
 */
public record NewPublication(
        Kind kind,
        Source source,
        String placeCode,
        @Nullable String orgCode,
        Heading heading,
        Period period,
        Office office,
        List<Entry> entries) {

    public NewPublication {
        entries = List.copyOf(entries);
    }

    /** 公示 (objections possible) and 公告 (final) are different acts. */
    public enum Kind {
        NOTICE,
        ANNOUNCEMENT
    }

    /**
     * The sheet it renders; one sheet is published once.
     *
     * @param code the random code that already stands on its paper; absent = a new one
     */
    public record Source(String kind, UUID id, @Nullable String code) {}

    /**
     * @param title such as 青枫镇新民村帮扶对象初选名单公示
     * @param basis the regulation's name and number
     * @param clause the clause that orders the publication, such as {@code S3-2.2-2c}
     * @param countingRule how the days are counted, in words
     */
    public record Heading(String title, String basis, String clause, String countingRule) {}

    /**
     * @param lastDay last day on which the public sees it
     * @param objectionsUntil last day for objections; absent on announcements
     */
    public record Period(
            LocalDate postedOn, LocalDate lastDay, @Nullable LocalDate objectionsUntil) {}

    /**
     * Whom to ask: an office, never a person.
     *
     * @param phone the office's fixed line, such as 0575-5551234, or a service number such as 12345
     */
    public record Office(String name, String phone) {}

    /**
     * @param subject the case; never shown, comes back with an objection
     * @param placeName the village's name
     */
    public record Entry(UUID subject, PublicName unit, String placeName, String schemeLabel, List<Shown> shown) {
        public Entry {
            shown = List.copyOf(shown);
        }
    }
}
