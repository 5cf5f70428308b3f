package org.lianhu.engine.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianhu.engine.yaml.Fields;

/** Reads {@code combine:}. Whether a benefit of another pack exists is seen when all packs are there. */
final class CombineReader {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");

    private final String pack;
    private final List<String> own;
    private final PackReader.Claims claims;

    CombineReader(String pack, List<Benefit> benefits, PackReader.Claims claims) {
        this.pack = pack;
        this.own = benefits.stream().map(benefit -> pack + "/" + benefit.id()).toList();
        this.claims = claims;
    }

    List<Combine> read(Fields fields) {
        return fields.each("combine", this::one);
    }

    private Optional<Combine> one(Fields at) {
        String id = at.text("id", "no-double-aid");
        claims.claim(id, at.where());
        String clause = at.text("clause", "S0-48 对象");
        String text = at.text("text", "不重复救助");
        var order = at.choice("order", Combine.Order.BY_WORD);
        String body = at.text("body", "县民政局");
        var of = new ArrayList<String>();
        at.texts("of").forEach(written -> of.add(key(at, written)));
        if (of.size() < 2 || of.stream().noneMatch(own::contains)) {
            at.violations()
                    .add(at.where().toString(), "PACK_COMBINE", "of 至少写两项待遇,其中至少一项是本方案的。本方案的写待遇编号,别的方案写「方案编号/待遇编号」。");
        }
        return order.map(o -> new Combine(id, clause, text, o, of, body));
    }

    private String key(Fields at, String written) {
        String key = written.contains("/") ? written : pack + "/" + written;
        boolean here = key.startsWith(pack + "/");
        if (!KEY.matcher(key).matches() || (here && !own.contains(key))) {
            var known = own.stream().map(it -> it.substring(pack.length() + 1)).toList();
            at.violations()
                    .add(
                            at.where().toString(),
                            "PACK_COMBINE",
                            "没有待遇「%s」。%s".formatted(written, Fields.suggestion(written, known)));
        }
        return key;
    }
}
