package org.lianhu.app.registry.imports;

import java.util.Optional;
import java.util.Set;
import org.lianhu.tabular.roster.Finding;
import org.lianhu.tabular.roster.HouseholdDraft;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;

/** Which findings keep a household out, and which questions leave only a gap that can be filled later. */
final class ImportQuestions {

    /** The value stays empty; nothing wrong is stored. */
    private static final Set<String> GAPS = Set.of("INCOME_MISSING");

    private ImportQuestions() {}

    /** The note that a refused household is reported with; empty when it may be taken in. */
    static Optional<Note> open(HouseholdDraft draft, Set<String> accepted) {
        for (Finding finding : draft.findings()) {
            if (finding.note().action().blocks()) {
                return Optional.of(Note.of(
                        "HOUSEHOLD_HAS_FAULTS",
                        Action.REJECT_HOUSEHOLD,
                        "本户第" + finding.row() + "行有错误,整户不导入:请在错误表中改正后重新上传"));
            }
        }
        for (Finding finding : draft.findings()) {
            if (finding.note().action() == Action.ASK
                    && !leavesGap(finding)
                    && !accepted.contains(finding.note().code())) {
                return Optional.of(Note.of(
                        "HOUSEHOLD_HAS_QUESTIONS", Action.ASK, "本户第" + finding.row() + "行有待确认的问题,暂不导入:请确认或改正后重新上传"));
            }
        }
        return Optional.empty();
    }

    /** A word such as 正在办理 is the reason that a person without a number needs. */
    private static boolean leavesGap(Finding finding) {
        String code = finding.note().code();
        boolean reasonGiven = code.equals("ID_MISSING") && !finding.shown().isBlank();
        boolean codeUnknown =
                code.equals("VOCABULARY_UNKNOWN") && !finding.header().contains("关系");
        return GAPS.contains(code) || reasonGiven || codeUnknown;
    }
}
