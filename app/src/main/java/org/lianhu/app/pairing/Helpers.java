package org.lianhu.app.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.pairing.internal.HelperStore;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who may answer for households, with unit, post and rank as of each day. */
@Component
public class Helpers {

    /** Who pairs households with helpers. */
    public static final String ASSIGN = "pairing.assign";

    private static final int UNIT_LENGTH = 80;
    private static final int WORD_LENGTH = 40;

    private final HelperStore store;
    private final Staff staff;
    private final Places places;
    private final Journal journal;
    private final Clock clock;

    Helpers(HelperStore store, Staff staff, Places places, Journal journal, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param unit where the person works, 1 to 80 characters
     * @param title such as 股长; may be empty
     * @param rank such as 副股级; may be empty
     */
    public record Standing(
            @Nullable String unit,
            @Nullable String title,
            @Nullable String rank) {

        String unitText() {
            return strip(unit);
        }

        String titleText() {
            return strip(title);
        }

        String rankText() {
            return strip(rank);
        }

        private static String strip(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    /**
     * @param accountId whose account
     * @param personId the person in the register, where known: kinship is judged by it
     * @param place where the person helps
     * @param from since when the standing counts
     */
    public record NewHelper(
            @Nullable UUID accountId,
            @Nullable UUID personId,
            @Nullable String place,
            Standing standing,
            @Nullable LocalDate from) {}

    /** Enters somebody as helper. */
    @Transactional
    public UUID register(NewHelper helper) {
        CurrentScope.get().require(ASSIGN);
        var account = helper.accountId();
        var place = helper.place() == null ? "" : helper.place().strip();
        new Violations()
                .require(account != null, "/accountId", "ACCOUNT_REQUIRED", "请选择人员账号。")
                .require(
                        place.matches("\\d{12}(\\d{3})?") && places.find(place).isPresent(),
                        "/place",
                        "PLACE_UNKNOWN",
                        "请选择帮扶所在的地区。")
                .throwIfAny();
        require(helper.standing());
        var known = java.util.Objects.requireNonNull(account);
        if (staff.names(java.util.List.of(known)).isEmpty()) {
            throw new NotFoundException("该人员账号");
        }
        if (store.ofAccount(known).isPresent()) {
            throw new RefusedException("HELPER_EXISTS", "", "该人员已登记为帮扶责任人。请直接为其结对。");
        }
        var from = helper.from() == null ? LocalDate.now(clock) : helper.from();
        var id = store.insert(known, helper.personId(), place);
        store.insertPost(id, place, posting(helper.standing(), from));
        journal.record(Journal.Act.of("pairing.helper-registered", "helper", id, Journal.Where.place(place)));
        return id;
    }

    /** Unit, post or rank changed on that day; what was before stays readable. */
    @Transactional
    public void changePost(UUID helperId, Standing standing, @Nullable LocalDate on) {
        CurrentScope.get().require(ASSIGN);
        var helper = store.get(helperId);
        require(standing);
        var day = on == null ? LocalDate.now(clock) : on;
        var last = store.lastPost(helperId);
        new Violations()
                .require(day.isAfter(last), "/from", "PERIOD_REVERSED", "变动日期须晚于上一次任职的开始日期" + last + "。")
                .require(!day.isAfter(LocalDate.now(clock)), "/from", "DATE_IN_FUTURE", "变动日期还没有到。")
                .throwIfAny();
        store.endPost(helperId, day);
        store.insertPost(helperId, helper.getPlaceCode(), posting(standing, day));
        journal.record(Journal.Act.of(
                "pairing.helper-post-changed", "helper", helperId, Journal.Where.place(helper.getPlaceCode())));
    }

    /**
     * Takes somebody off the list; refused while the person still answers for a household (S3-5.2-3: no household is
     * left alone).
     */
    @Transactional
    public void end(UUID helperId, @Nullable LocalDate on, String because) {
        CurrentScope.get().require(ASSIGN);
        var helper = store.get(helperId);
        var words = because.strip();
        new Violations()
                .require(words.length() >= 2 && words.length() <= 200, "/reason", "REASON_REQUIRED", "请写明原因(2到200个字)。")
                .throwIfAny();
        if (helper.getEndedOn() != null) {
            throw new RefusedException("HELPER_ENDED", "", "该人员已不再担任帮扶责任人。请刷新页面。");
        }
        if (store.answersForSomebody(helperId)) {
            throw new RefusedException("HELPER_STILL_ANSWERS", "S3-5.2-3", "该人员名下还有帮扶户。请先逐户办理交接。");
        }
        store.end(helperId, on == null ? LocalDate.now(clock) : on, words);
        journal.record(
                Journal.Act.of("pairing.helper-ended", "helper", helperId, Journal.Where.place(helper.getPlaceCode())));
    }

    private static HelperStore.Posting posting(Standing standing, LocalDate from) {
        return new HelperStore.Posting(standing.unitText(), standing.titleText(), standing.rankText(), from);
    }

    private static void require(Standing standing) {
        var unit = standing.unitText();
        new Violations()
                .require(
                        !unit.isEmpty() && unit.length() <= UNIT_LENGTH,
                        "/standing/unit",
                        "UNIT_REQUIRED",
                        "请填写所在单位(80字以内)。")
                .require(
                        standing.titleText().length() <= WORD_LENGTH
                                && standing.rankText().length() <= WORD_LENGTH,
                        "/standing/title",
                        "VALUE_TOO_LONG",
                        "职务、职级各不超过40字。")
                .throwIfAny();
    }
}
