package org.lianhu.app.portal.internal;

import static org.lianhu.jooq.portal.Tables.OBJECTION;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.portal.NewPublication.Kind;
import org.lianhu.app.portal.Objections;
import org.lianhu.app.portal.Publication;
import org.lianhu.jooq.portal.tables.records.ObjectionRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The public's side. Everything here runs as the public, whoever is signed in. */
@Component
class PublicSite {

    private static final int OBJECTIONS_AN_HOUR = 5;
    private static final int LOOKUPS_AN_HOUR = 60;

    private final DSLContext db;
    private final TransactionTemplate tx;
    private final PublicationRows publications;
    private final ObjectionIntake intake;
    private final PublicGate gate;

    PublicSite(
            DSLContext db,
            TransactionTemplate tx,
            PublicationRows publications,
            ObjectionIntake intake,
            PublicGate gate) {
        this.db = db;
        this.tx = tx;
        this.publications = publications;
        this.intake = intake;
        this.gate = gate;
    }

    private <T> T asPublic(Supplier<T> work) {
        return CurrentScope.call(
                Scope.publicSite(),
                () -> Objects.requireNonNull(tx.execute(_ -> {
                    set("lianhu.today", gate.today().toString());
                    return work.get();
                })));
    }

    private void set(String setting, String value) {
        db.select(DSL.function("set_config", String.class, DSL.val(setting), DSL.val(value), DSL.val(true)))
                .fetch();
    }

    List<Publication> running(Kind kind) {
        return asPublic(() -> publications.running(kind, gate.today()));
    }

    /** A running publication. */
    Publication get(Kind kind, String code) {
        return asPublic(() -> publications.byCode(PublicCodes.normal(code)))
                .filter(p -> p.kind() == kind)
                .orElseThrow(GoneException::new);
    }

    Objections.Received object(String code, Objections.NewObjection objection, String address) {
        gate.knock("objection", address, OBJECTIONS_AN_HOUR);
        return asPublic(() -> {
            var publication = publications.byCode(PublicCodes.normal(code)).orElseThrow(GoneException::new);
            return intake.take(publication, Objections.Way.ONLINE, objection);
        });
    }

    /** What the receipt opens. */
    Optional<ObjectionRecord> byReceipt(String receipt, String address) {
        gate.knock("receipt", address, LOOKUPS_AN_HOUR);
        return asPublic(() -> {
            var index = intake.receiptIndex(receipt);
            set("lianhu.receipt", HexFormat.of().formatHex(index));
            return db.selectFrom(OBJECTION)
                    .where(OBJECTION.RECEIPT_INDEX.eq(index))
                    .fetchOptional();
        });
    }

    /** Nothing there, or its time is over: the public gets the same answer. Shown as 404. */
    static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GoneException() {
            super("这份公示(公告)不存在或公示期已过,不再公开。如需查询,请联系公示单位。");
        }
    }
}
