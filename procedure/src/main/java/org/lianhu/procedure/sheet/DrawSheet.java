package org.lianhu.procedure.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;

/**
 * A draw that anybody can repeat. First the hash of the sorted, closed list is published together with the commitments
 * of two offices; only then are the secrets opened. Seed = SHA-256(list hash ‖ secrets); each case's lot is
 * SHA-256(seed ‖ case id); the lowest lots are drawn, the share rounded up.
 *
 * @param list the closed list, sorted
 * @param listHash SHA-256 of the list, hexadecimal; published before the draw
 * @param commitments SHA-256 of each office's secret, hexadecimal
 * @param drawn the cases drawn; absent before the draw
 */
public record DrawSheet(
        UUID id,
        StepDefinition step,
        List<UUID> list,
        String listHash,
        List<String> commitments,
        @Nullable Drawn drawn) {

    public DrawSheet {
        list = List.copyOf(list);
        commitments = List.copyOf(commitments);
    }

    /** @param secrets in the order of the commitments */
    public record Drawn(List<String> secrets, Set<UUID> cases) {
        public Drawn {
            secrets = List.copyOf(secrets);
            cases = Set.copyOf(cases);
        }
    }

    /** Closes the list. The two commitments must come from different secrets. */
    public static Turn<DrawSheet> close(UUID id, StepDefinition step, Set<UUID> cases, List<String> commitments) {
        if (!(step.rule() instanceof StepRule.Draw) || cases.isEmpty()) {
            return Turn.no("DRAW_EMPTY", step.clause(), "抽查名单不能为空。");
        }
        if (commitments.size() != 2 || Set.copyOf(commitments).size() != 2) {
            return Turn.no("DRAW_COMMITMENTS", step.clause(), "须由两个单位分别提交各自随机数的摘要。");
        }
        var list = sorted(cases);
        return Turn.next(new DrawSheet(id, step, list, hash(list), commitments, null));
    }

    /** Draws from the same list that was closed. A changed list, a wrong secret or a second draw is refused. */
    public Turn<DrawSheet> draw(Set<UUID> cases, List<String> secrets) {
        if (drawn != null) {
            return Turn.no("DRAW_DONE", step.clause(), "已经抽取过，不能重抽。");
        }
        if (!hash(sorted(cases)).equals(listHash)) {
            return Turn.no("DRAW_LIST_CHANGED", step.clause(), "名单与公布的摘要不一致，不能抽取。");
        }
        if (!secrets.stream().map(s -> sha256(s)).toList().equals(commitments)) {
            return Turn.no("DRAW_SECRET_WRONG", step.clause(), "随机数与事先提交的摘要不一致。");
        }
        var seed = sha256(listHash + String.join("", secrets));
        var lots = new ArrayList<>(list);
        lots.sort(Comparator.comparing((UUID c) -> sha256(seed + c)).thenComparing(c -> c));
        int count = ((StepRule.Draw) step.rule()).share().roundedUpOf(list.size());
        var hit = Set.copyOf(lots.subList(0, count));
        return Turn.next(new DrawSheet(id, step, list, listHash, commitments, new Drawn(secrets, hit)));
    }

    public StepResult.Draw resultFor(UUID caseId) {
        if (drawn == null || !list.contains(caseId)) {
            throw new IllegalStateException("Not drawn yet or not on the list: " + caseId);
        }
        return new StepResult.Draw(
                id, listHash, list.size(), drawn.cases().size(), drawn.cases().contains(caseId));
    }

    private static List<UUID> sorted(Set<UUID> cases) {
        return List.copyOf(new TreeSet<>(cases));
    }

    private static String hash(List<UUID> list) {
        var text = new StringBuilder();
        list.forEach(c -> text.append(c).append('\n'));
        return sha256(text.toString());
    }

    /** SHA-256 of the text's UTF-8 bytes, hexadecimal. */
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
