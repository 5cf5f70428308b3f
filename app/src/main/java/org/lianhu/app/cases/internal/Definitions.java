package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.DEFINITION;
import static org.lianhu.jooq.cases.Tables.DEFINITION_STEP;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.kernel.Ids;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.ProcedureReader;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepDefinition.Need;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.schemes.SchemeContent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The procedures of the packs: today's from the archive, and every version that a case was pinned to from the database.
 */
@Component
public class Definitions {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final JsonMapper json;
    private final Bindings bindings;
    private final Map<UUID, Pinned> cache = new ConcurrentHashMap<>();

    Definitions(DSLContext db, Clock clock, Ids ids, JsonMapper json, Bindings bindings) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
        this.bindings = bindings;
    }

    /** A procedure in the version that a case keeps. */
    public record Pinned(UUID id, String pack, String title, String version, ProcedureDefinition procedure) {}

    /**
     * The version that binds there on that day, written down on first use: the pack as the place or organisation
     * adopted it, else as the archive ships it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Pinned current(Cases.Procedure wanted, Bindings.Seat seat, LocalDate on) {
        var pack = wanted.pack();
        var procedure = wanted.id();
        var tree = bindings.find(pack, seat, on)
                .map(Bindings.Binding::text)
                .or(() -> shipped(pack))
                .map(Definitions::tree)
                .orElseThrow(() -> new NotFoundException("方案“" + pack + "”"));
        var how = json.writeValueAsString(tree.get("how"));
        var version = hash(how);
        var known = db.select(DEFINITION.ID)
                .from(DEFINITION)
                .where(DEFINITION.PACK.eq(pack))
                .and(DEFINITION.PROCEDURE.eq(procedure))
                .and(DEFINITION.VERSION.eq(version))
                .fetchOptional(DEFINITION.ID);
        return get(known.orElseGet(() -> {
            var title = tree.get("title") instanceof String text ? text : pack;
            return register(new Text(pack, title, procedure, version, how));
        }));
    }

    /** Whether a procedure of the pack that binds there has a step of authorisation; a pack without procedure asks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean asksAuthorisation(String pack, Bindings.Seat seat, LocalDate on) {
        var tree = bindings.find(pack, seat, on)
                .map(Bindings.Binding::text)
                .or(() -> shipped(pack))
                .map(Definitions::tree)
                .orElseThrow(() -> new NotFoundException("方案“" + pack + "”"));
        if (!(tree.get("how") instanceof Map<?, ?>)) {
            return true;
        }
        var how = json.readValue(json.writeValueAsString(tree.get("how")), Map.class);
        return ProcedureReader.read(how).stream()
                .flatMap(p -> p.steps().stream())
                .anyMatch(s -> s.rule() instanceof StepRule.Authorisation);
    }

    private record Text(String pack, String title, String procedure, String version, String how) {}

    private UUID register(Text text) {
        var definition = parse(text.how(), text.procedure());
        var id = ids.next();
        int inserted = db.insertInto(DEFINITION)
                .set(DEFINITION.ID, id)
                .set(DEFINITION.PACK, text.pack())
                .set(DEFINITION.PACK_TITLE, text.title())
                .set(DEFINITION.PROCEDURE, text.procedure())
                .set(DEFINITION.VERSION, text.version())
                .set(DEFINITION.HOW, JSONB.valueOf(text.how()))
                .set(DEFINITION.REGISTERED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (inserted == 0) {
            return db.select(DEFINITION.ID)
                    .from(DEFINITION)
                    .where(DEFINITION.PACK.eq(text.pack()))
                    .and(DEFINITION.PROCEDURE.eq(text.procedure()))
                    .and(DEFINITION.VERSION.eq(text.version()))
                    .fetchSingle()
                    .value1();
        }
        for (int i = 0; i < definition.steps().size(); i++) {
            insertStep(id, i, definition.steps().get(i));
        }
        return id;
    }

    private void insertStep(UUID id, int ordinal, StepDefinition step) {
        db.insertInto(DEFINITION_STEP)
                .set(DEFINITION_STEP.DEFINITION_ID, id)
                .set(DEFINITION_STEP.ORDINAL, ordinal)
                .set(DEFINITION_STEP.STEP, step.id())
                .set(DEFINITION_STEP.KIND, kind(step))
                .set(DEFINITION_STEP.TITLE, step.title())
                .set(DEFINITION_STEP.CLAUSE, step.clause())
                .set(DEFINITION_STEP.LEVEL, step.by().level().name())
                .set(DEFINITION_STEP.ROLE, step.by().role())
                .set(
                        DEFINITION_STEP.NOTICE_DAYS,
                        step.rule() instanceof StepRule.Notice notice
                                ? notice.term().days()
                                : null)
                .set(DEFINITION_STEP.COMPULSORY, step.need() instanceof Need.Always)
                .set(
                        DEFINITION_STEP.DRAW_PART,
                        step.rule() instanceof StepRule.Draw draw ? draw.share().numerator() : null)
                .set(
                        DEFINITION_STEP.DRAW_WHOLE,
                        step.rule() instanceof StepRule.Draw draw ? draw.share().denominator() : null)
                .set(DEFINITION_STEP.ONLY_IF_DRAWN, step.need() instanceof Need.IfDrawn(var drawStep) ? drawStep : null)
                .execute();
    }

    /** The kind of a step in the words of the packs. */
    public static String kind(StepDefinition step) {
        return step.rule().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** A version that some case is pinned to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Pinned get(UUID id) {
        return cache.computeIfAbsent(id, this::load);
    }

    private Pinned load(UUID id) {
        return db.selectFrom(DEFINITION)
                .where(DEFINITION.ID.eq(id))
                .fetchSingle(r -> new Pinned(
                        id,
                        r.getPack(),
                        r.getPackTitle(),
                        r.getVersion(),
                        parse(r.getHow().data(), r.getProcedure())));
    }

    private ProcedureDefinition parse(String how, String procedure) {
        return ProcedureReader.read(json.readValue(how, Map.class)).stream()
                .filter(p -> p.id().equals(procedure))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("程序“" + procedure + "”"));
    }

    private static Optional<String> shipped(String pack) {
        return pack.matches("[a-z0-9-]{2,60}")
                ? SchemeContent.find("packs/" + pack + "/scheme.yaml")
                : Optional.empty();
    }

    private static Map<String, Object> tree(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
