package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.PERSON;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Violations;
import org.lianhu.tabular.value.Value;
import org.lianhu.tabular.write.TableWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the list of households as a workbook, one row a member. Numbers are masked; whole numbers need the right, a
 * purpose, and stand in the log with the count of rows.
 */
@Component
public class HouseholdExport {

    /** More rows than this are a matter for a report, not an export. */
    private static final int MOST_HOUSEHOLDS = 50_000;

    private static final int SHORTEST_PURPOSE = 4;
    private static final List<TableWriter.Column> COLUMNS = List.of(
            new TableWriter.Column("户编号", 20),
            new TableWriter.Column("户主", 12),
            new TableWriter.Column("区划", 28),
            new TableWriter.Column("认定类别", 18),
            new TableWriter.Column("成员姓名", 12),
            new TableWriter.Column("性别", 6),
            new TableWriter.Column("出生日期", 12),
            new TableWriter.Column("身份证号码", 22),
            new TableWriter.Column("联系电话", 14));

    private final DSLContext db;
    private final HouseholdBrowser browser;
    private final Places places;
    private final Vault vault;
    private final Journal journal;

    HouseholdExport(DSLContext db, HouseholdBrowser browser, Places places, Vault vault, Journal journal) {
        this.db = db;
        this.browser = browser;
        this.places = places;
        this.vault = vault;
        this.journal = journal;
    }

    /**
     * Writes the households that the query finds.
     *
     * @param purpose why whole numbers are needed; absent = masked
     */
    @Transactional
    public void write(HouseholdBrowser.Query query, @Nullable String purpose, OutputStream out) {
        CurrentScope.get().require("registry.export");
        boolean whole = purpose != null;
        if (purpose != null) {
            CurrentScope.get().require("registry.reveal-id");
            new Violations()
                    .require(
                            purpose.strip().length() >= SHORTEST_PURPOSE,
                            "/purpose",
                            "PURPOSE_REQUIRED",
                            "请写明导出完整号码的用途,不少于4个字")
                    .throwIfAny();
        }
        List<HouseholdBrowser.Row> households = all(query);
        List<List<Value>> rows = new ArrayList<>();
        Map<String, String> paths = new HashMap<>();
        for (int from = 0; from < households.size(); from += Page.MOST) {
            List<HouseholdBrowser.Row> part = households.subList(from, Math.min(households.size(), from + Page.MOST));
            addMembers(part, paths, whole, rows);
        }
        new TableWriter(COLUMNS).xlsx(out, "户和成员", rows.iterator());
        journal.record(new Journal.Act(
                "registry.households-exported",
                "export",
                whole ? "whole-numbers" : "masked",
                purpose,
                Map.of("rows", rows.size()),
                new Journal.Where(place(query), null, null)));
    }

    private static @Nullable String place(HouseholdBrowser.Query query) {
        var reach = CurrentScope.get().reach().place();
        return query.place() != null ? query.place() : reach == null ? null : reach.code();
    }

    private List<HouseholdBrowser.Row> all(HouseholdBrowser.Query query) {
        List<HouseholdBrowser.Row> rows = new ArrayList<>();
        String cursor = null;
        do {
            var page = browser.list(new HouseholdBrowser.Query(
                    query.q(), query.place(), query.category(), query.state(), cursor, Page.MOST));
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && rows.size() < MOST_HOUSEHOLDS);
        new Violations()
                .require(cursor == null, "/place", "EXPORT_TOO_LARGE", "超过" + MOST_HOUSEHOLDS + "户:请按乡镇分别导出")
                .throwIfAny();
        return rows;
    }

    private void addMembers(
            List<HouseholdBrowser.Row> households, Map<String, String> paths, boolean whole, List<List<Value>> rows) {
        var members = db.selectFrom(PERSON)
                .where(PERSON.HOUSEHOLD_ID.in(
                        households.stream().map(HouseholdBrowser.Row::id).toList()))
                .orderBy(PERSON.HOUSEHOLD_ID, PERSON.ID)
                .fetchGroups(PERSON.HOUSEHOLD_ID);
        for (HouseholdBrowser.Row household : households) {
            String path = paths.computeIfAbsent(household.placeCode(), c -> places.path(DivisionCode.of(c)));
            for (var person : members.getOrDefault(household.id(), db.newResult(PERSON))) {
                rows.add(List.of(
                        text(household.number()),
                        text(household.headName()),
                        text(path),
                        text(String.join("、", household.categories())),
                        text(person.getName()),
                        text(sex(person.getSex())),
                        text(
                                person.getBirthDate() == null
                                        ? null
                                        : person.getBirthDate().toString()),
                        text(number(person.getIdSealed(), person.getIdMasked(), whole)),
                        text(number(person.getPhoneSealed(), person.getPhoneMasked(), whole))));
            }
        }
    }

    private @Nullable String number(byte @Nullable [] sealed, @Nullable String masked, boolean whole) {
        return whole && sealed != null ? vault.open(sealed) : masked;
    }

    private static @Nullable String sex(@Nullable String code) {
        return code == null ? null : code.equals("male") ? "男" : "女";
    }

    private static Value text(@Nullable String text) {
        return text == null ? Value.NONE : new Value.Text(text);
    }
}
