-- The ledger's rules, where no program can go around them.

-- One writer at a time for each account; always in the same order, so that two writers never wait for each other.
CREATE FUNCTION funds.hold(accounts uuid[]) RETURNS void LANGUAGE sql VOLATILE AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('funds.account:' || a, 0)) FROM (SELECT DISTINCT unnest(accounts) AS a ORDER BY 1) s $$;

-- What counts of a reversed transfer: every reversal that was not voided, so that nothing is reversed twice.
CREATE FUNCTION funds.stands(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT EXISTS (SELECT FROM funds.settlement s WHERE s.transfer_id = wanted AND s.outcome = 'VOIDED') $$;

CREATE FUNCTION funds.reversed_fen(wanted uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(r.amount_fen), 0)::bigint FROM funds.transfer r WHERE r.reverses = wanted AND funds.stands(r.id) $$;

-- What has come back for good. A pending reversal may still be voided: what it would bring back is not free to be paid again.
CREATE FUNCTION funds.returned_fen(wanted uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(r.amount_fen), 0)::bigint FROM funds.transfer r WHERE r.reverses = wanted
        AND (NOT r.pending OR EXISTS (SELECT FROM funds.settlement s WHERE s.transfer_id = r.id AND s.outcome = 'POSTED')) $$;

-- What counts of a form: every payment that was not voided, less what has come back.
CREATE FUNCTION funds.paid_fen(form uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(t.amount_fen - funds.returned_fen(t.id)), 0)::bigint FROM funds.transfer t WHERE t.application_id = form AND funds.stands(t.id) $$;

-- "Has this benefit been paid to this person for this period, on another form": by anybody, also past the caller's scope.
CREATE POLICY guard_whole ON funds.application FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY guard_whole ON funds.transfer FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY guard_whole ON funds.settlement FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION funds.paid_on_another_form(form uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    AS $$ SELECT EXISTS (SELECT FROM funds.application a JOIN funds.application o ON o.household_id = a.household_id
            AND o.pack = a.pack AND o.benefit = a.benefit AND o.period = a.period AND o.person_id IS NOT DISTINCT FROM a.person_id AND o.id <> a.id
          WHERE a.id = form AND funds.paid_fen(o.id) > 0) $$;
REVOKE ALL ON FUNCTION funds.paid_on_another_form(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION funds.paid_on_another_form(uuid) TO lianhu_app;

CREATE FUNCTION funds.check_payment(payment funds.transfer, source funds.account, target funds.account) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    form funds.application;
    review funds.application_review;
BEGIN
    SELECT * INTO form FROM funds.application WHERE id = payment.application_id;
    SELECT * INTO review FROM funds.application_review WHERE application_id = payment.application_id;
    IF form.id IS NULL OR review.approved IS NOT TRUE OR payment.on_day < review.reviewed_on THEN
        RAISE EXCEPTION 'no payment without an approved form' USING ERRCODE = 'LH411';
    END IF;
    IF form.purpose_account_id <> source.id THEN
        RAISE EXCEPTION 'paid out of another purpose than approved' USING ERRCODE = 'LH412';
    END IF;
    IF form.household_id <> target.household_id THEN
        RAISE EXCEPTION 'paid to another household than approved' USING ERRCODE = 'LH413';
    END IF;
    IF payment.actor_id IN (form.actor_id, review.actor_id) THEN
        RAISE EXCEPTION 'who applies or approves does not pay' USING ERRCODE = 'LH414';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('funds.benefit:' || form.household_id || coalesce(form.pack, ''), 0));
    IF funds.paid_fen(form.id) + payment.amount_fen > review.approved_fen THEN
        RAISE EXCEPTION 'more than was approved' USING ERRCODE = 'LH415';
    END IF;
    IF form.pack IS NOT NULL AND funds.paid_on_another_form(form.id) THEN
        RAISE EXCEPTION 'this benefit has been paid for this period' USING ERRCODE = 'LH416';
    END IF;
END $$;

CREATE FUNCTION funds.check_reversal(reversal funds.transfer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    first funds.transfer;
BEGIN
    SELECT * INTO first FROM funds.transfer WHERE id = reversal.reverses;
    IF first.id IS NULL OR first.kind = 'REVERSAL' OR first.from_id <> reversal.to_id OR first.to_id <> reversal.from_id THEN
        RAISE EXCEPTION 'a reversal goes back the way of what it reverses' USING ERRCODE = 'LH421';
    END IF;
    IF first.pending AND NOT EXISTS (SELECT FROM funds.settlement s WHERE s.transfer_id = first.id AND s.outcome = 'POSTED') THEN
        RAISE EXCEPTION 'only what was posted is reversed' USING ERRCODE = 'LH422';
    END IF;
    IF funds.reversed_fen(first.id) + reversal.amount_fen > first.amount_fen THEN
        RAISE EXCEPTION 'more reversed than was transferred' USING ERRCODE = 'LH423';
    END IF;
END $$;

CREATE FUNCTION funds.check_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    source funds.account;
    target funds.account;
BEGIN
    PERFORM funds.hold(ARRAY[NEW.from_id, NEW.to_id]);
    SELECT * INTO source FROM funds.account WHERE id = NEW.from_id;
    SELECT * INTO target FROM funds.account WHERE id = NEW.to_id;
    IF source.id IS NULL OR target.id IS NULL THEN
        RAISE EXCEPTION 'account not within reach' USING ERRCODE = 'LH431';
    END IF;
    IF NOT (CASE NEW.kind
            WHEN 'RECEIPT' THEN source.kind = 'SOURCE' AND target.kind = 'FUND' AND source.source_kind = target.source_kind
            WHEN 'PASS_DOWN' THEN source.kind = 'FUND' AND target.kind = 'FUND' AND source.source_kind = target.source_kind
            WHEN 'ALLOCATION' THEN source.kind = 'FUND' AND target.kind = 'PURPOSE' AND target.parent_id = source.id
            WHEN 'PAYMENT' THEN source.kind = 'PURPOSE' AND target.kind = 'RECIPIENT'
            ELSE true END) THEN
        RAISE EXCEPTION 'money does not go from % to % as %', source.kind, target.kind, NEW.kind USING ERRCODE = 'LH432';
    END IF;
    IF NEW.kind = 'PAYMENT' THEN
        PERFORM funds.check_payment(NEW, source, target);
    ELSIF NEW.kind = 'REVERSAL' THEN
        PERFORM funds.check_reversal(NEW);
    END IF;
    -- Both offices read it: the row lies where the account lies that is further down.
    IF NEW.kind = 'REVERSAL' THEN
        target := source;
    END IF;
    NEW.place_code := target.place_code;
    NEW.org_code := target.org_code;
    NEW.household_id := target.household_id;
    RETURN NEW;
END $$;
CREATE TRIGGER transfer_rules BEFORE INSERT ON funds.transfer FOR EACH ROW EXECUTE FUNCTION funds.check_transfer();

CREATE FUNCTION funds.check_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    moved funds.transfer;
BEGIN
    SELECT * INTO moved FROM funds.transfer WHERE id = NEW.transfer_id;
    IF moved.id IS NULL OR NOT moved.pending OR NEW.on_day < moved.on_day THEN
        RAISE EXCEPTION 'only a pending transfer is settled, and not before its day' USING ERRCODE = 'LH441';
    END IF;
    PERFORM funds.hold(ARRAY[moved.from_id, moved.to_id]);
    NEW.place_code := moved.place_code;
    NEW.org_code := moved.org_code;
    NEW.household_id := moved.household_id;
    RETURN NEW;
END $$;
CREATE TRIGGER settlement_rules BEFORE INSERT ON funds.settlement FOR EACH ROW EXECUTE FUNCTION funds.check_settlement();

-- An entry is what follows from its transfer: whoever inserts one says which, and the totals are computed here.
CREATE FUNCTION funds.check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner funds.account;
    moved funds.transfer;
    last funds.entry;
    inward boolean;
    ended text;
BEGIN
    PERFORM funds.hold(ARRAY[NEW.account_id]);
    SELECT * INTO owner FROM funds.account WHERE id = NEW.account_id;
    SELECT * INTO moved FROM funds.transfer WHERE id = NEW.transfer_id;
    SELECT outcome INTO ended FROM funds.settlement WHERE transfer_id = NEW.transfer_id;
    IF owner.id IS NULL OR moved.id IS NULL OR NEW.account_id NOT IN (moved.from_id, moved.to_id)
            OR NEW.stage IS DISTINCT FROM (CASE WHEN NOT moved.pending THEN 'POSTED' ELSE coalesce(ended, 'PENDING') END) THEN
        RAISE EXCEPTION 'an entry follows from its transfer' USING ERRCODE = 'LH451';
    END IF;
    inward := NEW.account_id = moved.to_id;
    SELECT * INTO last FROM funds.entry WHERE account_id = NEW.account_id ORDER BY seq DESC LIMIT 1;
    NEW.seq := coalesce(last.seq, 0) + 1;
    NEW.in_posted := coalesce(last.in_posted, 0) + CASE WHEN inward AND NEW.stage = 'POSTED' THEN moved.amount_fen ELSE 0 END;
    NEW.out_posted := coalesce(last.out_posted, 0) + CASE WHEN NOT inward AND NEW.stage = 'POSTED' THEN moved.amount_fen ELSE 0 END;
    NEW.in_pending := coalesce(last.in_pending, 0) + CASE WHEN NOT inward OR NOT moved.pending THEN 0 WHEN NEW.stage = 'PENDING' THEN moved.amount_fen ELSE -moved.amount_fen END;
    NEW.out_pending := coalesce(last.out_pending, 0) + CASE WHEN inward OR NOT moved.pending THEN 0 WHEN NEW.stage = 'PENDING' THEN moved.amount_fen ELSE -moved.amount_fen END;
    IF owner.kind <> 'SOURCE' AND NEW.in_posted < NEW.out_posted + NEW.out_pending THEN
        RAISE EXCEPTION 'account % would be overdrawn', owner.name USING ERRCODE = 'LH452';
    END IF;
    NEW.place_code := owner.place_code;
    NEW.org_code := owner.org_code;
    NEW.household_id := owner.household_id;
    RETURN NEW;
END $$;
CREATE TRIGGER entry_rules BEFORE INSERT ON funds.entry FOR EACH ROW EXECUTE FUNCTION funds.check_entry();

CREATE FUNCTION funds.enter(transfer uuid, stage text, at timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO funds.entry (account_id, seq, transfer_id, stage, in_posted, out_posted, in_pending, out_pending, place_code, recorded_at)
    SELECT a, 0, t.id, stage, 0, 0, 0, 0, '', at FROM funds.transfer t, unnest(ARRAY[t.from_id, t.to_id]) a WHERE t.id = transfer $$;

CREATE FUNCTION funds.enter_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM funds.enter(NEW.id, CASE WHEN NEW.pending THEN 'PENDING' ELSE 'POSTED' END, NEW.recorded_at);
    RETURN NULL;
END $$;
CREATE TRIGGER transfer_entries AFTER INSERT ON funds.transfer FOR EACH ROW EXECUTE FUNCTION funds.enter_transfer();

CREATE FUNCTION funds.enter_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM funds.enter(NEW.transfer_id, NEW.outcome, NEW.recorded_at);
    RETURN NULL;
END $$;
CREATE TRIGGER settlement_entries AFTER INSERT ON funds.settlement FOR EACH ROW EXECUTE FUNCTION funds.enter_settlement();
