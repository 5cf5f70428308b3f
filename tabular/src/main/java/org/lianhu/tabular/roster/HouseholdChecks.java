package org.lianhu.tabular.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;
import org.lianhu.tabular.value.Value;

/** What a household's cells say about each other. */
final class HouseholdChecks {

    private final OptionalLong line;

    HouseholdChecks(OptionalLong monitoringLineFen) {
        this.line = monitoringLineFen;
    }

    void check(Draft draft) {
        number(draft);
        head(draft);
        size(draft);
        income(draft);
        perHead(draft);
        monitoring(draft);
    }

    private static void number(Draft draft) {
        if (draft.source.numberMissing) {
            draft.find(
                    draft.source.first(),
                    draft.source.keyField,
                    Note.of("HOUSEHOLD_NUMBER_MISSING", Action.ASK, "缺户编号,且不能归入上一户:请补填户编号,或确认这是单独一户"));
        }
        if (draft.source.reused) {
            draft.find(
                    draft.source.first(),
                    draft.source.keyField,
                    Note.of(
                            "HOUSEHOLD_NUMBER_REUSED",
                            Action.REJECT_HOUSEHOLD,
                            "两户共用一个户编号" + draft.source.key + ":请更正其中一户的编号"));
        }
        RosterRow previous = null;
        for (RosterRow row : draft.source.rows) {
            if (previous != null && previous.plan() == row.plan() && apart(previous, row)) {
                draft.find(
                        row,
                        draft.source.keyField,
                        Note.of("HOUSEHOLD_ROWS_NOT_ADJACENT", Action.OK, "同户成员行不相邻,已按户编号归到一户"));
            }
            previous = row;
        }
    }

    private static boolean apart(RosterRow previous, RosterRow row) {
        return row.number() - previous.number() > 1;
    }

    private static void head(Draft draft) {
        List<Draft.Member> heads = draft.members.stream()
                .filter(m -> m.value(RosterFields.RELATION) instanceof Value.Codes c
                        && c.codes().contains(RosterFields.HEAD))
                .toList();
        boolean unknown =
                draft.members.stream().anyMatch(m -> m.shifted || m.has(RosterFields.RELATION, "VOCABULARY_UNKNOWN"));
        if (heads.isEmpty() && !unknown) {
            draft.find(
                    draft.source.first(),
                    RosterFields.RELATION,
                    Note.of("HOUSEHOLD_NO_HEAD", Action.REJECT_HOUSEHOLD, "本户没有户主:请在“与户主关系”栏标明一名户主"));
        } else if (heads.stream().map(HouseholdChecks::identity).distinct().count() > 1) {
            draft.find(
                    heads.get(1).row,
                    RosterFields.RELATION,
                    Note.of(
                            "HOUSEHOLD_TWO_HEADS",
                            Action.REJECT_HOUSEHOLD,
                            "本户有" + heads.size() + "名户主:请只保留一名,其余改为与户主的关系"));
        } else if (!heads.isEmpty()) {
            compareName(draft, heads.getFirst());
        }
    }

    /** The same head on two sheets is one head. */
    private static String identity(Draft.Member member) {
        return MemberChecks.number(member)
                .map(org.lianhu.kernel.IdNumber::value)
                .orElseGet(() -> member.value(RosterFields.NAME).shown());
    }

    private static void compareName(Draft draft, Draft.Member head) {
        if (draft.value(RosterFields.HEAD_NAME) instanceof Value.Name written
                && head.value(RosterFields.NAME) instanceof Value.Name own
                && !written.name().equals(own.name())) {
            draft.find(
                    RosterFields.HEAD_NAME,
                    "HEAD_NAME_MISMATCH",
                    Action.WARN,
                    "户主姓名栏与关系为户主的成员(" + own.name().value() + ")姓名不一致:请核对");
        }
    }

    private static void size(Draft draft) {
        if (draft.value(RosterFields.MEMBER_COUNT) instanceof Value.Count count
                && membersListed(draft)
                && !draft.source.reused
                && count.count() != distinct(draft)
                && count.count() != draft.size()) {
            draft.find(
                    RosterFields.MEMBER_COUNT,
                    "HOUSEHOLD_SIZE_MISMATCH",
                    Action.WARN,
                    "家庭人口写的是" + count.count() + ",名册中成员有" + draft.size() + "行:请核对是否漏列或多列");
        }
    }

    /** Rosters that name only the head say nothing about the others. */
    private static boolean membersListed(Draft draft) {
        SheetPlan plan = draft.source.first().plan();
        return plan.has(RosterFields.RELATION);
    }

    private static long distinct(Draft draft) {
        return draft.members.stream()
                        .map(m -> MemberChecks.number(m)
                                .map(org.lianhu.kernel.IdNumber::value)
                                .orElse("row" + m.row.number()))
                        .distinct()
                        .count()
                + draft.textMembers.size();
    }

