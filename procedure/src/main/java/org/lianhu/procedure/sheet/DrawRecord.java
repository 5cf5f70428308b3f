package org.lianhu.procedure.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.procedure.definition.Ratio;

/**
 * The published record of a draw, and the repetition of it that needs nothing else.
 *
 * @param list the entries of the closed list
 * @param listHash as published when the list was closed
 * @param chance the digests handed in before, and what was opened afterwards
 * @param seed as published
 * @param drawn the entries drawn, as published
 */
public record DrawRecord(
        Ratio share,
        List<String> list,
        String listHash,
        Chance chance,
        @Nullable String seed,
        List<String> drawn) {

    public DrawRecord {
        list = List.copyOf(list);
        drawn = List.copyOf(drawn);
    }

    /**
     * @param digests of the two offices' secrets; empty when a public number was named
     * @param openings the secrets in the same order, or the public number
     */
    public record Chance(List<String> digests, List<String> openings) {
        public Chance {
            digests = List.copyOf(digests);
            openings = List.copyOf(openings);
        }
    }

    /**
     * One thing in which the record and the repetition differ.
     *
     * @param code {@code LIST_HASH, LIST_REPEATED, DIGEST, NOT_DRAWN, SEED, COUNT, DRAWN}
     */
    public record Difference(String code, String message, String published, String repeated) {}

    /** Draws again and names every difference; none means that the draw is what it claims to be. */
    public List<Difference> repeat() {
        var found = new ArrayList<Difference>();
        if (new HashSet<>(list).size() != list.size()) {
            found.add(new Difference("LIST_REPEATED", "名单中有重复的条目", "", ""));
        }
        var hash = DrawLots.listHash(list);
        compare(found, "LIST_HASH", "名单与封存时公布的摘要不一致", listHash, hash);
        digests(found);
        if (chance.openings().isEmpty()) {
            found.add(new Difference("NOT_DRAWN", "随机数或号码还没有公开，尚未抽取", "", ""));
            return found;
        }
        var again = DrawLots.seed(hash, chance.openings());
        compare(found, "SEED", "抽签种子不一致", seed == null ? "" : seed, again);
        int count = share.roundedUpOf(list.size());
        compare(found, "COUNT", "抽取户数不足或超出比例(向上取整)", String.valueOf(drawn.size()), String.valueOf(count));
        var lowest = DrawLots.sorted(DrawLots.lowest(list, again, count));
        compare(found, "DRAWN", "抽中的名单不一致", String.join(",", DrawLots.sorted(drawn)), String.join(",", lowest));
        return found;
    }

    private void digests(List<Difference> found) {
        var digests = chance.digests();
        if (digests.isEmpty()) {
            return;
        }
        if (new HashSet<>(digests).size() != 2 || digests.size() != 2) {
            found.add(new Difference("DIGEST", "须有两个单位各自的摘要", String.join(",", digests), ""));
        }
        if (chance.openings().isEmpty()) {
            return;
        }
        var repeated = chance.openings().stream().map(DrawLots::sha256).toList();
        compare(found, "DIGEST", "公开的随机数与事先提交的摘要不一致", String.join(",", digests), String.join(",", repeated));
    }

    private static void compare(
            List<Difference> found, String code, String message, String published, String repeated) {
        if (!published.equals(repeated)) {
            found.add(new Difference(code, message, published, repeated));
        }
    }
}
