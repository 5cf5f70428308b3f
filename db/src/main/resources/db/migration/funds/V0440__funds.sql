-- Money: double entry, append only. Accounts (source, fund, purpose, recipient), transfers pending -> posted | voided,
-- corrections by reversal. Every account has a chain of entries with running totals, so that an account is overdrawn by no
-- program and no order of writers; nobody has UPDATE or DELETE on anything here. SQLSTATE LH4xx = a broken rule.
CREATE SCHEMA funds;
GRANT USAGE ON SCHEMA funds TO lianhu_app;

CREATE TABLE funds.account (
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    source_kind text,
    parent_id uuid,
    purpose text,
    pack text,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    opened_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (id),
    CONSTRAINT account_parent_fk FOREIGN KEY (parent_id) REFERENCES funds.account (id),
    CONSTRAINT account_kind CHECK (kind IN ('SOURCE', 'FUND', 'PURPOSE', 'RECIPIENT')),
    -- S3-6.1-a: every income carries its source.
    CONSTRAINT account_source CHECK ((kind IN ('SOURCE', 'FUND')) = (source_kind IS NOT NULL)),
    CONSTRAINT account_source_kind CHECK (source_kind IN ('FISCAL', 'DONATION', 'OWN', 'OTHER')),
    -- S3-6.2-1: what a fund may be spent on is fixed when the account is opened.
    CONSTRAINT account_purpose CHECK ((kind = 'PURPOSE') = (purpose IS NOT NULL) AND (kind = 'PURPOSE') = (parent_id IS NOT NULL)),
    CONSTRAINT account_recipient CHECK ((kind = 'RECIPIENT') = (household_id IS NOT NULL))
);
CREATE INDEX account_place ON funds.account (place_code, kind, id);
CREATE INDEX account_household ON funds.account (household_id);
CREATE UNIQUE INDEX account_recipient_once ON funds.account (household_id, coalesce(org_code, '')) WHERE kind = 'RECIPIENT';
CALL guard.protect('funds.account', 'select,insert');

-- The fund-use application form 资金使用申请表 (S3-6.3-1): what for, how much, out of which purpose.
CREATE TABLE funds.application (
    id uuid NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    purpose_account_id uuid NOT NULL,
    amount_fen bigint NOT NULL,
    reason text NOT NULL,
    pack text,
    benefit text,
    person_id uuid,
    period text,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    filed_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    CONSTRAINT application_pk PRIMARY KEY (id),
    CONSTRAINT application_number UNIQUE (number),
    CONSTRAINT application_account_fk FOREIGN KEY (purpose_account_id) REFERENCES funds.account (id),
    CONSTRAINT application_amount CHECK (amount_fen > 0),
    CONSTRAINT application_reason CHECK (length(btrim(reason)) > 0),
    -- One benefit, person and period is paid once: all of the key or none.
    CONSTRAINT application_benefit CHECK (num_nonnulls(pack, benefit, period) IN (0, 3) AND (person_id IS NULL OR pack IS NOT NULL)),
    CONSTRAINT application_not_ahead CHECK (filed_on <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date)
);
CREATE INDEX application_place ON funds.application (place_code, id);
CREATE INDEX application_household ON funds.application (household_id);
CREATE INDEX application_benefit_key ON funds.application (household_id, pack, benefit, period) WHERE pack IS NOT NULL;
CALL guard.protect('funds.application', 'select,insert');

CREATE TABLE funds.application_review (
    application_id uuid NOT NULL,
    approved boolean NOT NULL,
    approved_fen bigint NOT NULL,
    opinion text NOT NULL,
    reviewed_on date NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    CONSTRAINT application_review_pk PRIMARY KEY (application_id),
    CONSTRAINT application_review_fk FOREIGN KEY (application_id) REFERENCES funds.application (id),
    CONSTRAINT application_review_amount CHECK (CASE WHEN approved THEN approved_fen > 0 ELSE approved_fen = 0 END),
    CONSTRAINT application_review_opinion CHECK (approved OR length(btrim(opinion)) > 0),
    CONSTRAINT application_review_not_ahead CHECK (reviewed_on <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date)
);
CREATE INDEX application_review_place ON funds.application_review (place_code, application_id);
CALL guard.protect('funds.application_review', 'select,insert');

