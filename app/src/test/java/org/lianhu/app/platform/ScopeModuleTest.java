package org.lianhu.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.jooq.audit.Tables.ENTRY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class ScopeModuleTest {

    private static final String HERE = "539977001001";
    private static final String THERE = "539977002001";

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    Journal journal;

    private void note(String place) {
        CurrentScope.run(
                Scopes.officer(place),
                () -> tx.executeWithoutResult(
                        t -> journal.record(Journal.Act.of("test.noted", "test", place, Journal.Where.place(place)))));
    }

    private int seenFrom(Scope scope) {
        return CurrentScope.call(
                scope,
                () -> tx.execute(
                        t -> db.fetchCount(ENTRY, ENTRY.ACTION.eq("test.noted").and(ENTRY.PLACE_CODE.like("53997%")))));
    }

    @Test
    void a_village_sees_its_rows_a_township_its_villages_and_no_scope_nothing() {
        note("539976001001");
        note("539976002001");
        assertThat(seenFrom(Scopes.reader("539976001001"))).isEqualTo(1);
        assertThat(seenFrom(Scopes.reader("539976002000"))).isEqualTo(1);
        assertThat(seenFrom(Scopes.reader("539976000000"))).isEqualTo(2);
        assertThat(seenFrom(Scopes.reader("539978000000"))).isZero();
        assertThat(seenFrom(Scope.publicSite())).isZero();
        assertThat(tx.<Integer>execute(t -> db.fetchCount(ENTRY))).isZero();
        assertThat(db.fetchCount(ENTRY)).isZero();
    }

    @Test
    void scope_does_not_outlive_its_transaction() {
        note(HERE);
        assertThat(seenFrom(Scopes.reader("539977000000"))).isPositive();
        assertThat(db.fetchCount(ENTRY)).isZero();
    }

    @Test
    void scope_cannot_change_inside_a_transaction() {
        assertThatThrownBy(() -> CurrentScope.run(
                        Scopes.reader(HERE),
                        () -> tx.executeWithoutResult(t -> CurrentScope.run(Scopes.reader(THERE), () -> {}))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_log_cannot_be_changed_by_the_application() {
        note(HERE);
        assertThatThrownBy(() -> CurrentScope.run(
                        Scopes.officer(HERE),
                        () -> tx.executeWithoutResult(
                                t -> db.update(ENTRY).set(ENTRY.ACTION, "x.y").execute())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
