package org.lianhu.tabular.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lianhu.kernel.IdNumber;
import org.lianhu.tabular.file.Sheet;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.layout.ColumnDictionary;
import org.lianhu.tabular.layout.ColumnMapping;
import org.lianhu.tabular.layout.Header;
import org.lianhu.tabular.layout.HeaderFinder;
import org.lianhu.tabular.layout.MappingProposer;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;

/** Reads a whole roster: sheets to rows, rows to households, households to drafts with everything found about them. */
public final class RosterReader {

    private final ColumnDictionary dictionary;
    private final RosterRules rules;
    private final Map<IdNumber, List<Seen>> seen = new HashMap<>();

    /** Where a number was seen. */
    private record Seen(HouseholdRows household, RosterRow row) {}

    public RosterReader(ColumnDictionary dictionary, RosterRules rules) {
        this.dictionary = dictionary;
        this.rules = rules;
    }

    /**
     * What was read.
     *
     * @param layout what was seen of titles, totals, notes, hidden parts
     */
    public record Result(List<HouseholdDraft> households, List<Finding> layout) {

        public Result {
            households = List.copyOf(households);
            layout = List.copyOf(layout);
        }

        /** Everything found, layout first, then household by household. */
        public List<Finding> findings() {
            List<Finding> all = new ArrayList<>(layout);
            households.forEach(h -> all.addAll(h.findings()));
            return all;
        }
    }

    /** Plans for every visible sheet whose header names persons, with the proposed mapping. */
    public List<SheetPlan> plan(TabularFile file) {
        HeaderFinder finder = new HeaderFinder(dictionary);
        MappingProposer proposer = new MappingProposer(dictionary);
        List<SheetPlan> plans = new ArrayList<>();
        for (Sheet sheet : file.sheets()) {
            Optional<Header> header = sheet.hidden() ? Optional.empty() : finder.find(file, sheet);
            header.map(h -> new SheetPlan(sheet, h, ColumnMapping.of(proposer.propose(h)), dictionary))
                    .filter(SheetPlan::namesPersons)
                    .ifPresent(plans::add);
        }
        return plans;
    }

    /** Reads everything and keeps it; for the preview of files of ordinary size. */
    public Result read(TabularFile file, List<SheetPlan> plans) {
        List<HouseholdDraft> households = new ArrayList<>();
        List<Finding> layout = read(file, plans, households::add);
        return new Result(households, layout);
    }

    /** Hands out the households one by one, in the order of their first rows; answers the findings of the layout. */
    public List<Finding> read(TabularFile file, List<SheetPlan> plans, Consumer<HouseholdDraft> consumer) {
        List<Finding> layout = new ArrayList<>();
        file.sheets().stream()
                .filter(Sheet::hidden)
                .forEach(sheet -> layout.add(new Finding(
                        sheet.name(),
                        0,
                        -1,
                        "",
                        "",
                        Note.of("LAYOUT_HIDDEN_SHEET", Action.WARN, "工作表“" + sheet.name() + "”被隐藏:默认不导入"))));
        HouseholdGrouper grouper = new HouseholdGrouper(layout);
        for (SheetPlan plan : plans) {
            SheetRows rows = new SheetRows(plan, layout);
            grouper.add(plan, rows.read(file), rows.breaks());
        }
        grouper.households().forEach(this::remember);
        HouseholdReader reader = new HouseholdReader();
        MemberChecks members = new MemberChecks(rules.today());
        HouseholdChecks checks = new HouseholdChecks(rules.monitoringLineFen());
        PlaceChecks places = new PlaceChecks(rules.places());
        for (HouseholdRows household : grouper.households()) {
            Draft draft = reader.read(household);
            members.check(draft);
            checks.check(draft);
            places.check(draft);
            duplicates(draft);
            consumer.accept(draft.toDraft());
        }
        return layout;
    }

    private void remember(HouseholdRows household) {
        for (RosterRow row : household.rows) {
            int slot =
                    Math.max(row.plan().slot(RosterFields.ID_NUMBER), row.plan().slot(RosterFields.HEAD_ID_NUMBER));
            if (slot >= 0 && IdNumber.read(row.cell(slot).shown()) instanceof org.lianhu.kernel.IdReading.Valid valid) {
                seen.computeIfAbsent(valid.number(), _ -> new ArrayList<>(1)).add(new Seen(household, row));
            }
        }
    }

    private void duplicates(Draft draft) {
        Set<IdNumber> mine = new HashSet<>();
        for (Draft.Member member : draft.members) {
            Optional<IdNumber> number = MemberChecks.number(member);
            List<Seen> all = number.map(n -> seen.getOrDefault(n, List.of())).orElse(List.of());
            if (all.size() < 2) {
                continue;
            }
            String field = member.row.plan().has(RosterFields.ID_NUMBER)
                    ? RosterFields.ID_NUMBER
                    : RosterFields.HEAD_ID_NUMBER;
            if (!mine.add(number.orElseThrow())) {
                draft.find(
                        member.row,
                        field,
                        Note.of("DUP_MEMBER_IN_HOUSEHOLD", Action.ASK, "同一人在本户登记两次:请删去多余的一行,或更正其中一个号码"));
            }
            all.stream()
                    .filter(s -> s.household() != draft.source)
                    .findFirst()
                    .ifPresent(other -> draft.find(
                            member.row, field, Note.of("DUP_PERSON_ACROSS_HOUSEHOLDS", Action.ASK, across(other))));
        }
    }

    private static String across(Seen other) {
        String number = other.household().key.isEmpty() ? "" : "(户编号" + other.household().key + ")";
        return "同一人还出现在" + other.row().plan().sheet().name() + "第" + other.row().number() + "行" + number
                + ":请确定归属哪一户,两户人口和人均收入都受影响";
    }
}
