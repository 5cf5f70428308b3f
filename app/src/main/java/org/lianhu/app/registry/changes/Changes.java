package org.lianhu.app.registry.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.lianhu.app.registry.LifeEventFollower.Consequence;
import org.lianhu.app.registry.changes.ChangeHandler.Draft;
import org.lianhu.app.registry.changes.ChangeHandler.Filled;
import org.lianhu.jooq.registry.tables.records.ChangeRequestRecord;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes in the life of households: what may be entered, what would follow, asking for it, deciding on it. */
@Component
public class Changes {

    private static final UUID TRIED = new UUID(0, 0);

    private final Map<Kind, ChangeHandler> handlers = new EnumMap<>(Kind.class);
    private final HouseholdRows rows;
    private final ChangeStore store;
    private final ChangeEffects effects;
    private final Idempotency idempotency;

    Changes(
            List<ChangeHandler> handlers,
            HouseholdRows rows,
            ChangeStore store,
            ChangeEffects effects,
            Idempotency idempotency) {
        handlers.forEach(h -> h.kinds().forEach(k -> this.handlers.put(k, h)));
        this.rows = rows;
        this.store = store;
        this.effects = effects;
        this.idempotency = idempotency;
    }

    private ChangeHandler handler(Kind kind) {
        return java.util.Objects.requireNonNull(handlers.get(kind));
    }

    /** What this post may enter for the household today. */
    @Transactional(readOnly = true)
    public List<ChangeView.Entry> menu(UUID household) {
        CurrentScope.get().require("registry.read");
        var home = rows.read(household, effects.today());
        if (!CurrentScope.get().may(Deciding.WRITE) || !home.state().equals("active")) {
            return List.of();
        }
        var menu = new ArrayList<ChangeView.Entry>();
        handlers.forEach((kind, handler) -> {
            var fields = handler.fields(kind, home);
            if (!fields.isEmpty()) {
                var rule = ChangeRule.of(kind);
                menu.add(new ChangeView.Entry(
                        kind, kind.label(), rule.effect(), rule.evidence() ? "REQUIRED" : "OPTIONAL", fields));
            }
        });
        return menu;
    }

    /** What would become of it; nothing is written, but a question beyond the reach stands in the log. */
    @Transactional
    public ChangeView.Preview preview(UUID household, ChangeView.Proposal proposal) {
        CurrentScope.get().require(Deciding.WRITE);
        var filled = read(proposal, true);
        var home = open(household, filled.on());
        var draft = handler(filled.kind()).read(filled, home);
        var consequences = effects.foresee(event(TRIED, filled, home, draft));
        var grounds = grounds(filled.kind(), draft, consequences);
        return new ChangeView.Preview(!grounds.isEmpty(), String.join(";", grounds), draft.summary(), consequences);
    }

    /**
     * Enters a change. What needs no second officer takes effect at once, or on its day.
     *
     * @return the request's id
     */
    @Transactional
    public UUID propose(UUID household, ChangeView.Proposal proposal, @Nullable String key) {
        CurrentScope.get().require(Deciding.WRITE);
        return UUID.fromString(idempotency.once(
                key,
                household + " " + proposal.kind() + proposal.on() + proposal.values(),
                () -> enter(household, proposal, List.of()).toString()));
    }

    /**
     * Enters what another body's record says (a death register): it never takes effect by itself, an officer approves
     * it with the papers at hand. No paper is asked for here, the statement is named in the reason.
     *
     * @param ground why an officer has to look, such as 部门数据提示,须核实
     * @return the request's id
     */
    @Transactional
    public UUID raise(UUID household, ChangeView.Proposal proposal, String ground) {
        CurrentScope.get().require(Deciding.WRITE);
        return enter(household, proposal, List.of(ground));
    }

    private UUID enter(UUID household, ChangeView.Proposal proposal, List<String> more) {
        var filled = read(proposal, more.isEmpty());
        var home = open(household, filled.on());
        var draft = handler(filled.kind()).read(filled, home);
        var evidence = proposal.evidence() == null ? List.<UUID>of() : List.copyOf(proposal.evidence());
        var grounds = new ArrayList<>(more);
        grounds.addAll(grounds(filled.kind(), draft, effects.foresee(event(TRIED, filled, home, draft))));
        var row = new ChangeRequestRecord();
        row.setId(effects.nextId());
        row.setHouseholdId(household);
        row.setPlaceCode(home.subject().placeCode());
        row.setOrgCode(home.subject().orgCode());
        row.setOtherHouseholdId(draft.other());
        row.setKind(filled.kind().name());
        row.setLegalDate(filled.on());
        row.setReason(filled.reason());
        row.setSummary(draft.summary());
        row.setEvidence(evidence.toArray(UUID[]::new));
        row.setNeedsApproval(!grounds.isEmpty());
        row.setApprovalWhy(String.join(";", grounds));
        row.setState("PROPOSED");
        store.insert(row, values(proposal));
        effects.proposed(row, evidence, draft);
        if (grounds.isEmpty()) {
            letRun(store.lock(row.getId()));
        }
        return row.getId();
    }

    /** Another officer agrees: it takes effect at once, or on its day. */
    @Transactional
    public void approve(UUID id, @Nullable String note) {
        var row = waiting(id);
        store.approved(id, note == null ? "" : note.strip());
        effects.decided(row, "approved");
        letRun(store.lock(id));
    }

