package org.lianhu.schemes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianhu.engine.pack.Who;

/** What is wrong with the bullets of a section: not listed, listed without being there, or pointing nowhere. */
final class BulletFaults {

    private static final Set<String> WITHOUT_RULE = Set.of("left-out", "template", "intake", "variant");

    private final SchemeLibrary library;
    private final CatalogueBullets catalogue;

    BulletFaults(SchemeLibrary library, CatalogueBullets catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    List<String> of(Coverage.Section section) {
        var faults = new ArrayList<String>();
        var expected = catalogue.of(section.id());
        if (section.bullets().isEmpty() && !expected.isEmpty()) {
            return List.of(section.id() + " 的要点还没有逐条列出(coverage/" + section.id() + ".yaml)");
        }
        var listed = new HashSet<String>();
        section.bullets().forEach(bullet -> listed.add(bullet.at()));
        if (!expected.isEmpty()) {
            expected.stream()
                    .filter(at -> !listed.contains(at))
                    .forEach(at -> faults.add(section.id() + " 没有列出要点:" + at));
            listed.stream()
                    .filter(at -> !expected.contains(at))
                    .forEach(at -> faults.add(section.id() + " 目录里没有这个要点:" + at));
        }
        for (var bullet : section.bullets()) {
            for (var use : bullet.use().split(" ")) {
                use(section, use).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private Optional<String> use(Coverage.Section section, String use) {
        if (WITHOUT_RULE.contains(use)) {
            return Optional.empty();
        }
        int colon = use.indexOf(':');
        if (colon < 0) {
            return Optional.of(section.id() + " 不认识的用法:" + use);
        }
        String kind = use.substring(0, colon);
        String name = use.substring(colon + 1);
        int slash = name.indexOf('/');
        String pack = slash < 0 ? section.use().substring(section.use().indexOf(':') + 1) : name.substring(0, slash);
        String wanted = name.substring(slash + 1);
        var scheme = library.find(pack);
        if (scheme.isEmpty()) {
            return Optional.of(section.id() + " 指向的方案不存在:" + use);
        }
        return switch (kind) {
            case "rule" -> absent(section, use, "规则", rules(scheme.get()).contains(wanted));
            case "param" ->
                absent(section, use, "参数", scheme.get().pack().parameters().containsKey(wanted));
            case "case" ->
                absent(
                        section,
                        use,
                        "案例",
                        scheme.get().cases().stream().anyMatch(one -> one.name().contains(wanted)));
            default -> Optional.of(section.id() + " 不认识的用法:" + use);
        };
    }

    private static Optional<String> absent(Coverage.Section section, String use, String what, boolean there) {
        return there ? Optional.empty() : Optional.of(section.id() + " 指向的" + what + "不存在:" + use);
    }

    private static Set<String> rules(Scheme scheme) {
        var ids = new LinkedHashSet<String>();
        var pack = scheme.pack();
        conditions(ids, pack.who().conditions());
        pack.who().categories().forEach(category -> {
            ids.add(category.id());
            conditions(ids, category.conditions());
        });
        pack.who().gaps().forEach(gap -> ids.add(gap.id()));
        pack.who().judgement().ifPresent(it -> ids.add("judgement"));
        pack.who().selection().ifPresent(it -> {
            ids.add("selection");
            it.quotas().forEach(quota -> ids.add(quota.id()));
        });
        pack.combinations().forEach(rule -> ids.add(rule.id()));
        pack.who().enjoying().ifPresent(it -> ids.add("enjoying"));
        pack.benefits().forEach(benefit -> {
            ids.add(benefit.id());
            conditions(ids, benefit.conditions());
        });
        pack.provisions().forEach(provision -> ids.add(provision.id()));
        scheme.procedures().forEach(procedure -> {
            ids.add("how");
            procedure.steps().forEach(step -> ids.add(step.id()));
            procedure.readings().forEach(reading -> ids.add(reading.id()));
        });
        return ids;
    }

    private static void conditions(Set<String> ids, List<Who.Condition> conditions) {
        conditions.forEach(condition -> ids.add(condition.id()));
    }
}
