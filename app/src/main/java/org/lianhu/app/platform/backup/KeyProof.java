package org.lianhu.app.platform.backup;

import java.util.Base64;
import java.util.HexFormat;
import org.lianhu.app.platform.StartupProblem;
import org.lianhu.app.platform.crypto.KeyFile;
import org.lianhu.app.platform.crypto.Vault;

/** Tells whether a key file is the one under which a backup's values were sealed, without holding a key. */
final class KeyProof {

    private static final String WORD = "lianhu backup";

    private KeyProof() {}

    static String index(KeyFile keys) {
        return HexFormat.of().formatHex(new Vault(keys).index("backup", WORD));
    }

    static String sealed(KeyFile keys) {
        return Base64.getEncoder().encodeToString(new Vault(keys).seal(WORD));
    }

    static void require(KeyFile keys, Manifest manifest) {
        boolean opens;
        try {
            opens = new Vault(keys)
                    .open(Base64.getDecoder().decode(manifest.sealed()))
                    .equals(WORD);
        } catch (IllegalStateException e) {
            opens = false;
        }
        if (!opens || !index(keys).equals(manifest.indexKey())) {
            throw new StartupProblem(
                    "KEYS_DO_NOT_FIT", "密钥文件与备份不配套,恢复后身份证号码等将无法读出,所以没有恢复。请用 --keyfile 指定备份时的密钥文件。", null);
        }
    }
}
