package org.lianhu.app.access.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The few questions about staff that reach beyond the caller's subtree, each a function in the database that answers
 * just this: names by id, the posts a person holds, who could confirm a grant, whether an account name is taken.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Whole {

    private final DSLContext db;

    Whole(DSLContext db) {
        this.db = db;
    }

    /** A post held somewhere, by its node and period. */
    record Held(
            Role role,
            Node node,
            String placeCode,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
            return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !otherTo.isBefore(from));
        }
    }

    /** Names of staff by account id. */
    public Map<UUID, String> names(Collection<UUID> accounts) {
        var id = DSL.field("account_id", SQLDataType.UUID);
        var name = DSL.field("staff_name", SQLDataType.VARCHAR);
        return db
                .select(id, name)
                .from("access.staff_names({0})", DSL.val(accounts.toArray(UUID[]::new)))
                .fetch()
                .stream()
                .collect(Collectors.toMap(r -> r.value1(), r -> r.value2()));
    }

    boolean accountExists(UUID account) {
        return !names(List.of(account)).isEmpty();
    }

    List<Held> postsHeld(UUID account) {
        var rows = db.resultQuery("SELECT * FROM access.posts_held({0})", DSL.val(account))
                .fetch();
        var held = new ArrayList<Held>();
        for (var row : rows) {
            var place = row.get("place_code", String.class);
            var node = row.get("node_kind", String.class).equals("org")
                    ? Node.organisation(row.get("org_code", String.class))
                    : Node.place(place);
            held.add(new Held(
                    Role.valueOf(row.get("role", String.class)),
                    node,
                    place,
                    row.get("valid_from", LocalDate.class),
                    row.get("valid_to", LocalDate.class)));
        }
        return held;
    }

    /** How many people other than the caller administer the place or one above it. */
    long otherAdministrators(String place, LocalDate today, UUID caller) {
        var above = new ArrayList<String>();
        var code = DivisionCode.of(place);
        for (var level : DivisionCode.Level.values()) {
            code.at(level).ifPresent(c -> above.add(c.code()));
        }
        return db.fetchSingle(
                        "SELECT access.other_administrators({0}, {1}, {2})",
                        DSL.val(above.toArray(String[]::new)), DSL.val(today), DSL.val(caller))
                .get(0, Long.class);
    }

    boolean loginTaken(String login) {
        return db.fetchSingle("SELECT access.login_taken({0})", DSL.val(login)).get(0, Boolean.class);
    }
}
