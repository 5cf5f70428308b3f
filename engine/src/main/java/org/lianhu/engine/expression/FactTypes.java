package org.lianhu.engine.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.FactType;
import org.lianhu.engine.vocabulary.Vocabulary;

/** The vocabulary and a pack's parameters as CEL types. */
final class FactTypes implements CelTypeProvider {

    static final String UNIT = "lianhu.Unit";
    static final String PERSON = "lianhu.Person";
    static final String PLACE = "lianhu.Place";
    static final String ORGANISATION = "lianhu.Organisation";
    static final String PARAM = "lianhu.Param";
    static final String RATIO = "lianhu.Ratio";

    private final Map<String, CelType> types = new LinkedHashMap<>();

    FactTypes(Vocabulary vocabulary, UnitKind unit, Map<String, ParameterType> parameters) {
        add(
                UNIT,
                fields(vocabulary.facts().stream()
                        .filter(f -> unit.entities().contains(f.entity()))
                        .toList()));
        add(PERSON, fields(vocabulary.of(Entity.PERSON)));
        add(PLACE, fields(vocabulary.of(Entity.PLACE)));
        add(ORGANISATION, fields(vocabulary.of(Entity.ORGANISATION)));
        add(RATIO, Map.of("numerator", SimpleType.INT, "denominator", SimpleType.INT));
        var declared = new LinkedHashMap<String, CelType>();
        parameters.forEach((name, type) -> declared.put(name, parameter(type)));
        add(PARAM, declared);
    }

    private void add(String name, Map<String, CelType> fields) {
        types.put(
                name,
                StructType.create(
                        name, ImmutableSet.copyOf(fields.keySet()), field -> Optional.ofNullable(fields.get(field))));
    }

    private CelType parameter(ParameterType type) {
        return switch (type) {
            case MONEY, COUNT -> SimpleType.INT;
            case DATE -> SimpleType.TIMESTAMP;
            case RATIO -> get(RATIO);
        };
    }

    private static Map<String, CelType> fields(Collection<Fact> facts) {
        var fields = new LinkedHashMap<String, CelType>();
        facts.forEach(fact -> fields.put(fact.code(), type(fact.type())));
        return fields;
    }

    private static CelType type(FactType type) {
        return switch (type) {
            case BOOL -> SimpleType.BOOL;
            case COUNT, MONEY, QUANTITY -> SimpleType.INT;
            case DATE -> SimpleType.TIMESTAMP;
            case TEXT, CODE -> SimpleType.STRING;
            case CODES -> ListType.create(SimpleType.STRING);
        };
    }

    CelType get(String name) {
        return findType(name).orElseThrow();
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
