package org.lianhu.tabular.roster;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Value;

/** Finds the village a household belongs to; what is not certain is asked, never guessed. */
final class PlaceChecks {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");

    private static final int NEAR = 1;

    private final List<PlaceDirectory.Village> villages;

    PlaceChecks(PlaceDirectory directory) {
        this.villages = directory.villages();
    }

    void check(Draft draft) {
        String township = text(draft, RosterFields.TOWNSHIP);
        String village = text(draft, RosterFields.VILLAGE);
        if (village.isEmpty()) {
            String sheet = draft.source.first().plan().sheet().name();
            draft.village = fromText(text(draft, RosterFields.VILLAGE_AND_GROUP), sheet)
                    .or(() -> fromText(text(draft, RosterFields.ADDRESS), sheet))
                    .orElse(null);
            return;
        }
        List<PlaceDirectory.Village> named =
                villages.stream().filter(v -> v.name().equals(village)).toList();
        if (named.isEmpty()) {
            unknown(draft, village);
        } else if (township.isEmpty()) {
            withoutTownship(draft, named);
        } else {
            Optional<PlaceDirectory.Village> exact =
                    named.stream().filter(v -> v.township().equals(township)).findFirst();
            exact.ifPresentOrElse(
                    v -> draft.village = v,
                    () -> draft.find(
                            RosterFields.TOWNSHIP,
                            "TOWNSHIP_VILLAGE_MISMATCH",
                            Action.ASK,
                            township + "没有" + village + "(" + townships(named) + "有):请确认乡镇或村名"));
        }
    }

    private static String text(Draft draft, String field) {
        return draft.value(field) instanceof Value.Text text
                ? UNSEEN.matcher(text.text()).replaceAll("")
                : "";
    }

    private static String townships(List<PlaceDirectory.Village> named) {
        return named.stream().map(PlaceDirectory.Village::township).collect(Collectors.joining("、"));
    }

    private void unknown(Draft draft, String village) {
        String near = villages.stream()
                .map(PlaceDirectory.Village::name)
                .distinct()
                .filter(name -> distance(name, village) <= NEAR)
                .collect(Collectors.joining("、"));
        if (near.isEmpty()) {
            draft.find(
                    RosterFields.VILLAGE,
                    "VILLAGE_UNKNOWN",
                    Action.REJECT_HOUSEHOLD,
                    "村名“" + village + "”不在区划表内:请按区划表填写,或先由县级补充区划");
        } else {
            draft.find(
                    RosterFields.VILLAGE, "VILLAGE_TYPO", Action.ASK, "村名“" + village + "”不在区划表内,相近的有" + near + ":请选择");
        }
    }

    private void withoutTownship(Draft draft, List<PlaceDirectory.Village> named) {
        if (named.size() == 1) {
            draft.village = named.getFirst();
        } else {
            draft.find(
                    RosterFields.TOWNSHIP,
                    "VILLAGE_AMBIGUOUS",
                    Action.ASK,
                    "乡镇栏空白,而" + townships(named) + "都有" + named.getFirst().name() + ":不能猜,请补填乡镇");
        }
    }

    /** A village named inside an address, the township beside it or in the name of the sheet; two are no answer. */
    private Optional<PlaceDirectory.Village> fromText(String text, String sheet) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<PlaceDirectory.Village> named =
                villages.stream().filter(v -> text.contains(v.name())).toList();
        List<PlaceDirectory.Village> both = named.stream()
                .filter(v -> text.contains(v.township()) || sheet.contains(v.township()))
                .toList();
        if (both.size() == 1) {
            return Optional.of(both.getFirst());
        }
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Edit distance, given up beyond one step. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                } else {
                    int change = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    steps[i][j] = Math.min(change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
