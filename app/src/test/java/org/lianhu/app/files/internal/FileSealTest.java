package org.lianhu.app.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianhu.app.platform.crypto.KeyFile;

class FileSealTest {

    private static final int HEADER = 37;
    private static final int SEALED_BLOCK = FileSeal.BLOCK + 16;

    @TempDir
    Path folder;

    private FileSeal seal;

    @BeforeEach
    void openKeys() {
        seal = new FileSeal(KeyFile.openOrCreate(folder.resolve("keys")));
    }

    private byte[] sealed(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = seal.sealing(out)) {
            sealing.write(plain);
        }
        return out.toByteArray();
    }

    private byte[] opened(byte[] sealed) throws IOException {
        return seal.opening(new ByteArrayInputStream(sealed)).readAllBytes();
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FileSeal.BLOCK - 1, FileSeal.BLOCK, FileSeal.BLOCK + 1, 3 * FileSeal.BLOCK, 200_001})
    void gives_back_what_was_sealed(int length) throws IOException {
        var plain = bytes(length);
        assertThat(opened(sealed(plain))).isEqualTo(plain);
    }

    @Test
    void shows_nothing_of_the_content_and_differs_each_time() throws IOException {
        var plain = "张三丰的残疾证".repeat(50).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var once = sealed(plain);
        assertThat(new String(once, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(Arrays.copyOf(plain, 9), java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(once).isNotEqualTo(sealed(plain));
    }

    @Test
    void refuses_a_changed_byte_anywhere() throws IOException {
        var sealed = sealed(bytes(2 * FileSeal.BLOCK + 100));
        for (int at : new int[] {5, HEADER, HEADER + SEALED_BLOCK + 7, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> opened(changed)).as("byte %d", at).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refuses_a_file_cut_at_a_block() throws IOException {
        var sealed = sealed(bytes(2 * FileSeal.BLOCK + 100));
        assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, HEADER + SEALED_BLOCK)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, HEADER))).isInstanceOf(IOException.class);
    }

    @Test
    void refuses_swapped_blocks_and_blocks_of_another_file() throws IOException {
        var sealed = sealed(bytes(3 * FileSeal.BLOCK));
        var swapped = sealed.clone();
        System.arraycopy(sealed, HEADER, swapped, HEADER + SEALED_BLOCK, SEALED_BLOCK);
        System.arraycopy(sealed, HEADER + SEALED_BLOCK, swapped, HEADER, SEALED_BLOCK);
        assertThatThrownBy(() -> opened(swapped)).isInstanceOf(IOException.class);
        var foreign = sealed(bytes(3 * FileSeal.BLOCK));
        System.arraycopy(sealed, HEADER, foreign, HEADER, SEALED_BLOCK);
        assertThatThrownBy(() -> opened(foreign)).isInstanceOf(IOException.class);
    }

    @Test
    void cannot_be_opened_with_other_keys() throws IOException {
        var sealed = sealed(bytes(100));
        seal = new FileSeal(KeyFile.openOrCreate(folder.resolve("other-keys")));
        assertThatThrownBy(() -> opened(sealed)).hasMessageContaining("损坏或被改动");
    }
}
