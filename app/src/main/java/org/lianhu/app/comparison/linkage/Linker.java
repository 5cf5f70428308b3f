package org.lianhu.app.comparison.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.lianhu.app.comparison.linkage.Link.Basis;

/**
 * Finds whose row it is among the people on file. A good number decides: found, it is that person (to be verified when
 * the name differs); not found, only people whose own number is not good come into question. A number that is not good
 * needs the same name and nearly the same digits; without digits the rest is weighed ({@link Weights}).
 */
public final class Linker {

    private final List<Identity> people;
    private final SortedIndex numbers;
    private final SortedIndex names;
    private final SortedIndex sounds;
    private final Weights weights;

    private Linker(List<Identity> people) {
        this.people = people;
        this.numbers = SortedIndex.over(people.size(), i -> numberKey(people.get(i)));
        this.names = SortedIndex.over(people.size(), i -> nameKey(people.get(i).name()));
        this.sounds = SortedIndex.over(
                people.size(), i -> nameKey(Sounds.key(people.get(i).name())));
        this.weights = new Weights(people.size());
    }

    /** A linker over everybody on file. */
    public static Linker over(List<Identity> people) {
        return new Linker(people);
    }

    private static long numberKey(Identity person) {
        var number = person.number();
        return number == null ? 0 : Long.parseLong(number.value().substring(0, 17));
    }

    private static long nameKey(String name) {
        return name.isEmpty() ? 0 : SortedIndex.key(name);
    }

    /** Everybody whose row it is or may be; empty when it is nobody's. */
    public List<Link> link(Identity row) {
        if (row.number() != null) {
            var found = byNumber(row);
            return found.isEmpty() ? byNameWhere(row, true) : found;
        }
        if (row.name().isEmpty()) {
            return List.of();
        }
        var near = byNameWhere(row, false);
        return near.isEmpty() ? weighed(row) : near;
    }

    private List<Link> byNumber(Identity row) {
        var found = new ArrayList<Link>();
        for (int person : numbers.rows(numberKey(row))) {
            found.add(Link.of(person, basis(people.get(person).name(), row.name())));
        }
        return found;
    }

    private static Basis basis(String onFile, String inRow) {
        return switch (NameLikeness.of(onFile, inRow)) {
            case SAME -> Basis.NUMBER_AND_NAME;
            case SOUNDS_ALIKE -> Basis.NUMBER_NAME_SOUNDS_ALIKE;
            case SUBSTITUTED -> Basis.NUMBER_NAME_SUBSTITUTED;
            case DIFFERENT -> Basis.NUMBER_OTHER_NAME;
        };
    }

    /** People of the same name with nearly the same digits; {@code ownDamaged}: only those whose number is not good. */
    private List<Link> byNameWhere(Identity row, boolean ownDamaged) {
        var found = new ArrayList<Link>();
        for (int person : names.rows(nameKey(row.name()))) {
            var known = people.get(person);
            boolean mayBe = ownDamaged ? known.number() == null && sameOrUnknown(known, row) : digitsAlike(known, row);
            if (known.name().equals(row.name()) && mayBe) {
                found.add(Link.of(person, ownDamaged ? Basis.NAME_OWN_NUMBER_DAMAGED : Basis.NAME_NUMBER_DAMAGED));
            }
        }
        return found;
    }

    private static boolean digitsAlike(Identity known, Identity row) {
        return NumberLikeness.of(known.digits(), row.digits()) != NumberLikeness.DIFFERENT;
    }

    /** Alike digits, or none on file and the same birth date. */
    private static boolean sameOrUnknown(Identity known, Identity row) {
        return digitsAlike(known, row)
                || (known.birth() != null && known.birth().equals(row.birth()));
    }

    private List<Link> weighed(Identity row) {
        var found = new ArrayList<Link>();
        for (int person : candidates(row)) {
            var known = people.get(person);
            int bearers = names.rows(nameKey(known.name())).length;
            double bits = weights.bits(known, row, bearers);
            if (bits >= 0) {
                found.add(new Link(person, Basis.WEIGHED, bits));
            }
        }
        return found;
    }

    private Set<Integer> candidates(Identity row) {
        var found = new LinkedHashSet<Integer>();
        IntConsumer add = found::add;
        for (int person : names.rows(nameKey(row.name()))) {
            add.accept(person);
        }
        for (int person : sounds.rows(nameKey(Sounds.key(row.name())))) {
            add.accept(person);
        }
        return found;
    }
}
