package org.lianhu.procedure.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;

/**
 * A draw that anybody can repeat ({@link DrawLots}). First the hash of the sorted, closed list is published; then two
 * offices commit to secrets, or a public number of a later date was named at the closing; once both secrets or the
 * number are known the lowest lots are drawn, the share rounded up. A changed list or a second draw is refused.
 *
 * @param list the closed list
 * @param source where the chance comes from
 * @param drawn the cases drawn; absent before the draw
 */
public record DrawSheet(
        UUID id,
        StepDefinition step,
        ClosedList list,
        Source source,
        @Nullable Drawn drawn) {

    /**
     * @param cases in the order of their ids as text
     * @param hash published before anybody commits
     * @param on the day on which it was closed
     */
    public record ClosedList(List<UUID> cases, String hash, LocalDate on) {
        public ClosedList {
            cases = List.copyOf(cases);
        }
    }

    public sealed interface Source {

        /** Secrets of two offices, each committed before either is opened. */
        record Offices(List<Commitment> commitments) implements Source {
            public Offices {
                commitments = List.copyOf(commitments);
            }
        }

        /**
         * A number that nobody here can choose.
         *
         * @param name which one, in words, such as a lottery's draw of that day
         * @param on the day on which it becomes known; after the closing of the list
         * @param number absent until it is known
         */
        record PublicNumber(
                String name, LocalDate on, @Nullable String number) implements Source {}
    }

    /**
     * @param digest SHA-256 of the secret, hexadecimal
     * @param by who handed it in; two offices are two people
     * @param secret absent until it is opened
     */
    public record Commitment(
            String office, String digest, UUID by, @Nullable String secret) {}

    /** @param on the legal date of the draw */
    public record Drawn(String seed, Set<UUID> cases, LocalDate on) {
        public Drawn {
            cases = Set.copyOf(cases);
        }
    }

    /** Closes the list. */
    public static Turn<DrawSheet> close(UUID id, StepDefinition step, Set<UUID> cases, Source source, LocalDate on) {
        if (!(step.rule() instanceof StepRule.Draw) || cases.isEmpty()) {
            return Turn.no("DRAW_EMPTY", step.clause(), "抽查名单不能为空。");
        }
        boolean clean = switch (source) {
            case Source.Offices offices -> offices.commitments().isEmpty();
            case Source.PublicNumber number ->
                number.number() == null
                        && !number.name().isBlank()
                        && number.on().isAfter(on);
        };
        if (!clean) {
            return Turn.no("DRAW_SOURCE_INVALID", step.clause(), "先封存名单，后提交随机数摘要；用公开号码的，请写明是哪一种号码，日期须晚于封存名单之日。");
        }
        return Turn.next(new DrawSheet(id, step, closed(cases, on), source, null));
    }

    private static ClosedList closed(Set<UUID> cases, LocalDate on) {
        var entries = DrawLots.sorted(texts(cases));
        return new ClosedList(entries.stream().map(UUID::fromString).toList(), DrawLots.listHash(entries), on);
    }

    private static List<String> texts(Set<UUID> cases) {
        return cases.stream().map(UUID::toString).toList();
    }

    /** An office hands in the digest of its secret. Two offices, two people, two digests. */
    public Turn<DrawSheet> commit(String office, String digest, UUID by) {
        if (!(source instanceof Source.Offices offices)) {
            return Turn.no("DRAW_BY_NUMBER", step.clause(), "本次抽查用公开号码，不提交随机数。");
        }
        var known = offices.commitments();
        boolean another = known.stream()
                .noneMatch(c -> c.office().equals(office.strip())
                        || c.by().equals(by)
                        || c.digest().equals(digest));
        if (known.size() >= 2 || !another || office.isBlank()) {
            return Turn.no("DRAW_COMMITMENTS", step.clause(), "须由两个单位、两个人分别提交各自随机数的摘要，提交后不能更换。");
        }
        if (!digest.matches("[0-9a-f]{64}")) {
            return Turn.no("DRAW_DIGEST_INVALID", step.clause(), "摘要应为随机数的 SHA-256，64位小写十六进制字符。");
        }
        var next = new ArrayList<>(known);
        next.add(new Commitment(office.strip(), digest, by, null));
        return Turn.next(with(new Source.Offices(next)));
    }

    /** Opens a secret; both offices have committed before. */
    public Turn<DrawSheet> reveal(String secret) {
        if (!(source instanceof Source.Offices offices) || offices.commitments().size() != 2) {
            return Turn.no("DRAW_NOT_COMMITTED", step.clause(), "两个单位都提交摘要之后才能公开随机数。");
        }
        var digest = DrawLots.sha256(secret);
        var next = new ArrayList<Commitment>();
        boolean found = false;
        for (var c : offices.commitments()) {
            boolean opens = c.digest().equals(digest);
            if (opens && c.secret() != null) {
                return Turn.no("DRAW_REVEALED", step.clause(), "这个随机数已经公开过。");
            }
            found |= opens;
            next.add(opens ? new Commitment(c.office(), c.digest(), c.by(), secret) : c);
        }
        return found
                ? Turn.next(with(new Source.Offices(next)))
                : Turn.no("DRAW_SECRET_WRONG", step.clause(), "随机数与事先提交的摘要不一致。请核对后重填，一字不能差。");
    }

    /** Enters the public number, on its day at the earliest. */
    public Turn<DrawSheet> number(String number, LocalDate today) {
        if (!(source instanceof Source.PublicNumber named)) {
            return Turn.no("DRAW_BY_OFFICES", step.clause(), "本次抽查由两个单位提交随机数，不用公开号码。");
        }
        if (named.number() != null || drawn != null) {
            return Turn.no("DRAW_DONE", step.clause(), "号码已经登记，不能更改。");
        }
        if (today.isBefore(named.on()) || !number.matches("[0-9A-Za-z]{4,200}")) {
            return Turn.no(
                    "DRAW_NUMBER_NOT_YET",
                    step.clause(),
                    "“" + named.name() + "”" + named.on() + "才公布；只填号码本身，4位以上数字或字母，不加空格和标点。");
        }
        return Turn.next(with(new Source.PublicNumber(named.name(), named.on(), number)));
    }

    /** Whether all chance is known and the draw can be made. */
    public boolean ready() {
        return drawn == null && openings().size() == (source instanceof Source.Offices ? 2 : 1);
    }

    /** The secrets in the order of commitment, or the public number, as far as they are known. */
    public List<String> openings() {
        return switch (source) {
            case Source.Offices offices ->
                offices.commitments().stream()
                        .map(Commitment::secret)
                        .filter(java.util.Objects::nonNull)
                        .toList();
            case Source.PublicNumber named -> named.number() == null ? List.of() : List.of(named.number());
        };
    }

    /** How many of the list are drawn at least. */
    public int share() {
        return ((StepRule.Draw) step.rule()).share().roundedUpOf(list.cases().size());
    }

    /** Draws from the list that was closed, once. */
    public Turn<DrawSheet> draw(Set<UUID> cases, LocalDate on) {
        if (drawn != null) {
            return Turn.no("DRAW_DONE", step.clause(), "已经抽取过，不能重抽。");
        }
        if (!DrawLots.listHash(texts(cases)).equals(list.hash())) {
            return Turn.no("DRAW_LIST_CHANGED", step.clause(), "名单与公布的摘要不一致，不能抽取。");
        }
        if (!ready() || on.isBefore(list.on())) {
            return Turn.no("DRAW_NOT_REVEALED", step.clause(), "随机数还没有全部公开，不能抽取。");
        }
        var seed = DrawLots.seed(list.hash(), openings());
        var hit = DrawLots.lowest(texts(cases), seed, share()).stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return Turn.next(new DrawSheet(id, step, list, source, new Drawn(seed, hit, on)));
    }

    private DrawSheet with(Source next) {
        return new DrawSheet(id, step, list, next, drawn);
    }

    public StepResult.Draw resultFor(UUID caseId) {
        if (drawn == null || !list.cases().contains(caseId)) {
            throw new IllegalStateException("Not drawn yet or not on the list: " + caseId);
        }
        return new StepResult.Draw(
                id,
                list.hash(),
                list.cases().size(),
                drawn.cases().size(),
                drawn.cases().contains(caseId));
    }
}