    /** Another officer refuses; the reason is written down. */
    @Transactional
    public void reject(UUID id, @Nullable String note) {
        var row = waiting(id);
        if (note == null || note.strip().length() < 2) {
            throw org.lianhu.kernel.InvalidInputException.of("/note", "REASON_REQUIRED", "请写明不批准的原因。");
        }
        store.decided(id, "REJECTED", note.strip());
        effects.decided(row, "rejected");
    }

    private ChangeRequestRecord waiting(UUID id) {
        CurrentScope.get().require(Deciding.APPROVE);
        var row = store.lock(id);
        if (!row.getState().equals("PROPOSED")) {
            throw new RefusedException("CHANGE_NOT_WAITING", "", "这项变动不在待批准状态。请刷新页面。");
        }
        if (java.util.Objects.equals(row.getRequestedBy(), Deciding.account())) {
            throw new RefusedException("CHANGE_FOUR_EYES", "", "变动不能由提出人自己批准。请由另一位工作人员办理。");
        }
        return row;
    }

    /** Whoever asked takes it back before it takes effect. */
    @Transactional
    public void withdraw(UUID id, @Nullable String note) {
        CurrentScope.get().require(Deciding.WRITE);
        var row = store.lock(id);
        if (!row.getState().equals("PROPOSED") && !row.getState().equals("SCHEDULED")) {
            throw new RefusedException("CHANGE_NOT_WAITING", "", "这项变动已生效或已了结,不能撤回。");
        }
        if (!java.util.Objects.equals(row.getRequestedBy(), Deciding.account())) {
            throw new RefusedException("CHANGE_NOT_YOURS", "", "只有提出人可以撤回。请与提出人联系。");
        }
        store.decided(id, "WITHDRAWN", note == null ? "" : note.strip());
        effects.decided(row, "withdrawn");
    }

    /** Lets everything take effect whose day has come; called by the job of the day, one transaction each. */
    @Transactional(readOnly = true)
    public List<UUID> due() {
        return store.due(effects.today());
    }

    @Transactional
    public void carryOut(UUID id) {
        var row = store.lock(id);
        if (row.getState().equals("SCHEDULED")) {
            letRun(row);
        }
    }

    private void letRun(ChangeRequestRecord row) {
        if (row.getLegalDate().isAfter(effects.today())) {
            if (row.getState().equals("PROPOSED")) {
                store.state(row.getId(), "SCHEDULED", row.getOtherHouseholdId());
            }
            return;
        }
        var kind = Kind.valueOf(row.getKind());
        var filled =
                new Filled(row.getId(), kind, row.getLegalDate(), row.getReason(), new ChangeValues(store.values(row)));
        var home = rows.lock(row.getHouseholdId(), filled.on());
        requireActive(home);
        var draft = handler(kind).apply(filled, home);
        store.state(row.getId(), "EFFECTIVE", draft.other());
        effects.happened(row, event(row.getId(), filled, home, draft));
    }

    private Home open(UUID household, LocalDate on) {
        var home = rows.read(household, on);
        requireActive(home);
        return home;
    }

    private static void requireActive(Home home) {
        if (!home.state().equals("active")) {
            throw new RefusedException("HOUSEHOLD_CLOSED", "", "这一户已关闭,不能再办理变动。");
        }
    }

    private static List<String> grounds(Kind kind, Draft draft, List<Consequence> consequences) {
        var grounds = new ArrayList<>(draft.approval());
        if (ChangeRule.of(kind).approved() && grounds.isEmpty()) {
            grounds.add(kind.label() + "须由另一位工作人员批准");
        }
        consequences.stream()
                .filter(Consequence::removes)
                .map(c -> "影响" + c.label() + ":" + c.what())
                .forEach(grounds::add);
        return grounds;
    }

    private static LifeEvent event(UUID id, Filled filled, Home home, Draft draft) {
        return new LifeEvent(
                id,
                filled.kind(),
                filled.on(),
                home.id(),
                draft.other(),
                draft.persons(),
                draft.passage(),
                filled.reason());
    }

    private static Map<String, Object> values(ChangeView.Proposal proposal) {
        return proposal.values() == null ? Map.of() : proposal.values();
    }

    /** @param papers whether the kind's papers are asked for */
    private Filled read(ChangeView.Proposal proposal, boolean papers) {
        var faults = new Violations();
        var kind = proposal.kind();
        var on = proposal.on() == null ? effects.today() : proposal.on();
        var reason = proposal.reason() == null ? "" : proposal.reason().strip();
        faults.require(kind != null && handlers.containsKey(kind), "/kind", "KIND_REQUIRED", "请选择变动类型。")
                .require(
                        reason.length() >= 2 && reason.length() <= 500, "/reason", "REASON_REQUIRED", "请写明原因(2到500个字)。")
                .require(on.getYear() >= 1949, "/on", "DATE_TOO_EARLY", "日期太早,请核对。");
        faults.throwIfAny();
        var known = java.util.Objects.requireNonNull(kind);
        var rule = ChangeRule.of(known);
        var last = rule.ahead() ? effects.today().plusYears(1) : effects.today();
        faults.require(!on.isAfter(last), "/on", "DATE_IN_FUTURE", rule.ahead() ? "日期最多可在一年以后。" : "日期不能晚于今天。")
                .require(
                        !rule.evidence()
                                || !papers
                                || (proposal.evidence() != null
                                        && !proposal.evidence().isEmpty()),
                        "/evidence",
                        "EVIDENCE_REQUIRED",
                        "请上传证明材料(如户口簿、结婚证、死亡证明、判决书)。");
        faults.throwIfAny();
        return new Filled(null, known, on, reason, new ChangeValues(values(proposal)));
    }
}
