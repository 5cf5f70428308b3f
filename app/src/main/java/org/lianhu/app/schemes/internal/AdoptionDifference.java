package org.lianhu.app.schemes.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Parameter;

/**
 * What a place changed when it adopted.
 *
 * @param adoptedVersion version of the text that was adopted
 * @param libraryVersion version that the library holds now; absent when it holds the scheme no longer
 * @param sameText whether the library's text is still word for word the adopted one
 * @param figures local values beside the original ones
 * @param leftOpen labels of the figures that stay unset
 */
record AdoptionDifference(
        int adoptedVersion,
        @Nullable Integer libraryVersion,
        boolean sameText,
        List<Change> figures,
        List<String> leftOpen) {

    /** @param original as the pack has it; empty when the source leaves it open */
    record Change(String name, String label, String unit, String original, String written, String basis) {}

    static AdoptionDifference of(Adoptions.Adoption adoption, PackShelf shelf) {
        var content = adoption.content();
        var pack = shelf.kept(content.pack(), adoption.sha256()).pack();
        var library = shelf.library().find(content.pack());
        var changes =
                content.figures().stream().map(figure -> change(pack, figure)).toList();
        return new AdoptionDifference(
                adoption.packVersion(),
                library.map(scheme -> scheme.pack().header().version()).orElse(null),
                library.map(scheme -> PackShelf.sha256(scheme).equals(adoption.sha256()))
                        .orElse(false),
                changes,
                content.leftOpen().stream()
                        .sorted()
                        .map(name -> label(pack, name))
                        .toList());
    }

    private static Change change(Pack pack, Adoptions.Figure figure) {
        var parameter = pack.parameters().get(figure.name());
        var original = parameter == null
                ? ""
                : parameter.values().stream().map(Parameter.Dated::written).collect(Collectors.joining(";"));
        return new Change(
                figure.name(),
                label(pack, figure.name()),
                parameter == null ? "" : parameter.unit(),
                original,
                figure.written(),
                figure.basis());
    }

    private static String label(Pack pack, String name) {
        var parameter = pack.parameters().get(name);
        return parameter == null ? name : parameter.label();
    }
}