CREATE FUNCTION funds.check_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    form funds.application;
BEGIN
    SELECT * INTO form FROM funds.application WHERE id = NEW.application_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no such application within reach' USING ERRCODE = 'LH401';
    END IF;
    IF form.actor_id = NEW.actor_id THEN
        RAISE EXCEPTION 'nobody approves what they applied for' USING ERRCODE = 'LH402';
    END IF;
    IF NEW.approved_fen > form.amount_fen OR NEW.reviewed_on < form.filed_on THEN
        RAISE EXCEPTION 'approved above the amount asked for, or before it was asked' USING ERRCODE = 'LH403';
    END IF;
    NEW.place_code := form.place_code;
    NEW.org_code := form.org_code;
    NEW.household_id := form.household_id;
    RETURN NEW;
END $$;
CREATE TRIGGER application_review_rules BEFORE INSERT ON funds.application_review FOR EACH ROW EXECUTE FUNCTION funds.check_review();

CREATE TABLE funds.transfer (
    id uuid NOT NULL,
    kind text NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    amount_fen bigint NOT NULL,
    pending boolean NOT NULL,
    application_id uuid,
    reverses uuid,
    on_day date NOT NULL,
    document text NOT NULL DEFAULT '',
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    recorded_at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    CONSTRAINT transfer_pk PRIMARY KEY (id),
    CONSTRAINT transfer_from_fk FOREIGN KEY (from_id) REFERENCES funds.account (id),
    CONSTRAINT transfer_to_fk FOREIGN KEY (to_id) REFERENCES funds.account (id),
    CONSTRAINT transfer_application_fk FOREIGN KEY (application_id) REFERENCES funds.application (id),
    CONSTRAINT transfer_reverses_fk FOREIGN KEY (reverses) REFERENCES funds.transfer (id),
    CONSTRAINT transfer_kind CHECK (kind IN ('RECEIPT', 'PASS_DOWN', 'ALLOCATION', 'PAYMENT', 'REVERSAL')),
    CONSTRAINT transfer_amount CHECK (amount_fen > 0),
    CONSTRAINT transfer_two_accounts CHECK (from_id <> to_id),
    -- S3-6.3: no payment without a form.
    CONSTRAINT transfer_form CHECK ((kind = 'PAYMENT') = (application_id IS NOT NULL)),
    CONSTRAINT transfer_reversal CHECK ((kind = 'REVERSAL') = (reverses IS NOT NULL)),
    CONSTRAINT transfer_not_ahead CHECK (on_day <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date)
);
CREATE INDEX transfer_place ON funds.transfer (place_code, id);
CREATE INDEX transfer_household ON funds.transfer (household_id);
CREATE INDEX transfer_application ON funds.transfer (application_id);
CREATE INDEX transfer_reversed ON funds.transfer (reverses);
CALL guard.protect('funds.transfer', 'select,insert');

-- How a pending transfer ended: once.
CREATE TABLE funds.settlement (
    transfer_id uuid NOT NULL,
    outcome text NOT NULL,
    on_day date NOT NULL,
    reason text NOT NULL DEFAULT '',
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    recorded_at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    CONSTRAINT settlement_pk PRIMARY KEY (transfer_id),
    CONSTRAINT settlement_transfer_fk FOREIGN KEY (transfer_id) REFERENCES funds.transfer (id),
    CONSTRAINT settlement_outcome CHECK (outcome = 'POSTED' OR (outcome = 'VOIDED' AND length(btrim(reason)) > 0)),
    CONSTRAINT settlement_not_ahead CHECK (on_day <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date)
);
CREATE INDEX settlement_place ON funds.settlement (place_code, transfer_id);
CALL guard.protect('funds.settlement', 'select,insert');

-- One account's side of one stage of one transfer, with the account's totals after it. Sums in fen.
CREATE TABLE funds.entry (
    account_id uuid NOT NULL,
    seq bigint NOT NULL,
    transfer_id uuid NOT NULL,
    stage text NOT NULL,
    in_posted bigint NOT NULL,
    out_posted bigint NOT NULL,
    in_pending bigint NOT NULL,
    out_pending bigint NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT entry_pk PRIMARY KEY (account_id, seq),
    CONSTRAINT entry_once UNIQUE (transfer_id, account_id, stage),
    CONSTRAINT entry_account_fk FOREIGN KEY (account_id) REFERENCES funds.account (id),
    CONSTRAINT entry_transfer_fk FOREIGN KEY (transfer_id) REFERENCES funds.transfer (id),
    CONSTRAINT entry_stage CHECK (stage IN ('PENDING', 'POSTED', 'VOIDED')),
    CONSTRAINT entry_totals CHECK (least(in_posted, out_posted, in_pending, out_pending) >= 0)
);
CREATE INDEX entry_place ON funds.entry (place_code, account_id);
CALL guard.protect('funds.entry', 'select,insert');
