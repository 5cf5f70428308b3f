package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.DECISION_RECORD;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.FactSheet;
import org.lianhu.app.registry.FactSheets;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.app.schemes.DecisionRecords;
import org.lianhu.engine.decide.Decider;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Units;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.jooq.schemes.tables.records.DecisionRecordRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decision records in {@code schemes.decision_record}, and their replay. */
@Component
class KeptDecisions implements DecisionRecords {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<String>> LINES = new TypeReference<>() {};

    private final DSLContext db;
    private final FactSheets sheets;
    private final PinnedLaws laws;
    private final PinnedTexts texts;
    private final PackShelf shelf;
    private final Tools tools;

    KeptDecisions(DSLContext db, FactSheets sheets, PinnedLaws laws, PinnedTexts texts, PackShelf shelf, Tools tools) {
        this.db = db;
        this.sheets = sheets;
        this.laws = laws;
        this.texts = texts;
        this.shelf = shelf;
        this.tools = tools;
    }

    /** What records are made with. */
    @Component
    record Tools(Clock clock, Ids ids, JsonMapper json, Vocabulary vocabulary) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Decided decided) {
        var sheet =
                sheets.of(List.of(decided.householdId()), decided.on()).stream().findFirst();
        if (sheet.isEmpty() || shelf.library().find(decided.pack()).isEmpty()) {
            return;
        }
        keep(decided, sheet.get());
    }

    private void keep(Decided decided, FactSheet sheet) {
        var home = sheet.home();
        var seat = new Bindings.Seat(DivisionCode.of(home.placeCode()), home.orgCode());
        var followed = laws.text(decided.caseId())
                .or(() -> texts.inForce(decided.pack(), seat, decided.on()))
                .orElseThrow();
        var figures = followed.figures(home.placeCode(), decided.on());
        var facts = FieldClasses.ALL.keep(tools.vocabulary(), Answering.facts(sheet, decided.on()));
        var trace = trace(followed.pack(), facts, decided.on(), home.placeCode(), figures);
        var factsJson = tools.json().writeValueAsString(FactsCodec.write(facts));
        var figuresJson = tools.json().writeValueAsString(FactsCodec.write(figures));
        var traceJson = tools.json().writeValueAsString(trace);
        db.insertInto(DECISION_RECORD)
                .set(DECISION_RECORD.ID, tools.ids().next())
                .set(DECISION_RECORD.CASE_ID, decided.caseId())
                .set(DECISION_RECORD.HOUSEHOLD_ID, home.id())
                .set(DECISION_RECORD.PLACE_CODE, home.placeCode())
                .set(DECISION_RECORD.ORG_CODE, home.orgCode())
                .set(DECISION_RECORD.PACK, decided.pack())
                .set(DECISION_RECORD.PACK_SHA256, followed.sha256())
                .set(DECISION_RECORD.ADOPTION_ID, followed.adoption().orElse(null))
                .set(DECISION_RECORD.ENGINE, Decider.VERSION)
                .set(DECISION_RECORD.DECIDED_ON, decided.on())
                .set(DECISION_RECORD.GRANTED, decided.granted())
                .set(DECISION_RECORD.DOCUMENT, decided.document())
                .set(DECISION_RECORD.FACT_VERSIONS, sheet.versions().toArray(UUID[]::new))
                .set(DECISION_RECORD.FACTS, JSONB.valueOf(factsJson))
                .set(DECISION_RECORD.FIGURES, JSONB.valueOf(figuresJson))
                .set(DECISION_RECORD.TRACE, JSONB.valueOf(traceJson))
                .set(DECISION_RECORD.HASH, hash(followed.sha256(), facts, figures, trace))
                .set(DECISION_RECORD.RECORDED_AT, tools.clock().instant())
                .execute();
    }

    private List<String> trace(Pack pack, Facts facts, LocalDate on, String place, Map<String, Value> figures) {
        var decider = new Decider(tools.vocabulary());
        var lines = new ArrayList<String>();
        for (var unit : Units.of(pack.who().unit(), facts)) {
            var answer = decider.decide(pack, new Question(unit, on, on, place, figures));
            lines.addAll(DecisionTrace.of(unit.unit().path(), answer));
        }
        return lines;
    }

    private byte[] hash(String sha256, Facts facts, Map<String, Value> figures, List<String> trace) {
        var all = new TreeMap<String, Object>(Map.of(
                "pack",
                sha256,
                "facts",
                FactsCodec.write(facts),
                "figures",
                FactsCodec.write(figures),
                "trace",
                trace));
        try {
            var bytes = tools.json().writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> benefits(UUID caseId) {
        return db.selectFrom(DECISION_RECORD)
                .where(DECISION_RECORD.CASE_ID.eq(caseId))
                .orderBy(DECISION_RECORD.DECIDED_ON.desc(), DECISION_RECORD.ID.desc())
                .limit(1)
                .fetchOptional()
                .map(this::benefits)
                .orElse(List.of());
    }

    private List<String> benefits(DecisionRecordRecord row) {
        var decider = new Decider(tools.vocabulary());
        var pack = shelf.kept(row.getPack(), row.getPackSha256()).pack();
        var figures = FactsCodec.values(tools.json().readValue(row.getFigures().data(), MAP));
        var facts = FactsCodec.read(tools.json().readValue(row.getFacts().data(), MAP));
        var on = row.getDecidedOn();
        return Units.of(pack.who().unit(), facts).stream()
                .map(unit -> decider.decide(pack, new Question(unit, on, on, row.getPlaceCode(), figures)))
                .flatMap(answer -> answer.benefits().stream())
                .filter(given -> given.due().equals(Value.TRUE))
                .map(DecisionTrace::benefit)
                .distinct()
                .toList();
    }

    @Transactional(readOnly = true)
    public List<DecisionRecordRecord> of(UUID household) {
        mayLook();
        return db.selectFrom(DECISION_RECORD)
                .where(DECISION_RECORD.HOUSEHOLD_ID.eq(household))
                .orderBy(DECISION_RECORD.DECIDED_ON.desc(), DECISION_RECORD.ID.desc())
                .fetch();
    }

    /** A decision's trace holds facts of every class but sealed ones: only who may read them all may read it. */
    private static void mayLook() {
        CurrentScope.get().require("schemes.answer");
        CurrentScope.get().require("registry.read-special");
    }

    List<String> lines(DecisionRecordRecord row) {
        return tools.json().readValue(row.getTrace().data(), LINES);
    }

    /**
     * @param unchanged whether the record is the one that was written: its hash fits
     * @param same whether the engine of today answers word for word the same
     * @param before lines that only the record has
     * @param now lines that only today's answer has
     */
    record Replay(boolean unchanged, boolean same, String engine, List<String> before, List<String> now) {}

    /** Computes the decision again from what was kept. */
    @Transactional(readOnly = true)
    public Replay replay(UUID id) {
        mayLook();
        var row = db.selectFrom(DECISION_RECORD)
                .where(DECISION_RECORD.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这份审定记录"));
        var facts = FactsCodec.read(tools.json().readValue(row.getFacts().data(), MAP));
        var figures = FactsCodec.values(tools.json().readValue(row.getFigures().data(), MAP));
        var pack = shelf.kept(row.getPack(), row.getPackSha256()).pack();
        var kept = lines(row);
        var now = trace(pack, facts, row.getDecidedOn(), row.getPlaceCode(), figures);
        boolean unchanged = Arrays.equals(row.getHash(), hash(row.getPackSha256(), facts, figures, kept));
        return new Replay(unchanged, kept.equals(now), Decider.VERSION, without(kept, now), without(now, kept));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }
}
