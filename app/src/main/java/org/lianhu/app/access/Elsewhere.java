package org.lianhu.app.access;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.IdNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Does this person exist elsewhere?" The one question that reaches past the scope about citizens: it answers only
 * which node to ask, and each question is logged under the asker with the purpose.
 */
@Component
public class Elsewhere {

    public static final String ASK = "registry.write";

    private static final String APPROVE = "registry.approve";

    private final DSLContext db;
    private final Vault vault;
    private final Journal journal;

    Elsewhere(DSLContext db, Vault vault, Journal journal) {
        this.db = db;
        this.vault = vault;
        this.journal = journal;
    }

    /**
     * The node that has the person on file, wherever it is; empty when nobody has. Call it inside the transaction of
     * the act that asks.
     *
     * @param purpose why it is asked, such as {@code 导入查重}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Node> ask(IdNumber number, String purpose) {
        CurrentScope.get().require(ASK);
        return answer(number, purpose);
    }

    /**
     * The same in a transaction of its own, for an act that is about to be refused: the question stays in the log
     * though the act is rolled back. Approvers may ask too: they let somebody else's change take effect.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Node> askApart(IdNumber number, String purpose) {
        if (!CurrentScope.get().may(APPROVE)) {
            CurrentScope.get().require(ASK);
        }
        return answer(number, purpose);
    }

    /**
     * Whether the number is on file at all, for a rule that must refuse it; the refusal then asks and logs by
     * {@link #askApart}. Answers nobody by itself.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isKnown(IdNumber number) {
        return node(vault.index("id", number.value())).isPresent();
    }

    private Optional<Node> node(byte[] index) {
        var place = DSL.field("place_code", String.class);
        var org = DSL.field("org_code", String.class);
        return db.select(place, org)
                .from("registry.person_elsewhere({0})", DSL.val(index))
                .fetchOptional()
                .map(r -> r.value2() != null ? Node.organisation(r.value2()) : Node.place(r.value1()));
    }

    private Optional<Node> answer(IdNumber number, String purpose) {
        var index = vault.index("id", number.value());
        var found = node(index);
        var reach = CurrentScope.get().reach();
        var here = reach.place() == null ? null : reach.place().code();
        journal.record(new Journal.Act(
                "access.existence-asked",
                "person-index",
                HexFormat.of().formatHex(index, 0, 4),
                purpose,
                Map.of("answer", found.map(Node::code).orElse("none")),
                new Journal.Where(here, reach.organisation(), null)));
        return found;
    }
}
