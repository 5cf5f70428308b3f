package org.lianhu.engine.decide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.engine.vocabulary.Vocabulary;

/**
 * Keeps packs as they stand at the places and days asked about lately. A county asks about thousands of households on
 * one day; what the packs say that day is put together once. When too much has gathered, all of it is forgotten.
 */
final class PackShelf {

    private static final int MOST_PACKS = 1_024;
    private static final int MOST_MOMENTS = 256;

    private final Vocabulary vocabulary;
    private final Map<Identity, Versions> kept = new ConcurrentHashMap<>();

    PackShelf(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Packs are told apart by identity: comparing them would cost more than is saved. */
    private record Identity(Pack pack) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity identity && pack == identity.pack;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(pack);
        }
    }

    /** What the figures of a pack depend on; compared by hand, for that is asked once a unit and pack. */
    private record Moment(String place, LocalDate on, LocalDate knownOn, Map<String, Value> local) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Moment moment
                    && on.equals(moment.on)
                    && knownOn.equals(moment.knownOn)
                    && place.equals(moment.place)
                    && local.equals(moment.local);
        }

        @Override
        public int hashCode() {
            return on.hashCode() * 31 + place.hashCode();
        }
    }

    /** One pack at its places and days. */
    private static final class Versions {
        private final List<String> places;
        private final Map<Moment, PackAt> at = new ConcurrentHashMap<>();

        Versions(Pack pack) {
            places = pack.parameters().values().stream()
                    .flatMap(parameter -> parameter.values().stream())
                    .map(Parameter.Dated::place)
                    .filter(place -> !place.isEmpty())
                    .distinct()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
        }

        /** The longest of the pack's own places that holds the asked one: within it every figure is the same. */
        private String place(String asked) {
            for (var place : places) {
                if (asked.startsWith(place)) {
                    return place;
                }
            }
            return "";
        }
    }

    PackAt at(Pack pack, Question question) {
        var identity = new Identity(pack);
        var versions = kept.get(identity);
        if (versions == null) {
            forgetWhenFull(kept, MOST_PACKS);
            versions = kept.computeIfAbsent(identity, it -> new Versions(pack));
        }
        var moment = new Moment(versions.place(question.place()), question.on(), question.knownOn(), question.local());
        var found = versions.at.get(moment);
        if (found == null) {
            forgetWhenFull(versions.at, MOST_MOMENTS);
            found = new PackAt(vocabulary, pack, PackAt.parameters(pack, question));
            versions.at.put(moment, found);
        }
        return found;
    }

    private static void forgetWhenFull(Map<?, ?> map, int most) {
        if (map.size() >= most) {
            map.clear();
        }
    }
}
