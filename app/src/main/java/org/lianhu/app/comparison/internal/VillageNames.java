package org.lianhu.app.comparison.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Place;

/** Finds a village by its name within an address; a name that two villages bear tells nothing. */
final class VillageNames {

    private final Map<String, String> codes = new HashMap<>();

    VillageNames(List<Place> villages) {
        Set<String> twice = new HashSet<>();
        for (var village : villages) {
            if (codes.put(village.name(), village.code()) != null) {
                twice.add(village.name());
            }
        }
        twice.forEach(codes::remove);
    }

    /** The village's code; absent when the words name none, or several. */
    @Nullable
    String of(String words) {
        if (words.length() < 2) {
            return null;
        }
        String found = null;
        for (var village : codes.entrySet()) {
            if (words.contains(village.getKey())) {
                if (found != null) {
                    return null;
                }
                found = village.getValue();
            }
        }
        return found;
    }
}
