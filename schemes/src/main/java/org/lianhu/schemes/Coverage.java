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
 * Where each section of the catalogue went: a pack, a case, a template, or the reason for leaving it out. Below a
 * section its bullets say the same of themselves.
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
     * One bullet of a section.
     *
     * @param use {@code rule:<id>}, {@code case}, {@code text} or {@code left-out}
     * @param text the bullet in short, or the reason
     */
    public record Bullet(String use, String text) {}

    /** The shipped coverage list. */
    public static Coverage bundled() {
        return parse("coverage.yaml", SchemeContent.find("coverage.yaml").orElse("sections: []"));
    }

    static Coverage parse(String file, String text) {
        var violations = new Violations();
        var fields = Fields.of(YamlSource.parse(file, text), violations);
        var sections = fields.each("sections", at -> {
            var bullets = at.each(
                    "bullets",
                    bullet -> Optional.of(new Bullet(bullet.text("use", "rule:income"), bullet.text("text", "一句话"))));
            return Optional.of(
                    new Section(at.text("id", "S0-01"), at.text("use", "left-out"), at.text("text", "一句话"), bullets));
        });
        fields.close();
        violations.throwIfAny();
        return new Coverage(sections);
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
        for (var section : sections) {
            if (section.use().equals("open")) {
                faults.add(section.id() + " 还没有写成方案包:" + section.text());
            }
            int colon = section.use().indexOf(':');
            if (colon > 0) {
                library.find(section.use().substring(colon + 1))
                        .ifPresentOrElse(
                                scheme -> bullets(section, scheme, faults),
                                () -> faults.add(section.id() + " 指向的方案不存在:" + section.use()));
            }
        }
        return faults;
    }

    /** A bullet that names a rule names one that the pack has. */
    private static void bullets(Section section, Scheme scheme, List<String> faults) {
        var rules = rules(scheme);
        for (var bullet : section.bullets()) {
            boolean named = bullet.use().startsWith("rule:");
            if (named && !rules.contains(bullet.use().substring(5))) {
                faults.add(section.id() + " 指向的规则不存在:" + bullet.use());
            }
        }
    }

    private static Set<String> rules(Scheme scheme) {
        var ids = new LinkedHashSet<>(List.of("how", "judgement"));
        var pack = scheme.pack();
        pack.who().conditions().forEach(condition -> ids.add(condition.id()));
        pack.who().categories().forEach(category -> ids.add(category.id()));
        pack.who().gaps().forEach(gap -> ids.add(gap.id()));
        pack.benefits().forEach(benefit -> ids.add(benefit.id()));
        pack.provisions().forEach(provision -> ids.add(provision.id()));
        return ids;
    }
}
