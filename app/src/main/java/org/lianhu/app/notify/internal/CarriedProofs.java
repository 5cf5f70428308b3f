package org.lianhu.app.notify.internal;

import static org.lianhu.jooq.notify.Tables.CARRIED_PROOF;
import static org.lianhu.jooq.notify.Tables.SERVICE;

import org.jooq.DSLContext;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.jooq.notify.tables.records.CarriedProofRecord;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the proofs that cases kept in a table of their own before there was one for all: a migration has no key, so it
 * leaves them in {@code notify.carried_proof}, and the first start carries them over and empties it.
 */
@Component
class CarriedProofs {

    private static final Scope SCOPE = Scope.job("notify-carry");

    /** What the old table did not ask for. */
    static final String NOT_RECORDED = "旧登记未记载";

    private final DSLContext db;
    private final Vault vault;
    private final TransactionTemplate tx;

    CarriedProofs(DSLContext db, Vault vault, TransactionTemplate tx) {
        this.db = db;
        this.vault = vault;
        this.tx = tx;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        carry();
    }

    /** Carries over what is left; answers how many. */
    int carry() {
        Integer carried = CurrentScope.call(
                SCOPE,
                () -> tx.execute(_ -> {
                    var left = db.selectFrom(CARRIED_PROOF).fetch();
                    left.forEach(this::seal);
                    db.deleteFrom(CARRIED_PROOF)
                            .where(CARRIED_PROOF.ID.in(left.getValues(CARRIED_PROOF.ID)))
                            .execute();
                    return left.size();
                }));
        return carried == null ? 0 : carried;
    }

    private void seal(CarriedProofRecord old) {
        var row = db.newRecord(SERVICE);
        row.setId(old.getId());
        row.setPlaceCode(old.getPlaceCode());
        row.setOrgCode(old.getOrgCode());
        row.setHouseholdId(old.getHouseholdId());
        row.setSubjectKind("case");
        row.setSubjectId(old.getCaseId());
        row.setDocumentTitle("书面决定");
        row.setDocumentNumber(old.getDocument());
        row.setDocumentDate(old.getDocumentDate());
        row.setAddressee(vault.seal(old.getAddresseeName()));
        row.setWay(old.getWay());
        row.setReceiver(vault.seal(old.getReceiver()));
        row.setWitness(old.getWitness() == null ? null : vault.seal(old.getWitness()));
        row.setServedOn(old.getServedOn());
        row.setServed(true);
        row.setServedAtPlace(NOT_RECORDED);
        row.setRecordedBy(old.getRecordedBy());
        row.setRecordedAt(old.getRecordedAt());
        switch (old.getWay()) {
            case "IN_PERSON" -> row.setRelation(NOT_RECORDED);
            case "LEFT_BEHIND", "BY_NOTICE" -> row.setReason(vault.seal(NOT_RECORDED));
            case "ENTRUSTED", "BY_POST" -> row.setReference(NOT_RECORDED);
            default -> {}
        }
        row.insert();
    }
}
