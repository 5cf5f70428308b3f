import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fetches Noto Sans SC through npm and makes the font that documents are printed with: the same glyphs, but a character
 * map without U+2E80 to U+2FEF. There the radicals share glyphs with ordinary characters, and text copied out of a PDF
 * would say ⽣ (a radical) for 生. Layout tables that PDF does not use are left out. Skips the work when done before.
 */
static final String PACKAGE = "@expo-google-fonts/noto-sans-sc";
static final String VERSION = "0.4.3";
static final String SHA256 = "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16";
static final Set<String> LEFT_OUT = Set.of("GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "DSIG", "STAT");

void main(String[] args) throws Exception {
    var target = Path.of(args[0]).resolve("target");
    var font = target.resolve("generated-resources/fonts/noto-sans-sc.ttf");
    var stamp = target.resolve("font.stamp");
    var wanted = VERSION + " " + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
            .digest(Files.readAllBytes(Path.of(args[0]).resolve("fonts/PrepareFont.java"))));
    if (Files.exists(font) && Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
        return;
    }
    var fetched = target.resolve("font-npm");
    npm(fetched);
    var folder = fetched.resolve("node_modules").resolve(PACKAGE);
    var original = Files.readAllBytes(folder.resolve("400Regular/NotoSansSC_400Regular.ttf"));
    if (!HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original)).equals(SHA256)) {
        throw new IOException("The font is not the one expected (SHA-256 differs): " + PACKAGE + "@" + VERSION);
    }
    Files.createDirectories(font.getParent());
    Files.write(font, withoutRadicals(original));
    Files.copy(folder.resolve("LICENSE_FONT"), font.resolveSibling("noto-sans-sc.LICENSE"), StandardCopyOption.REPLACE_EXISTING);
    delete(fetched);
    Files.writeString(stamp, wanted);
}

void npm(Path into) throws Exception {
    Files.createDirectories(into);
    var log = into.resolve("npm.log").toFile();
    int code;
    try {
        code = new ProcessBuilder("npm", "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund",
                        "--prefer-offline", "--prefix", into.toString(), PACKAGE + "@" + VERSION)
                .redirectErrorStream(true).redirectOutput(log).start().waitFor();
    } catch (IOException e) {
        throw new IOException("npm is needed once, to fetch the font of the printed documents, and was not found", e);
    }
    if (code != 0) {
        throw new IOException("npm could not fetch the font:\n" + Files.readString(log.toPath()));
    }
}

void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
        for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }
}

byte[] withoutRadicals(byte[] original) {
    var in = ByteBuffer.wrap(original);
    var tables = new TreeMap<String, byte[]>();
    int count = in.getShort(4);
    for (int i = 0; i < count; i++) {
        int at = 12 + 16 * i;
        var tag = new String(original, at, 4, java.nio.charset.StandardCharsets.US_ASCII);
        var bytes = new byte[in.getInt(at + 12)];
        in.get(in.getInt(at + 8), bytes);
        if (!LEFT_OUT.contains(tag)) {
            tables.put(tag, bytes);
        }
    }
    var map = characters(tables.get("cmap"));
    map.keySet().removeIf(c -> c >= 0x2E80 && c <= 0x2FEF);
    tables.put("cmap", cmap(map));
    return font(tables);
}

/** The widest subtable of format 12: character to glyph. */
TreeMap<Integer, Integer> characters(byte[] cmap) {
    var in = ByteBuffer.wrap(cmap);
    for (int i = 0; i < in.getShort(2); i++) {
        int at = in.getInt(4 + 8 * i + 4);
        if (in.getShort(at) == 12) {
            var map = new TreeMap<Integer, Integer>();
            for (int g = 0; g < in.getInt(at + 12); g++) {
                int group = at + 16 + 12 * g;
                int first = in.getInt(group);
                for (int c = first; c <= in.getInt(group + 4); c++) {
                    map.put(c, in.getInt(group + 8) + c - first);
                }
            }
            return map;
        }
    }
    throw new IllegalStateException("The font has no character map of format 12");
}

byte[] cmap(TreeMap<Integer, Integer> map) {
    List<int[]> groups = new ArrayList<>();
    for (Map.Entry<Integer, Integer> e : map.entrySet()) {
        var last = groups.isEmpty() ? null : groups.getLast();
        if (last != null && e.getKey() == last[1] + 1 && e.getValue() == last[2] + e.getKey() - last[0]) {
            last[1] = e.getKey();
        } else {
            groups.add(new int[] {e.getKey(), e.getKey(), e.getValue()});
        }
    }
    var out = ByteBuffer.allocate(12 + 16 + 12 * groups.size());
    out.putShort((short) 0).putShort((short) 1);
    out.putShort((short) 3).putShort((short) 10).putInt(12);
    out.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * groups.size()).putInt(0).putInt(groups.size());
    groups.forEach(g -> out.putInt(g[0]).putInt(g[1]).putInt(g[2]));
    return out.array();
}

byte[] font(TreeMap<String, byte[]> tables) {
    int size = 12 + 16 * tables.size();
    for (var table : tables.values()) {
        size += padded(table.length);
    }
    var out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (power * 16))
            .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (tables.size() * 16 - power * 16));
    ByteBuffer.wrap(tables.get("head")).putInt(8, 0);
    int at = 12 + 16 * tables.size();
    for (var table : tables.entrySet()) {
        out.put(table.getKey().getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(sum(table.getValue())).putInt(at).putInt(table.getValue().length);
        out.put(at, table.getValue());
        at += padded(table.getValue().length);
    }
    var head = 12 + 16 * tables.headMap("head").size();
    out.putInt(out.getInt(head + 8) + 8, 0xB1B0AFBA - sum(out.array()));
    return out.array();
}

int padded(int length) {
    return (length + 3) / 4 * 4;
}

int sum(byte[] bytes) {
    var in = ByteBuffer.wrap(java.util.Arrays.copyOf(bytes, padded(bytes.length)));
    int sum = 0;
    while (in.hasRemaining()) {
        sum += in.getInt();
    }
    return sum;
}
