package org.lianhu.app.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;

/** The seal of a day outside the database: a small text file, fit for print. */
public final class SealFile {

    private SealFile() {}

    /**
     * @param day the day that it closes
     * @param batchNumber last batch of the day
     * @param entries entries sealed up to then
     * @param hash hash of that batch
     */
    public record Seal(LocalDate day, long batchNumber, long entries, byte[] hash) {

        public String hex() {
            return HexFormat.of().formatHex(hash);
        }
    }

    /** The file's text. */
    public static String text(Seal seal) {
        return """
                联户日志封存 Lianhu audit seal
                day: %s
                batch: %d
                entries: %d
                hash: %s

                请打印或另存本页。以后用 ./lianhu verify --against 本文件 核对,日志被重建即可发现。
                """.formatted(seal.day(), seal.batchNumber(), seal.entries(), seal.hex());
    }

    /** Writes the file whole or not at all. */
    static Path write(Path folder, Seal seal) {
        var file = folder.resolve(seal.day() + ".txt");
        try {
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "seal", ".new");
            Files.writeString(fresh, text(seal));
            return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("日志封存文件无法写入:" + file, e);
        }
    }

    /** Reads a seal, or every seal of a folder. */
    public static List<Seal> read(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                return List.of(parse(path));
            }
            var seals = new ArrayList<Seal>();
            try (var files = Files.list(path)) {
                for (var file : files.filter(f -> f.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    seals.add(parse(file));
                }
            }
            return seals;
        } catch (IOException e) {
            throw new UncheckedIOException("封存文件无法读取:" + path, e);
        }
    }

    private static Seal parse(Path file) throws IOException {
        var values = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                values.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        try {
            return new Seal(
                    LocalDate.parse(values.getOrDefault("day", "")),
                    Long.parseLong(values.getOrDefault("batch", "")),
                    Long.parseLong(values.getOrDefault("entries", "")),
                    HexFormat.of().parseHex(values.getOrDefault("hash", "")));
        } catch (java.time.format.DateTimeParseException | IllegalArgumentException e) {
            throw new IOException("不是联户的日志封存文件:" + file, e);
        }
    }
}
