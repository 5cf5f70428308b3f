-- Answers that were computed for many households, what was asked about them, and the runs that computed them.
CREATE TABLE schemes.screening (
    id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL,
    state text NOT NULL,
    total int NOT NULL,
    done int NOT NULL,
    renewed int NOT NULL,
    finished_at timestamptz,
    problem text,
    CONSTRAINT screening_pk PRIMARY KEY (id),
    CONSTRAINT screening_no_household CHECK (household_id IS NULL),
    CONSTRAINT screening_state CHECK (state IN ('RUNNING', 'DONE', 'FAILED'))
);
CREATE INDEX screening_place ON schemes.screening (place_code, started_at);
CALL guard.protect('schemes.screening', 'select,insert,update');

-- When a household was last looked at, under which adoptions, and the first day on which the answers may differ.
CREATE TABLE schemes.screened (
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    looked_on date NOT NULL,
    looked_at timestamptz NOT NULL,
    good_until date NOT NULL,
    adoptions text NOT NULL,
    CONSTRAINT screened_pk PRIMARY KEY (household_id)
);
CREATE INDEX screened_place ON schemes.screened (place_code, household_id);
CREATE INDEX screened_good ON schemes.screened (good_until, place_code);
CALL guard.protect('schemes.screened', 'select,insert,update,delete');

-- One answer about one unit. Plain refusals are not kept: whoever is one condition short is.
CREATE TABLE schemes.finding (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    person_id uuid,
    head_name text NOT NULL,
    household_number text,
    unit_name text NOT NULL,
    adoption_id uuid NOT NULL,
    pack text NOT NULL,
    pack_title text NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    clause text NOT NULL,
    missing text[] NOT NULL,
    benefit text NOT NULL,
    amount_low bigint,
    amount_high bigint,
    found_on date NOT NULL,
    CONSTRAINT finding_pk PRIMARY KEY (id),
    CONSTRAINT finding_kind CHECK (kind IN ('ELIGIBLE', 'NEAR_MISS', 'UNKNOWN', 'FOR_A_BODY', 'ENJOYING'))
);
CREATE INDEX finding_household ON schemes.finding (household_id);
CREATE INDEX finding_place ON schemes.finding (place_code, kind, pack, id);
CALL guard.protect('schemes.finding', 'select,insert,delete');

-- What somebody asked about an answer: a missing fact of an office, or an open question of the body that decides it.
CREATE TABLE schemes.inquiry (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    person_id uuid,
    pack text NOT NULL,
    pack_title text NOT NULL,
    kind text NOT NULL,
    topic text NOT NULL,
    question text NOT NULL,
    clause text NOT NULL,
    addressee text NOT NULL,
    asked_by uuid NOT NULL,
    asked_on date NOT NULL,
    asked_at timestamptz NOT NULL,
    answer text,
    answer_document text,
    answered_by uuid,
    answered_on date,
    answered_at timestamptz,
    CONSTRAINT inquiry_pk PRIMARY KEY (id),
    CONSTRAINT inquiry_kind CHECK (kind IN ('FACT', 'BODY')),
    CONSTRAINT inquiry_answered CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_on IS NULL)
        AND (answer IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX inquiry_open_once ON schemes.inquiry (household_id, pack, topic) WHERE answer IS NULL;
CREATE INDEX inquiry_place ON schemes.inquiry (place_code, asked_at);
CALL guard.protect('schemes.inquiry', 'select,insert,update');
REVOKE UPDATE ON schemes.inquiry FROM lianhu_app;
GRANT UPDATE (answer, answer_document, answered_by, answered_on, answered_at) ON schemes.inquiry TO lianhu_app;

-- The public may know what is in force where: "what can I apply for" rests on it.
CREATE POLICY public_select ON schemes.adoption FOR SELECT
    USING (current_setting('lianhu.mode', true) = 'public' AND state = 'APPROVED');
CREATE POLICY public_select ON schemes.adoption_parameter FOR SELECT
    USING (current_setting('lianhu.mode', true) = 'public' AND EXISTS (
        SELECT FROM schemes.adoption a WHERE a.id = adoption_id AND a.state = 'APPROVED'));
