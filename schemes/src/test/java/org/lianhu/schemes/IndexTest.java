package org.lianhu.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index of the archive names exactly the files of the packs folder. */
class IndexTest {

    @Test
    void namesEachFileOfEachPack() {
        var folder = Path.of(System.getProperty("lianhu.root"), "schemes/content/packs");
        var files = List.copyOf(SchemeLibrary.files(folder).keySet()).stream()
                .sorted()
                .toList();
        var index = SchemeContent.find("packs/index.txt")
                .orElse("")
                .lines()
                .sorted()
                .toList();
        assertThat(index)
                .as(
                        "write it anew: cd schemes/content/packs && find . -name '*.yaml' -o -name '*.md' | sed 's#^./##' | sort > index.txt")
                .isEqualTo(files);
    }
}
