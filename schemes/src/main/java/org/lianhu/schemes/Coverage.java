package org.lianhu.schemes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.engine.yaml.YamlSource;
import org.lianhu.kernel.Violations;

/**
 * Where each section of the catalogue went: a pack, a case, a template, or the reason for leaving it out
 * ({@code coverage.yaml}). Below a section its bullets say the same of themselves: {@code coverage/<section>.yaml},
 * each bullet with its address from {@code coverage/catalogue.txt}.
 */
public final class Coverage {

    private final List<Section> sections;

    private Coverage(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /**
     * One section of the catalogue.
     *
     * @param id catalogue id
     * @param use {@code pack:<id>}, {@code variant:<id>}, {@code intake}, {@code template}, {@code open} or
     *     {@code left-out}
     * @param text what it is, or why it was left out
     * @param bullets its catalogued bullets, in order
     */
    public record Section(String id, String use, String text, List<Bullet> bullets) {
        public Section {
            bullets = List.copyOf(bullets);
        }
    }

    /**
     * One bullet of a section. A bullet that went to several places stands once for each, or names them all in
     * {@code use}, separated by blanks.
     *
     * @param at its address in the catalogue, such as {@code 3.1 benefit} or {@code 2 S3-2.1-1}
     * @param use {@code rule:<id>}, {@code param:<name>}, {@code case:<words of its name>}, {@code variant},
     *     {@code template}, {@code intake} or {@code left-out}; the first three may name another pack before a slash
     * @param text the bullet in short, or the reason for leaving it out
     */
    public record Bullet(String at, String use, String text) {}

    /** The shipped coverage list. */
    public static Coverage bundled() {
        var sections =
                parse("coverage.yaml", SchemeContent.find("coverage.yaml").orElse("sections: []")).sections;
        return new Coverage(sections.stream().map(Coverage::withBullets).toList());
    }

    private static Section withBullets(Section section) {
        String file = "coverage/" + section.id() + ".yaml";
        return SchemeContent.find(file)
                .map(text -> new Section(section.id(), section.use(), section.text(), bullets(file, text)))
                .orElse(section);
    }

    static Coverage parse(String file, String text) {
        var violations = new Violations();
        var fields = Fields.of(YamlSource.parse(file, text), violations);
        var sections = fields.each(
                "sections",
                at -> Optional.of(new Section(
                        at.text("id", "S0-01"), at.text("use", "left-out"), at.text("text", "一句话"), bullets(at))));
        fields.close();
        violations.throwIfAny();
        return new Coverage(sections);
    }

    private static List<Bullet> bullets(String file, String text) {
        var violations = new Violations();
        var fields = Fields.of(YamlSource.parse(file, text), violations);
        var bullets = bullets(fields);
        fields.close();
        violations.throwIfAny();
        return bullets;
    }

    private static List<Bullet> bullets(Fields at) {
        return at.each(
                "bullets",
                bullet -> Optional.of(new Bullet(
                        bullet.findText("at").orElse(""),
                        bullet.text("use", "rule:income"),
                        bullet.text("text", "一句话"))));
    }

    public List<Section> sections() {
        return sections;
    }

    /** Sections of the catalogue: S0-01…S0-64, S1-01…S1-15, S2-01…S2-22 and the clauses of S3. */
    public static Set<String> catalogue() {
        var ids = new LinkedHashSet<String>();
        numbered(ids, "S0-", 64);
        numbered(ids, "S1-", 15);
        numbered(ids, "S2-", 22);
        ids.addAll(List.of(
                "S3-0", "S3-1.1", "S3-1.2", "S3-1.3", "S3-2.1", "S3-2.2", "S3-2.3", "S3-3.1", "S3-3.2", "S3-3.3",
                "S3-3.4", "S3-4.1", "S3-4.2", "S3-4.3", "S3-4.4", "S3-4.5", "S3-5.1", "S3-5.2", "S3-6.1", "S3-6.2",
                "S3-6.3", "S3-6.4", "S3-7.1", "S3-7.2", "S3-8"));
        return ids;
    }

    private static void numbered(Set<String> ids, String prefix, int last) {
        for (int i = 1; i <= last; i++) {
            ids.add(prefix + (i < 10 ? "0" : "") + i);
        }
    }

    /** What is missing or points nowhere; a section that is still {@code open} is missing. */
    public List<String> faults(SchemeLibrary library) {
        var faults = new ArrayList<String>();
        var named = sections.stream().map(Section::id).toList();
        catalogue().stream().filter(id -> !named.contains(id)).forEach(id -> faults.add(id + " 没有列出"));
        var bullets = new BulletFaults(library, CatalogueBullets.bundled());
        for (var section : sections) {
            if (section.use().equals("open")) {
                faults.add(section.id() + " 还没有写成方案包:" + section.text());
            }
            int colon = section.use().indexOf(':');
            if (colon > 0 && library.find(section.use().substring(colon + 1)).isEmpty()) {
                faults.add(section.id() + " 指向的方案不存在:" + section.use());
            }
            faults.addAll(bullets.of(section));
        }
        return faults;
    }
}
