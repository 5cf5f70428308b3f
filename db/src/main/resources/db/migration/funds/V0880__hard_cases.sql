-- Hard cases of the ledger: a person who changed household, the order of days, who settles, sums beyond any budget.
ALTER TABLE funds.application ADD CONSTRAINT application_most CHECK (amount_fen <= 100000000000000);
ALTER TABLE funds.transfer ADD CONSTRAINT transfer_most CHECK (amount_fen <= 100000000000000);
CREATE INDEX application_person ON funds.application (person_id, pack, benefit, period) WHERE person_id IS NOT NULL;
CREATE INDEX transfer_from ON funds.transfer (from_id);
CREATE INDEX transfer_to ON funds.transfer (to_id);

-- A household that moved is paid by its new place on an account of its own there; the old place keeps what it did.
DROP INDEX funds.account_recipient_once;
CREATE UNIQUE INDEX account_recipient_once ON funds.account (household_id, place_code, coalesce(org_code, '')) WHERE kind = 'RECIPIENT';

-- The person, where a person is entitled, whatever household they belong to by now; else the household.
CREATE OR REPLACE FUNCTION funds.paid_on_another_form(form uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog
    AS $$ SELECT EXISTS (SELECT FROM funds.application a JOIN funds.application o
            ON o.pack = a.pack AND o.benefit = a.benefit AND o.period = a.period AND o.id <> a.id
            AND (o.person_id = a.person_id OR (a.person_id IS NULL AND o.person_id IS NULL AND o.household_id = a.household_id))
          WHERE a.id = form AND funds.paid_fen(o.id) > 0) $$;

CREATE OR REPLACE FUNCTION funds.check_payment(payment funds.transfer, source funds.account, target funds.account) RETURNS void LANGUAGE plpgsql AS $$
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
    PERFORM pg_advisory_xact_lock(hashtextextended('funds.benefit:' || coalesce(form.person_id, form.household_id) || coalesce(form.pack, ''), 0));
    IF funds.paid_fen(form.id) + payment.amount_fen > review.approved_fen THEN
        RAISE EXCEPTION 'more than was approved' USING ERRCODE = 'LH415';
    END IF;
    IF form.pack IS NOT NULL AND funds.paid_on_another_form(form.id) THEN
        RAISE EXCEPTION 'this benefit has been paid for this period' USING ERRCODE = 'LH416';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION funds.check_reversal(reversal funds.transfer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    first funds.transfer;
    settled funds.settlement;
BEGIN
    SELECT * INTO first FROM funds.transfer WHERE id = reversal.reverses;
    SELECT * INTO settled FROM funds.settlement WHERE transfer_id = reversal.reverses;
    IF first.id IS NULL OR first.kind = 'REVERSAL' OR first.from_id <> reversal.to_id OR first.to_id <> reversal.from_id THEN
        RAISE EXCEPTION 'a reversal goes back the way of what it reverses' USING ERRCODE = 'LH421';
    END IF;
    IF first.pending AND settled.outcome IS DISTINCT FROM 'POSTED' THEN
        RAISE EXCEPTION 'only what was posted is reversed' USING ERRCODE = 'LH422';
    END IF;
    IF reversal.on_day < coalesce(settled.on_day, first.on_day) THEN
        RAISE EXCEPTION 'reversed before it took place' USING ERRCODE = 'LH424';
    END IF;
    IF funds.reversed_fen(first.id) + reversal.amount_fen > first.amount_fen THEN
        RAISE EXCEPTION 'more reversed than was transferred' USING ERRCODE = 'LH423';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION funds.check_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    moved funds.transfer;
BEGIN
    SELECT * INTO moved FROM funds.transfer WHERE id = NEW.transfer_id;
    IF moved.id IS NULL OR NOT moved.pending OR NEW.on_day < moved.on_day THEN
        RAISE EXCEPTION 'only a pending transfer is settled, and not before its day' USING ERRCODE = 'LH441';
    END IF;
    -- Whoever applied or approved does not say either that the money has arrived.
    IF moved.kind = 'PAYMENT' AND (EXISTS (SELECT FROM funds.application a WHERE a.id = moved.application_id AND a.actor_id = NEW.actor_id)
            OR EXISTS (SELECT FROM funds.application_review r WHERE r.application_id = moved.application_id AND r.actor_id = NEW.actor_id)) THEN
        RAISE EXCEPTION 'who applies or approves does not settle' USING ERRCODE = 'LH414';
    END IF;
    PERFORM funds.hold(ARRAY[moved.from_id, moved.to_id]);
    NEW.place_code := moved.place_code;
    NEW.org_code := moved.org_code;
    NEW.household_id := moved.household_id;
    RETURN NEW;
END $$;

-- The latest day in the account's chain: only what is dated before it has to be looked at day by day.
ALTER TABLE funds.entry ADD COLUMN last_day date;

-- The least that stood in an account at the end of any day from that one on, by the days on the papers.
CREATE FUNCTION funds.least_from(wanted uuid, first_day date) RETURNS numeric LANGUAGE sql STABLE AS $$
    WITH moves AS (
        SELECT t.on_day AS day, -t.amount_fen AS fen FROM funds.transfer t WHERE t.from_id = wanted AND funds.stands(t.id)
        UNION ALL
        SELECT coalesce(s.on_day, t.on_day), t.amount_fen FROM funds.transfer t LEFT JOIN funds.settlement s ON s.transfer_id = t.id
        WHERE t.to_id = wanted AND (NOT t.pending OR s.outcome = 'POSTED')),
    days AS (SELECT day, sum(sum(fen)) OVER (ORDER BY day) AS balance FROM moves GROUP BY day)
    SELECT coalesce(min(balance), 0) FROM days WHERE day >= first_day $$;

CREATE OR REPLACE FUNCTION funds.check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner funds.account;
    moved funds.transfer;
    last funds.entry;
    settled funds.settlement;
    inward boolean;
    day date;
BEGIN
    PERFORM funds.hold(ARRAY[NEW.account_id]);
    SELECT * INTO owner FROM funds.account WHERE id = NEW.account_id;
    SELECT * INTO moved FROM funds.transfer WHERE id = NEW.transfer_id;
    SELECT * INTO settled FROM funds.settlement WHERE transfer_id = NEW.transfer_id;
    IF owner.id IS NULL OR moved.id IS NULL OR NEW.account_id NOT IN (moved.from_id, moved.to_id)
            OR NEW.stage IS DISTINCT FROM (CASE WHEN NOT moved.pending THEN 'POSTED' ELSE coalesce(settled.outcome, 'PENDING') END) THEN
        RAISE EXCEPTION 'an entry follows from its transfer' USING ERRCODE = 'LH451';
    END IF;
    inward := NEW.account_id = moved.to_id;
    day := coalesce(settled.on_day, moved.on_day);
    SELECT * INTO last FROM funds.entry WHERE account_id = NEW.account_id ORDER BY seq DESC LIMIT 1;
    NEW.seq := coalesce(last.seq, 0) + 1;
    NEW.in_posted := coalesce(last.in_posted, 0) + CASE WHEN inward AND NEW.stage = 'POSTED' THEN moved.amount_fen ELSE 0 END;
    NEW.out_posted := coalesce(last.out_posted, 0) + CASE WHEN NOT inward AND NEW.stage = 'POSTED' THEN moved.amount_fen ELSE 0 END;
    NEW.in_pending := coalesce(last.in_pending, 0) + CASE WHEN NOT inward OR NOT moved.pending THEN 0 WHEN NEW.stage = 'PENDING' THEN moved.amount_fen ELSE -moved.amount_fen END;
    NEW.out_pending := coalesce(last.out_pending, 0) + CASE WHEN inward OR NOT moved.pending THEN 0 WHEN NEW.stage = 'PENDING' THEN moved.amount_fen ELSE -moved.amount_fen END;
    IF owner.kind <> 'SOURCE' AND NEW.in_posted < NEW.out_posted + NEW.out_pending THEN
        RAISE EXCEPTION 'account % would be overdrawn', owner.name USING ERRCODE = 'LH452';
    END IF;
    IF owner.kind <> 'SOURCE' AND NOT inward AND settled.transfer_id IS NULL AND (last.last_day IS NULL OR day < last.last_day)
            AND funds.least_from(owner.id, day) < 0 THEN
        RAISE EXCEPTION 'account % did not hold that much on that day', owner.name USING ERRCODE = 'LH453';
    END IF;
    NEW.last_day := greatest(last.last_day, day);
    NEW.place_code := owner.place_code;
    NEW.org_code := owner.org_code;
    NEW.household_id := owner.household_id;
    RETURN NEW;
END $$;
