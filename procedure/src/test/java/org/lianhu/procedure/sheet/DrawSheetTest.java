package org.lianhu.procedure.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianhu.procedure.Packs;
import org.lianhu.procedure.definition.Ratio;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.sheet.DrawSheet.Source;

/** S1-11 确认: at least 30 % drawn, from a list whose hash was published before anybody knew the chance. */
class DrawSheetTest {

    private static final long SEED = 20261122L;
    private static final StepDefinition DRAW = Packs.s1Grant().get("county-draw");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    private static Set<UUID> cases(int n) {
        return IntStream.range(0, n).mapToObj(i -> new UUID(i * 7919L, ~i)).collect(Collectors.toSet());
    }

    private static DrawSheet closed(int n) {
        return DrawSheet.close(new UUID(4, 4), DRAW, cases(n), new Source.Offices(List.of()), DAY)
                .orThrow();
    }

    private static DrawSheet committed(int n) {
        return closed(n)
                .commit("民政局", DrawLots.sha256("甲的随机数"), FIRST)
                .orThrow()
                .commit("纪委", DrawLots.sha256("乙的随机数"), SECOND)
                .orThrow();
    }

    private static DrawSheet revealed(int n) {
        return committed(n).reveal("乙的随机数").orThrow().reveal("甲的随机数").orThrow();
    }

    private static void refused(Turn<?> turn, String code) {
        assertThat(turn).isInstanceOfSatisfying(Turn.No.class, no -> {
            assertThat(no.refusal().reason().code()).isEqualTo(code);
            assertThat(no.refusal().clause()).isEqualTo("S1-11 确认");
        });
    }

    @Test
    void S1_11_thirty_percent_rounded_up_from_a_list_that_did_not_change() {
        var sheet = revealed(11);
        refused(sheet.draw(cases(10), DAY), "DRAW_LIST_CHANGED");
        var drawn = sheet.draw(cases(11), DAY).orThrow();
        assertThat(drawn.drawn().cases())
                .hasSize(4)
                .isEqualTo(sheet.draw(cases(11), DAY).orThrow().drawn().cases());
        refused(drawn.draw(cases(11), DAY), "DRAW_DONE");
        assertThat(cases(11).stream().filter(c -> drawn.resultFor(c).drawn())).hasSize(4);
    }

    @Test
    void secrets_are_committed_by_two_people_of_two_offices_before_either_is_opened() {
        var one = closed(3).commit("民政局", DrawLots.sha256("a"), FIRST).orThrow();
        refused(one.commit("民政局", DrawLots.sha256("b"), SECOND), "DRAW_COMMITMENTS");
        refused(one.commit("纪委", DrawLots.sha256("b"), FIRST), "DRAW_COMMITMENTS");
        refused(one.commit("纪委", DrawLots.sha256("a"), SECOND), "DRAW_COMMITMENTS");
        refused(one.commit("纪委", "b", SECOND), "DRAW_DIGEST_INVALID");
        refused(one.reveal("a"), "DRAW_NOT_COMMITTED");
        var two = one.commit("纪委", DrawLots.sha256("b"), SECOND).orThrow();
        refused(two.commit("监察", DrawLots.sha256("c"), new UUID(1, 3)), "DRAW_COMMITMENTS");
        refused(two.reveal("c"), "DRAW_SECRET_WRONG");
        refused(two.draw(cases(3), DAY), "DRAW_NOT_REVEALED");
        var half = two.reveal("b").orThrow();
        refused(half.reveal("b"), "DRAW_REVEALED");
        refused(half.draw(cases(3), DAY), "DRAW_NOT_REVEALED");
        refused(half.number("123456", DAY), "DRAW_BY_OFFICES");
    }

    @Test
    void a_public_number_is_named_before_its_day_and_entered_once() {
        refused(
                DrawSheet.close(FIRST, DRAW, cases(3), new Source.PublicNumber("彩票开奖号码", DAY, null), DAY),
                "DRAW_SOURCE_INVALID");
        var sheet = DrawSheet.close(
                        FIRST, DRAW, cases(3), new Source.PublicNumber("彩票开奖号码", DAY.plusDays(2), null), DAY)
                .orThrow();
        refused(sheet.commit("民政局", DrawLots.sha256("a"), FIRST), "DRAW_BY_NUMBER");
        refused(sheet.number("0123456", DAY.plusDays(1)), "DRAW_NUMBER_NOT_YET");
        refused(sheet.number("01 23", DAY.plusDays(2)), "DRAW_NUMBER_NOT_YET");
        var known = sheet.number("0123456", DAY.plusDays(2)).orThrow();
        refused(known.number("7654321", DAY.plusDays(3)), "DRAW_DONE");
        assertThat(known.draw(cases(3), DAY.plusDays(2)).orThrow().drawn().cases())
                .hasSize(1);
    }

    @Test
    void an_empty_list_is_not_drawn_from() {
        refused(DrawSheet.close(FIRST, DRAW, Set.of(), new Source.Offices(List.of()), DAY), "DRAW_EMPTY");
    }

    private static DrawRecord record(DrawSheet s, List<String> list, List<String> openings, List<String> drawn) {
        var digests = ((Source.Offices) s.source())
                .commitments().stream().map(DrawSheet.Commitment::digest).toList();
        return new DrawRecord(
                new Ratio(30, 100),
                list,
                s.list().hash(),
                new DrawRecord.Chance(digests, openings),
                s.drawn() == null ? null : s.drawn().seed(),
                drawn);
    }

    private static List<String> codes(DrawRecord record) {
        return record.repeat().stream().map(DrawRecord.Difference::code).toList();
    }

    @Test
    void anybody_repeats_the_draw_and_sees_every_tampering() {
        IO.println("draw records: seed " + SEED);
        var random = new SplittableRandom(SEED);
        for (int run = 0; run < 200; run++) {
            int n = 2 + random.nextInt(40);
            var s = revealed(n).draw(cases(n), DAY).orThrow();
            var list = new ArrayList<>(
                    s.list().cases().stream().map(UUID::toString).toList());
            var drawn = s.drawn().cases().stream().map(UUID::toString).toList();
            var openings = s.openings();
            assertThat(codes(record(s, list, openings, drawn))).isEmpty();
            assertThat(codes(record(s, list.subList(1, n), openings, drawn))).contains("LIST_HASH", "SEED");
            assertThat(codes(record(s, list, List.of("甲", "乙"), drawn))).contains("DIGEST", "SEED");
            assertThat(codes(record(s, list, List.of(), List.of()))).containsExactly("NOT_DRAWN");
            assertThat(codes(record(s, list, openings, drawn.subList(1, drawn.size()))))
                    .contains("COUNT", "DRAWN");
            var other =
                    list.stream().filter(e -> !drawn.contains(e)).findFirst().orElseThrow();
            var swapped = new ArrayList<>(drawn);
            swapped.set(0, other);
            assertThat(codes(record(s, list, openings, swapped))).containsExactly("DRAWN");
        }
    }
}