    private static void income(Draft draft) {
        List<String> parts = new java.util.ArrayList<>(RosterFields.INCOME_PARTS);
        parts.add(RosterFields.BUSINESS_EXPENSE);
        boolean any = parts.stream().anyMatch(f -> draft.fen(f).isPresent());
        parts.add(RosterFields.PER_HEAD);
        for (String part : parts) {
            if (any && draft.asks(part) && !draft.cells.containsKey(part)) {
                draft.find(part, "INCOME_MISSING", Action.ASK, "收入项空缺:是缺数,不能当0;请核实后填写,确实没有的填0");
            }
        }
        long contained = RosterFields.TRANSFER_PARTS.stream()
                .mapToLong(f -> draft.fen(f).orElse(0L))
                .sum();
        Optional<Long> transfer = draft.fen(RosterFields.TRANSFER_INCOME);
        if (transfer.isPresent() && contained > transfer.get()) {
            String largest = RosterFields.TRANSFER_PARTS.stream()
                    .max(java.util.Comparator.comparingLong(f -> draft.fen(f).orElse(0L)))
                    .orElseThrow();
            draft.find(
                    largest,
                    "INCOME_PARTS_EXCEED_TOTAL",
                    Action.WARN,
                    "其中项之和" + yuan(contained) + "元大于转移性收入" + yuan(transfer.get()) + "元:请核对");
        }
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }

    private static void perHead(Draft draft) {
        Optional<Long> written = draft.fen(RosterFields.PER_HEAD);
        Optional<Long> total = total(draft);
        if (written.isEmpty() || total.isEmpty() || draft.size() == 0) {
            return;
        }
        long declared = draft.value(RosterFields.MEMBER_COUNT) instanceof Value.Count c && c.count() > 0
                ? c.count()
                : draft.size();
        long expected = divide(total.get(), declared);
        boolean agrees = close(written.get(), expected)
                || close(written.get(), divide(total.get(), draft.size()))
                || close(written.get(), divide(total.get(), Math.max(1, distinct(draft))));
        if (agrees) {
            return;
        }
        Cell cell = draft.where.get(RosterFields.PER_HEAD) == null
                ? Cell.BLANK
                : draft.where.get(RosterFields.PER_HEAD).cell(RosterFields.PER_HEAD);
        if (cell.isFormula()) {
            draft.findings.removeIf(
                    f -> f.note().code().equals("FORMULA_CELL") && f.shown().equals(cell.shown()));
            draft.find(
                    RosterFields.PER_HEAD,
                    "FORMULA_STALE_CACHE",
                    Action.WARN,
                    "公式缓存结果" + yuan(written.get()) + "与重算" + yuan(expected) + "不一致:请在Excel中重新计算后保存");
        } else {
            draft.find(
                    RosterFields.PER_HEAD,
                    "PERCAPITA_MISMATCH",
                    Action.WARN,
                    "家庭人均纯收入" + yuan(written.get()) + "与分项之和除以人口(" + yuan(expected) + ")不一致:请核对分项、支出和人口");
        }
    }

    private static Optional<Long> total(Draft draft) {
        long total = 0;
        for (String part : RosterFields.INCOME_PARTS) {
            Optional<Long> fen = draft.fen(part);
            if (fen.isEmpty()) {
                return Optional.empty();
            }
            total += fen.get();
        }
        Optional<Long> expense = draft.fen(RosterFields.BUSINESS_EXPENSE);
        return expense.isEmpty() ? Optional.empty() : Optional.of(total - expense.get());
    }

    private static long divide(long fen, long heads) {
        return BigDecimal.valueOf(fen)
                .divide(BigDecimal.valueOf(heads), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static boolean close(long a, long b) {
        return Math.abs(a - b) <= 1;
    }

    /** A figure computed from a refused cell says nothing about need. */
    private static boolean doubtful(Draft draft) {
        return RosterFields.INCOME_PARTS.stream()
                .anyMatch(f -> draft.cells.containsKey(f) && draft.fen(f).isEmpty());
    }

    private void monitoring(Draft draft) {
        String kind = draft.code(RosterFields.HOUSEHOLD_KIND);
        boolean monitored = RosterFields.MONITORED_KINDS.contains(kind);
        if (monitored
                && draft.asks(RosterFields.IDENTIFIED_ON)
                && !draft.cells.containsKey(RosterFields.IDENTIFIED_ON)) {
            draft.find(RosterFields.IDENTIFIED_ON, "MONITORED_WITHOUT_IDENTIFIED_DATE", Action.WARN, "监测对象缺识别时间:请补填");
        }
        boolean removed = draft.value(RosterFields.RISK_REMOVED) instanceof Value.Flag flag && flag.yes();
        if (removed
                && draft.asks(RosterFields.RISK_REMOVED_ON)
                && !draft.cells.containsKey(RosterFields.RISK_REMOVED_ON)) {
            draft.find(RosterFields.RISK_REMOVED_ON, "CLEARED_WITHOUT_DATE", Action.WARN, "标为风险已消除但没有消除时间:请补填");
        }
        if (draft.value(RosterFields.RISK_REMOVED_ON) instanceof Value.Day cleared
                && draft.value(RosterFields.IDENTIFIED_ON) instanceof Value.Day identified
                && cleared.date().isBefore(identified.date())) {
            draft.find(RosterFields.RISK_REMOVED_ON, "CLEARED_BEFORE_IDENTIFIED", Action.WARN, "风险消除时间早于识别时间:请核对两个日期");
        }
        Optional<Long> perHead = draft.fen(RosterFields.PER_HEAD);
        boolean outside = kind.equals("lifted") || kind.equals("ordinary");
        if (line.isPresent()
                && outside
                && !doubtful(draft)
                && perHead.isPresent()
                && perHead.get() < line.getAsLong()) {
            draft.find(
                    RosterFields.PER_HEAD,
                    "BELOW_LINE_NOT_MONITORED",
                    Action.WARN,
                    "人均纯收入低于监测线" + yuan(line.getAsLong()) + "元,户类型却是脱贫户或一般农户:请入户核实");
        }
    }
}
