-- Who answers for which household (S3-1.2, S3-1.3-2): helpers with their dated posts, pairings, hand-overs.
CREATE SCHEMA pairing;
GRANT USAGE ON SCHEMA pairing TO lianhu_app;

-- Somebody who may answer for households; place_code is where, not where the person's office sits.
CREATE TABLE pairing.helper (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    person_id uuid,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    created_at timestamptz NOT NULL,
    created_by uuid,
    ended_on date,
    ended_because text,
    CONSTRAINT helper_pk PRIMARY KEY (id),
    CONSTRAINT helper_account UNIQUE (account_id),
    CONSTRAINT helper_account_fk FOREIGN KEY (account_id) REFERENCES access.account (id),
    CONSTRAINT helper_ended CHECK ((ended_on IS NULL) = (ended_because IS NULL))
);
CREATE INDEX helper_place ON pairing.helper (place_code, id);
CALL guard.protect('pairing.helper', 'select,insert,update');
REVOKE UPDATE ON pairing.helper FROM lianhu_app;
GRANT UPDATE (ended_on, ended_because, person_id) ON pairing.helper TO lianhu_app;
CREATE POLICY guard_own ON pairing.helper FOR SELECT USING (account_id::text = guard.setting('actor'));

-- Unit, post and rank of a helper, from a day until a day: what was true then stays readable.
CREATE TABLE pairing.helper_post (
    id uuid NOT NULL,
    helper_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    unit text NOT NULL,
    title text NOT NULL,
    rank text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    CONSTRAINT helper_post_pk PRIMARY KEY (id),
    CONSTRAINT helper_post_helper_fk FOREIGN KEY (helper_id) REFERENCES pairing.helper (id),
    CONSTRAINT helper_post_period CHECK (valid_to IS NULL OR valid_to > valid_from),
    CONSTRAINT helper_post_once UNIQUE (helper_id, valid WITHOUT OVERLAPS),
    CONSTRAINT helper_post_lengths CHECK (char_length(unit) BETWEEN 1 AND 80 AND char_length(title) <= 40 AND char_length(rank) <= 40)
);
CREATE INDEX helper_post_place ON pairing.helper_post (place_code, helper_id);
CALL guard.protect('pairing.helper_post', 'select,insert,update');
REVOKE UPDATE ON pairing.helper_post FROM lianhu_app;
GRANT UPDATE (valid_to) ON pairing.helper_post TO lianhu_app;

-- A pairing: a helper answers for a household from a day until a day (that day no more). unit, title and rank are those of the
-- first day. One responsible helper at a time; helpers at the side are not limited.
CREATE TABLE pairing.bond (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    helper_id uuid NOT NULL,
    account_id uuid NOT NULL,
    capacity text NOT NULL,
    unit text NOT NULL,
    title text NOT NULL,
    rank text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    reason text NOT NULL,
    kin_note text,
    hand_over_id uuid,
    custody_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    ended_because text,
    end_reason text,
    ended_at timestamptz,
    ended_by uuid,
    CONSTRAINT bond_pk PRIMARY KEY (id),
    CONSTRAINT bond_helper_fk FOREIGN KEY (helper_id) REFERENCES pairing.helper (id),
    CONSTRAINT bond_household_fk FOREIGN KEY (household_id) REFERENCES registry.household (id),
    CONSTRAINT bond_capacity CHECK (capacity IN ('RESPONSIBLE', 'ASSISTING')),
    CONSTRAINT bond_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT bond_end CHECK ((valid_to IS NULL) = (ended_because IS NULL)),
    CONSTRAINT bond_ended_because CHECK (ended_because IN ('HAND_OVER', 'EXIT', 'CLOSED', 'OTHER')),
    CONSTRAINT bond_reason CHECK (char_length(reason) BETWEEN 2 AND 200),
    CONSTRAINT bond_one_responsible EXCLUDE USING gist (household_id WITH =, valid WITH &&) WHERE (capacity = 'RESPONSIBLE'),
    CONSTRAINT bond_helper_once EXCLUDE USING gist (household_id WITH =, helper_id WITH =, valid WITH &&)
);
CREATE INDEX bond_household ON pairing.bond (household_id, valid_from);
CREATE INDEX bond_place ON pairing.bond (place_code, household_id);
CREATE INDEX bond_helper ON pairing.bond (helper_id, valid_from);
CREATE INDEX bond_account ON pairing.bond (account_id, valid_from);
CALL guard.protect('pairing.bond', 'select,insert,update');
REVOKE UPDATE ON pairing.bond FROM lianhu_app;
GRANT UPDATE (valid_to, ended_because, end_reason, ended_at, ended_by, place_code, org_code) ON pairing.bond TO lianhu_app;

