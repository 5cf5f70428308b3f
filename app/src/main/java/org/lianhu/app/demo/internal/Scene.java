package org.lianhu.app.demo.internal;

import java.util.function.Supplier;
import org.lianhu.app.demo.internal.DemoRounds.Round;
import org.lianhu.app.demo.internal.DemoStaff.Officer;
import org.lianhu.app.platform.scope.Scope;

/**
 * One act of one officer.
 *
 * @param day counted from the round's declaration
 * @param by under whose scope
 * @param act answers ids for later scenes
 */
record Scene(Round round, int day, int hour, String name, Supplier<Scope> by, Supplier<String> act) {

    Scene(Round round, int day, int hour, String name, Officer by, Supplier<String> act) {
        this(round, day, hour, name, by::scope, act);
    }

    int daysAgo() {
        return round.daysAgo() - day;
    }
}
