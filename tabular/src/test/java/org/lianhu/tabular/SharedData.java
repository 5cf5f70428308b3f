package org.lianhu.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.tabular.roster.PlaceDirectory;

/** Finds the sample county beside the repository; tests that need it say so aloud when it is absent. */
public final class SharedData {

    private SharedData() {}

    public static Optional<Path> yunling() {
        String named = System.getenv("LIANHU_SHARED");
        Path root = Path.of(System.getProperty("lianhu.root", "."));
        Path shared = named != null ? Path.of(named) : root.resolve("../shared");
        Path folder = shared.resolve("data/yunling");
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        System.out.println("SKIPPED: no sample county at " + folder + "; set LIANHU_SHARED to run this test");
        return Optional.empty();
    }

    public static PlaceDirectory places(Path folder) {
        Map<String, String> names = new HashMap<>();
        List<PlaceDirectory.Village> villages = new ArrayList<>();
        for (String line : lines(folder.resolve("divisions.csv"))) {
            String[] parts = line.split(",", -1);
            names.put(parts[0], parts[1]);
            if (parts[2].equals("村级")) {
                villages.add(new PlaceDirectory.Village(parts[0], parts[1], parts[3]));
            }
        }
        return PlaceDirectory.of(villages.stream()
                .map(v -> new PlaceDirectory.Village(v.code(), v.name(), names.getOrDefault(v.township(), "")))
                .toList());
    }

    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