-- A change of the responsible helper: proposed with a reason, accepted by the one who takes over, done on its day.
CREATE TABLE pairing.hand_over (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    pairing_id uuid NOT NULL,
    to_helper_id uuid NOT NULL,
    to_account uuid NOT NULL,
    household_label text NOT NULL,
    on_day date NOT NULL,
    reason text NOT NULL,
    kin_note text,
    state text NOT NULL,
    proposed_by uuid,
    proposed_at timestamptz NOT NULL,
    answered_at timestamptz,
    answered_by uuid,
    answer text,
    done_at timestamptz,
    CONSTRAINT hand_over_pk PRIMARY KEY (id),
    CONSTRAINT hand_over_pairing_fk FOREIGN KEY (pairing_id) REFERENCES pairing.bond (id),
    CONSTRAINT hand_over_helper_fk FOREIGN KEY (to_helper_id) REFERENCES pairing.helper (id),
    CONSTRAINT hand_over_state CHECK (state IN ('PROPOSED', 'ACCEPTED', 'DONE', 'DECLINED', 'WITHDRAWN')),
    CONSTRAINT hand_over_reason CHECK (char_length(reason) BETWEEN 2 AND 200),
    CONSTRAINT hand_over_answered CHECK (state NOT IN ('ACCEPTED', 'DONE', 'DECLINED') OR answered_by IS NOT NULL),
    CONSTRAINT hand_over_by_receiver CHECK (answered_by IS NULL OR answered_by = to_account),
    CONSTRAINT hand_over_done CHECK ((state = 'DONE') = (done_at IS NOT NULL)),
    CONSTRAINT hand_over_two_people CHECK (proposed_by IS DISTINCT FROM to_account)
);
CREATE UNIQUE INDEX hand_over_open ON pairing.hand_over (household_id) WHERE state IN ('PROPOSED', 'ACCEPTED');
CREATE INDEX hand_over_place ON pairing.hand_over (place_code, state, id);
CREATE INDEX hand_over_household ON pairing.hand_over (household_id, on_day);
CREATE INDEX hand_over_receiver ON pairing.hand_over (to_account, state);
CALL guard.protect('pairing.hand_over', 'select,insert,update');
REVOKE UPDATE ON pairing.hand_over FROM lianhu_app;
GRANT UPDATE (state, answered_at, answered_by, answer, done_at, place_code, org_code) ON pairing.hand_over TO lianhu_app;
-- The one who is to take over reads the proposal, and answers it, before the household is in the own hands.
CREATE POLICY guard_receiver ON pairing.hand_over FOR SELECT USING (to_account::text = guard.setting('actor'));
CREATE POLICY guard_receiver_answers ON pairing.hand_over FOR UPDATE
    USING (to_account::text = guard.setting('actor') AND guard.setting('mode') = 'write')
    WITH CHECK (to_account::text = guard.setting('actor') AND guard.setting('mode') = 'write');

-- What was answered stays answered.
CREATE FUNCTION pairing.hand_over_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (OLD.state = NEW.state
            OR (OLD.state = 'PROPOSED' AND NEW.state IN ('ACCEPTED', 'DECLINED', 'WITHDRAWN'))
            OR (OLD.state = 'ACCEPTED' AND NEW.state IN ('DONE', 'WITHDRAWN'))) THEN
        RAISE EXCEPTION 'a hand-over cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER hand_over_forward BEFORE UPDATE ON pairing.hand_over
    FOR EACH ROW EXECUTE FUNCTION pairing.hand_over_goes_forward();

-- A pairing ends by hand-over only where the receiver accepted, and the next one begins on that very day: no gap.
CREATE FUNCTION pairing.hand_over_leaves_no_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.ended_because = 'HAND_OVER' AND NOT EXISTS (
        SELECT FROM pairing.bond next JOIN pairing.hand_over h ON h.id = next.hand_over_id
        WHERE h.pairing_id = NEW.id AND h.answered_by IS NOT NULL AND h.state IN ('ACCEPTED', 'DONE')
          AND next.household_id = NEW.household_id AND next.valid_from = NEW.valid_to AND next.capacity = 'RESPONSIBLE') THEN
        RAISE EXCEPTION 'pairing % ended by a hand-over without a successor on the same day', NEW.id USING ERRCODE = 'P0001';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER bond_no_gap AFTER INSERT OR UPDATE ON pairing.bond DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION pairing.hand_over_leaves_no_gap();
