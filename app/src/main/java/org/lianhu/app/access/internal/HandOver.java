package org.lianhu.app.access.internal;

import static org.lianhu.jooq.access.Tables.CUSTODY;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Custody;
import org.lianhu.app.access.Custody.Capacity;
import org.lianhu.app.access.Custody.Holder;
import org.lianhu.app.access.Node;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts households into hands, takes them out, moves them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HandOver {

    private static final int SHORTEST_REASON = 2;

    private final CustodyStore store;
    private final Whole whole;
    private final Nodes nodes;
    private final Journal journal;
    private final Ids ids;
    private final Candidates people;

    HandOver(CustodyStore store, Whole whole, Nodes nodes, Journal journal, Around around) {
        this.store = store;
        this.whole = whole;
        this.nodes = nodes;
        this.journal = journal;
        this.ids = around.ids();
        this.people = around.people();
    }

    /** New ids, and the staff to choose from. */
    @Component
    record Around(Ids ids, Candidates people) {}

    public UUID assign(Custody.Assignment assignment) {
        if (assignment.capacity() == Capacity.REGISTERED) {
            throw new RefusedException("CUSTODY_BY_MOVE", "", "户籍所在地只能通过“迁移”变更。");
        }
        return store(assignment, null);
    }

    private UUID store(Custody.Assignment assignment, @Nullable DivisionCode movedFrom) {
        requireReason(assignment.reason());
        requireFit(assignment);
        var id = ids.next();
        store.insert(id, assignment, movedFrom, movedFrom == null && opensToStrangers(assignment.holder()));
        log("access.custody-given", id, assignment);
        return id;
    }

    /** A place or an organisation that the giver does not answer for. */
    private boolean opensToStrangers(Holder holder) {
        return switch (holder) {
            case Holder.OfPlace(var place) -> !nodes.reaches(Node.place(place.code()), place.code());
            case Holder.OfOrganisation(var code) -> {
                var node = Node.organisation(code);
                yield !nodes.reaches(node, nodes.place(node));
            }
            case Holder.OfAccount _ -> false;
        };
    }

    public void confirm(UUID id) {
        var row = store.byId(id).orElseThrow(() -> new NotFoundException("该责任关系"));
        if (!row.get(CUSTODY.NEEDS_SECOND)
                || row.get(CUSTODY.CONFIRMED_BY) != null
                || row.get(CUSTODY.VALID_TO) != null) {
            throw new RefusedException("CUSTODY_NOT_WAITING", "", "该责任关系不在待确认状态。请刷新页面。");
        }
        var actor = CurrentScope.get().actor().accountId();
        if (actor == null || actor.equals(row.get(CUSTODY.RECORDED_BY))) {
            throw new RefusedException("FOUR_EYES", "", "须由指定人以外的另一位工作人员确认。");
        }
        store.confirm(id);
        journal.record(Journal.Act.of(
                "access.custody-confirmed",
                "custody",
                id,
                new Journal.Where(
                        row.get(CUSTODY.PLACE_CODE), row.get(CUSTODY.ORG_CODE), row.get(CUSTODY.HOUSEHOLD_ID))));
    }

    /** Staff within reach by name or account name. */
    public List<Custody.Candidate> candidates(@Nullable String q) {
        return people.find(q);
    }

    private void requireFit(Custody.Assignment assignment) {
        boolean fits = switch (assignment.holder()) {
            case Holder.OfPlace(var place) -> {
                nodes.place(Node.place(place.code()));
                yield assignment.capacity() == Capacity.REGISTERED || assignment.capacity() == Capacity.RESIDENCE;
            }
            case Holder.OfOrganisation(var code) -> {
                nodes.place(Node.organisation(code));
                yield assignment.capacity() == Capacity.ORGANISATION;
            }
            case Holder.OfAccount(var account) -> {
                if (!whole.accountExists(account)) {
                    throw new NotFoundException("该人员账号");
                }
                if (account.equals(CurrentScope.get().actor().accountId())) {
                    throw new RefusedException("CUSTODY_TO_SELF", "", "不能把一户指定给自己。请由另一位工作人员办理。");
                }
                yield switch (assignment.capacity()) {
                    case HELPER, CO_HELPER, INVESTIGATOR -> true;
                    case REGISTERED, RESIDENCE, ORGANISATION -> false;
                };
            }
        };
        if (!fits) {
            throw InvalidInputException.of("/holder", "CUSTODY_HOLDER", "责任类型与责任主体不匹配:户籍地、居住地对应地区,单位对应单位,其余对应人员。");
        }
    }

    public void end(UUID id, LocalDate from, String reason) {
        requireReason(reason);
        var row = store.byId(id).orElseThrow(() -> new NotFoundException("该责任关系"));
        if (row.get(CUSTODY.ROLE).equals("registered")) {
            throw new RefusedException("CUSTODY_BY_MOVE", "", "户籍所在地只能通过“迁移”变更。");
        }
        if (from.isBefore(row.get(CUSTODY.VALID_FROM))) {
            throw InvalidInputException.of("/from", "PERIOD_REVERSED", "结束日期早于开始日期,请核对。");
        }
        store.end(id, from, reason);
        journal.record(new Journal.Act(
                "access.custody-ended",
                "custody",
                id.toString(),
                null,
                Map.of("from", from.toString(), "reason", reason),
                new Journal.Where(
                        row.get(CUSTODY.PLACE_CODE), row.get(CUSTODY.ORG_CODE), row.get(CUSTODY.HOUSEHOLD_ID))));
    }

    public UUID move(Custody.HouseholdRef household, DivisionCode to, LocalDate from, String reason) {
        requireReason(reason);
        if (to.equals(household.place())) {
            throw InvalidInputException.of("/to", "MOVE_NOWHERE", "迁入地与现户籍地相同,请核对。");
        }
        if (!nodes.reaches(
                        Node.place(household.place().code()), household.place().code())
                || !nodes.reaches(Node.place(to.code()), nodes.place(Node.place(to.code())))) {
            throw new RefusedException("NOT_PERMITTED", "", "迁出地和迁入地不都在您的管辖范围内。请由两地共同的上级办理。");
        }
        store.registered(household.id(), from).ifPresent(id -> store.end(id, from, reason));
        store.follow(household.id(), to);
        var moved = new Custody.HouseholdRef(household.id(), to, household.organisation());
        return store(
                new Custody.Assignment(moved, Capacity.REGISTERED, new Holder.OfPlace(to), from, reason),
                household.place());
    }

    private static void requireReason(String reason) {
        if (reason.strip().length() < SHORTEST_REASON || reason.length() > 200) {
            throw InvalidInputException.of("/reason", "REASON_REQUIRED", "请写明原因(2到200个字)。");
        }
    }

    private void log(String action, UUID id, Custody.Assignment assignment) {
        var details = new LinkedHashMap<String, Object>();
        details.put("capacity", assignment.capacity().name());
        details.put(
                "holder",
                switch (assignment.holder()) {
                    case Holder.OfPlace(var place) -> place.code();
                    case Holder.OfOrganisation(var code) -> code;
                    case Holder.OfAccount(var account) -> account.toString();
                });
        details.put("from", assignment.from().toString());
        details.put("reason", assignment.reason());
        var household = assignment.household();
        journal.record(new Journal.Act(
                action,
                "custody",
                id.toString(),
                null,
                details,
                new Journal.Where(household.place().code(), household.organisation(), household.id())));
    }
}
