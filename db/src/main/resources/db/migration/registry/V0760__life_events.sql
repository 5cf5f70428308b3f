-- Changes in the life of a household: asked for, approved where somebody loses money or a right, in effect from a day on.
-- What was asked for (names and numbers) is sealed; the row itself says what, when, why, by whom.
CREATE TABLE registry.change_request (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    other_household_id uuid,
    kind text NOT NULL,
    legal_date date NOT NULL,
    reason text NOT NULL,
    summary text NOT NULL,
    evidence uuid[] NOT NULL,
    content_sealed bytea NOT NULL,
    content_hash bytea NOT NULL,
    needs_approval boolean NOT NULL,
    approval_why text NOT NULL,
    state text NOT NULL,
    requested_by uuid,
    requested_at timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    note text,
    effective_at timestamptz,
    CONSTRAINT change_request_pk PRIMARY KEY (id),
    CONSTRAINT change_request_household_fk FOREIGN KEY (household_id) REFERENCES registry.household (id),
    CONSTRAINT change_request_kind CHECK (kind IN ('SPLIT', 'MERGE', 'MOVE', 'JOIN', 'MARRIAGE', 'BIRTH', 'LEAVE', 'DEATH',
        'HEAD_CHANGE', 'ENTRY', 'RETURN', 'ID_NUMBER', 'CORRECTION', 'SAME_PERSON')),
    CONSTRAINT change_request_state CHECK (state IN ('PROPOSED', 'SCHEDULED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT change_request_reason CHECK (char_length(reason) BETWEEN 2 AND 500),
    CONSTRAINT change_request_effect CHECK ((state = 'EFFECTIVE') = (effective_at IS NOT NULL)),
    CONSTRAINT change_request_four_eyes CHECK (NOT needs_approval OR state NOT IN ('SCHEDULED', 'EFFECTIVE')
        OR (decided_by IS NOT NULL AND decided_by IS DISTINCT FROM requested_by))
);
CREATE INDEX change_request_household ON registry.change_request (household_id, legal_date);
CREATE INDEX change_request_place ON registry.change_request (place_code, state, id);
CREATE INDEX change_request_due ON registry.change_request (legal_date) WHERE state = 'SCHEDULED';
CALL guard.protect('registry.change_request', 'select,insert,update');
REVOKE UPDATE ON registry.change_request FROM lianhu_app;
GRANT UPDATE (state, decided_by, decided_at, note, effective_at, other_household_id) ON registry.change_request TO lianhu_app;

-- What was decided stays decided.
CREATE FUNCTION registry.change_request_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (OLD.state = NEW.state
            OR (OLD.state = 'PROPOSED' AND NEW.state IN ('SCHEDULED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN'))
            OR (OLD.state = 'SCHEDULED' AND NEW.state IN ('EFFECTIVE', 'WITHDRAWN'))) THEN
        RAISE EXCEPTION 'a change request cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'P0001';
    END IF;
    IF OLD.decided_by IS NOT NULL AND NEW.decided_by IS DISTINCT FROM OLD.decided_by AND NEW.state <> 'WITHDRAWN' THEN
        RAISE EXCEPTION 'a change request is decided once' USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER change_request_forward BEFORE UPDATE ON registry.change_request
    FOR EACH ROW EXECUTE FUNCTION registry.change_request_goes_forward();

-- Away for a time: in an institution, in prison, in service. Still a member of the household.
CREATE TABLE registry.absence (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    kind text NOT NULL,
    stays_at text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    change_id uuid NOT NULL,
    CONSTRAINT absence_pk PRIMARY KEY (id),
    CONSTRAINT absence_person_fk FOREIGN KEY (person_id) REFERENCES registry.person (id),
    CONSTRAINT absence_kind CHECK (kind IN ('institution', 'hospital', 'prison', 'service', 'missing')),
    CONSTRAINT absence_period CHECK (valid_to IS NULL OR valid_to > valid_from),
    CONSTRAINT absence_once UNIQUE (person_id, valid WITHOUT OVERLAPS)
);
CREATE INDEX absence_household ON registry.absence (household_id, valid_from);
CREATE INDEX absence_place ON registry.absence (place_code, valid_from);
CALL guard.protect('registry.absence', 'select,insert,update');

-- What the old place keeps of a household that moved away: its face on the day it left.
CREATE TABLE registry.household_departed (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    number text,
    head_name text NOT NULL,
    member_names text[] NOT NULL,
    address text,
    moved_on date NOT NULL,
    moved_to text NOT NULL,
    change_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT household_departed_pk PRIMARY KEY (id)
);
CREATE INDEX household_departed_place ON registry.household_departed (place_code, moved_on, id);
CREATE INDEX household_departed_household ON registry.household_departed (household_id);
CALL guard.protect('registry.household_departed', 'select,insert');

-- Two files that may be one person. The files' statements are never touched; one file is given up.
CREATE TABLE registry.duplicate_pair (
    id uuid NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    first_person_id uuid NOT NULL,
    second_person_id uuid NOT NULL,
    ground text NOT NULL,
    state text NOT NULL,
    reported_by uuid,
    reported_at timestamptz NOT NULL,
    kept_person_id uuid,
    reason text,
    evidence uuid[],
    decided_by uuid,
    decided_at timestamptz,
    CONSTRAINT duplicate_pair_pk PRIMARY KEY (id),
    CONSTRAINT duplicate_pair_state CHECK (state IN ('OPEN', 'SAME', 'DIFFERENT')),
    CONSTRAINT duplicate_pair_order CHECK (first_person_id < second_person_id),
    CONSTRAINT duplicate_pair_once UNIQUE (first_person_id, second_person_id),
    CONSTRAINT duplicate_pair_kept CHECK ((state = 'SAME') = (kept_person_id IS NOT NULL)),
    CONSTRAINT duplicate_pair_decided CHECK (state = 'OPEN' OR (decided_at IS NOT NULL AND reason IS NOT NULL)),
    CONSTRAINT duplicate_pair_four_eyes CHECK (decided_by IS NULL OR decided_by IS DISTINCT FROM reported_by)
);
CREATE INDEX duplicate_pair_place ON registry.duplicate_pair (place_code, state, id);
CREATE INDEX duplicate_pair_second ON registry.duplicate_pair (second_person_id);
CALL guard.protect('registry.duplicate_pair', 'select,insert,update');

-- superseded_by: the file that stays; this one is only kept for the statements that speak of it.
ALTER TABLE registry.person ADD COLUMN superseded_by uuid, ADD COLUMN superseded_on date;
ALTER TABLE registry.person ADD CONSTRAINT person_superseded CHECK ((superseded_by IS NULL) = (superseded_on IS NULL) AND superseded_by IS DISTINCT FROM id);
ALTER TABLE registry.household ADD COLUMN closed_on date, ADD COLUMN closed_because text;
ALTER TABLE registry.household ADD CONSTRAINT household_closed CHECK (closed_on IS NULL OR state = 'closed');
