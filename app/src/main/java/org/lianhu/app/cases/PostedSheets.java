package org.lianhu.app.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the public site must know of a posted notice or announcement. */
public interface PostedSheets {

    /** Throws {@link org.lianhu.app.platform.web.NotFoundException} when it is not within reach or not posted. */
    PostedSheet get(UUID sheetId);

    /** By when an objection must be answered; empty when the source sets no time. */
    Optional<LocalDate> answerDue(UUID objectionId);

    /**
     * @param lastDay last day on which it is shown, as the pack orders
     * @param items in the order of their entry numbers, from 1
     */
    record PostedSheet(
            UUID id,
            Notices.Kind kind,
            String title,
            Seat seat,
            Basis basis,
            LocalDate postedOn,
            LocalDate lastDay,
            List<Item> items) {
        public PostedSheet {
            items = List.copyOf(items);
        }
    }

    /**
     * Where it hangs.
     *
     * @param code random and public: under it the sheet is found on the site
     * @param phone the office that answers; absent = the site's service line
     */
    record Seat(
            String placeCode,
            @Nullable String orgCode,
            String code,
            @Nullable String phone) {}

    /**
     * @param scheme the regulation's name
     * @param clause the clause that orders the posting
     * @param countingRule how its days are counted, in words; empty when the pack says nothing
     */
    record Basis(String scheme, String clause, String countingRule) {}

    /**
     * @param headName the head's full name: mask it before anybody sees it
     * @param shown the approved fields by their names in the pack
     */
    record Item(
            UUID caseId,
            String placeCode,
            String headName,
            @Nullable LocalDate headBirth,
            Map<String, String> shown) {
        public Item {
            shown = Map.copyOf(shown);
        }
    }
}
