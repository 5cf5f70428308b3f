package org.lianhu.app.rules.bad;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything the rules forbid, to show that they fire. The package has no package-info on purpose. */
public class BadHabits {

    @Autowired
    String injectedField;

    public LocalDate today() {
        return LocalDate.now();
    }

    public long moment() {
        return Instant.now().toEpochMilli() + System.currentTimeMillis();
    }

    public Date old() {
        return new Date();
    }
}
