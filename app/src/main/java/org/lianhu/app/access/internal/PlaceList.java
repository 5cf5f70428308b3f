package org.lianhu.app.access.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.lianhu.app.area.Places.NewPlace;
import org.lianhu.app.platform.web.StorageFullException;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violation;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.Row;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;

/**
 * A list of places as the civil affairs office keeps it: any spreadsheet in which each row carries a division code (12
 * digits, 15 for a group) and, somewhere behind it, the name. Rows without digits, such as titles, are passed over.
 */
final class PlaceList {

    private static final int MOST = 50_000;
    private static final int MOST_FAULTS = 50;

    private final List<NewPlace> places = new ArrayList<>();
    private final List<Violation> faults = new ArrayList<>();

    private PlaceList() {}

    /**
     * @return the places in the order of the file
     * @throws InvalidInputException PLACE_CODE_INVALID, PLACE_NAME_MISSING, PLACES_EMPTY, PLACES_TOO_MANY
     * @throws org.lianhu.kernel.RefusedException FILE_… when it is no readable table
     */
    static List<NewPlace> read(InputStream content) {
        var list = new PlaceList();
        try {
            var copy = Files.createTempFile("lianhu-places", ".tmp");
            try {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                try (var table = TabularFiles.open(copy, Limits.DEFAULT)) {
                    list.take(table);
                }
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new StorageFullException(e);
        }
        return list.done();
    }

    private void take(TabularFile table) {
        table.sheets().stream()
                .filter(s -> !s.hidden())
                .forEach(sheet -> table.rows(sheet.index(), row -> {
                    take(row);
                    return places.size() <= MOST && faults.size() < MOST_FAULTS;
                }));
    }

    private void take(Row row) {
        var words = row.cells().stream()
                .map(Cell::shown)
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
        if (words.isEmpty() || !words.getFirst().matches("\\d{4,}")) {
            return;
        }
        var where = "第 " + row.number() + " 行";
        try {
            var code = DivisionCode.of(words.getFirst());
            words.stream()
                    .skip(1)
                    .filter(w -> !w.matches("[\\d.]+"))
                    .findFirst()
                    .ifPresentOrElse(
                            name -> places.add(new NewPlace(code.code(), name)),
                            () -> faults.add(Violation.of(where, "PLACE_NAME_MISSING", where + "没有名称,请补上后再传。")));
        } catch (InvalidInputException e) {
            faults.add(Violation.of(
                    where,
                    "PLACE_CODE_INVALID",
                    where + ":" + e.violations().getFirst().message()));
        }
    }

    private List<NewPlace> done() {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        if (places.isEmpty()) {
            throw InvalidInputException.of("file", "PLACES_EMPTY", "文件里没有找到区划代码。每行第一列应为 12 位或 15 位代码,后面一列为名称。");
        }
        if (places.size() > MOST) {
            throw InvalidInputException.of("file", "PLACES_TOO_MANY", "一次最多上传 " + MOST + " 个地区,请分县上传。");
        }
        return List.copyOf(places);
    }
}
