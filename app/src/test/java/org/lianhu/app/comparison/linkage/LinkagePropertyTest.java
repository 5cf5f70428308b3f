package org.lianhu.app.comparison.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lianhu.kernel.IdNumber;

/** Rows without any number, made from people on file or from strangers: what is weighed has to be mostly right. */
class LinkagePropertyTest {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂兰玉萍红建国华志文";
    private static final int PEOPLE = 4_000;

    private final Random random = new Random(20260302);

    private char any(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    private String name() {
        return "" + any(SURNAMES) + any(GIVEN) + (random.nextInt(3) == 0 ? "" : any(GIVEN));
    }

    private LocalDate birth() {
        return LocalDate.of(1940, 1, 1).plusDays(random.nextInt(28_000));
    }

    private Identity person() {
        var born = birth();
        var first = "539901" + born.toString().replace("-", "") + String.format("%03d", random.nextInt(999));
        var place = String.format("539901001%03d", random.nextInt(24));
        return Identity.of(name(), first + IdNumber.checkCharacter(first), born, place);
    }

    /** The same person as another office writes them: no number, now and then a slip. */
    private Identity written(Identity person) {
        var born = person.birth();
        var slipped = random.nextInt(25) == 0 && born != null ? born.plusMonths(1) : born;
        var place = random.nextInt(12) == 0 ? null : person.placeCode();
        return new Identity(person.name(), null, "", slipped, place);
    }

    @Test
    void weighed_links_are_right_and_strangers_stay_strangers() {
        var people = new ArrayList<Identity>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person());
        }
        var linker = Linker.over(people);
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < PEOPLE; i++) {
            int who = i;
            var links = linker.link(written(people.get(i)));
            right += links.stream().anyMatch(l -> l.person() == who) ? 1 : 0;
            wrong += (int) links.stream().filter(l -> l.person() != who).count();
            wrong += linker.link(written(person())).size();
        }
        System.out.printf(
                "LinkagePropertyTest: %d right, %d wrong of %d people and as many strangers%n", right, wrong, PEOPLE);
        assertThat(right / (double) PEOPLE).isGreaterThan(0.95);
        assertThat(right / (double) (right + wrong)).isGreaterThan(0.98);
    }

    @Test
    void the_order_of_the_people_changes_nothing() {
        var people = new ArrayList<Identity>();
        for (int i = 0; i < 500; i++) {
            people.add(person());
        }
        var backwards = List.copyOf(people).reversed();
        var one = Linker.over(people);
        var other = Linker.over(backwards);
        for (var person : people) {
            var row = written(person);
            assertThat(other.link(row).stream()
                            .map(l -> backwards.get(l.person()))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(one.link(row).stream()
                            .map(l -> people.get(l.person()))
                            .toList());
        }
    }
}
