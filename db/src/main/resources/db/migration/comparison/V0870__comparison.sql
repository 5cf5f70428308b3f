-- Department data beside the register: what is agreed with each department, its extracts (sealed, for a time), runs over
-- them, pairs that a person decides, and hits with the course that each takes before it counts.
CREATE SCHEMA comparison;
GRANT USAGE ON SCHEMA comparison TO lianhu_app;

-- Who gives what, on what ground, for what, how often.
CREATE TABLE comparison.source (
    id uuid NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    department text NOT NULL,
    title text NOT NULL,
    agency text NOT NULL,
    legal_basis text NOT NULL,
    agreement text NOT NULL,
    purposes text[] NOT NULL,
    agreed_on date NOT NULL,
    agreed_until date,
    rhythm_days int NOT NULL,
    retention_days int NOT NULL,
    verify_days int NOT NULL,
    answer_days int NOT NULL,
    version int NOT NULL DEFAULT 1,
    created_by_label text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT source_pk PRIMARY KEY (id),
    CONSTRAINT source_period CHECK (agreed_until >= agreed_on),
    CONSTRAINT source_basis CHECK (length(legal_basis) > 0 AND length(agreement) > 0 AND cardinality(purposes) > 0),
    CONSTRAINT source_days CHECK (rhythm_days BETWEEN 1 AND 3660 AND retention_days BETWEEN 1 AND 3660
        AND verify_days BETWEEN 1 AND 366 AND answer_days BETWEEN 1 AND 366)
);
CREATE INDEX source_place ON comparison.source (place_code, department);

-- The fields that the agreement allows: no other column of an extract is ever kept.
CREATE TABLE comparison.source_field (
    source_id uuid NOT NULL,
    position int NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    code text NOT NULL,
    label text NOT NULL,
    aliases text[] NOT NULL,
    kind text NOT NULL,
    CONSTRAINT source_field_pk PRIMARY KEY (source_id, position),
    CONSTRAINT source_field_code UNIQUE (source_id, code),
    CONSTRAINT source_field_source_fk FOREIGN KEY (source_id) REFERENCES comparison.source (id),
    CONSTRAINT source_field_kind CHECK (kind IN ('TEXT', 'DATE', 'NUMBER'))
);
CREATE INDEX source_field_place ON comparison.source_field (place_code, source_id);

-- What a row means: the first rule that fits. Nothing here decides anything about a person.
CREATE TABLE comparison.source_rule (
    source_id uuid NOT NULL,
    position int NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    test text NOT NULL,
    field text NOT NULL,
    value text NOT NULL,
    meaning text NOT NULL,
    words text NOT NULL,
    fact text,
    CONSTRAINT source_rule_pk PRIMARY KEY (source_id, position),
    CONSTRAINT source_rule_source_fk FOREIGN KEY (source_id) REFERENCES comparison.source (id),
    CONSTRAINT source_rule_test CHECK (test IN ('ALWAYS', 'CONTAINS', 'AT_LEAST', 'FILLED')),
    CONSTRAINT source_rule_meaning CHECK (meaning IN ('INFO', 'WARNING', 'REVIEW', 'EXCLUSION', 'DEATH')),
    CONSTRAINT source_rule_fact CHECK (fact IS NULL OR meaning IN ('WARNING', 'REVIEW', 'EXCLUSION'))
);
CREATE INDEX source_rule_place ON comparison.source_rule (place_code, source_id);

-- 核对授权书: signed before anybody of the household is compared; withdrawn at any time.
CREATE TABLE comparison.household_authorisation (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    signed_on date NOT NULL,
    valid_until date,
    document text NOT NULL,
    scan_id uuid,
    origin text NOT NULL,
    withdrawn_on date,
    withdrawn_why text,
    recorded_by_label text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT household_authorisation_pk PRIMARY KEY (id),
    CONSTRAINT household_authorisation_period CHECK (valid_until >= signed_on),
    CONSTRAINT household_authorisation_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_why IS NULL)),
    CONSTRAINT household_authorisation_document CHECK (length(document) > 0)
);
CREATE INDEX household_authorisation_household ON comparison.household_authorisation (household_id);
CREATE INDEX household_authorisation_place ON comparison.household_authorisation (place_code, signed_on);

-- The meaning of columns last confirmed for files of this shape from this source.
CREATE TABLE comparison.mapping (
    source_id uuid NOT NULL,
    shape text NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    choices jsonb NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT mapping_pk PRIMARY KEY (source_id, shape),
    CONSTRAINT mapping_source_fk FOREIGN KEY (source_id) REFERENCES comparison.source (id)
);
CREATE INDEX mapping_place ON comparison.mapping (place_code, source_id);

CREATE TABLE comparison.load (
    id uuid NOT NULL,
    source_id uuid NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    attachment_id uuid NOT NULL,
    file_name text NOT NULL,
    extract_on date NOT NULL,
    delete_on date NOT NULL,
    state text NOT NULL,
    shape text NOT NULL,
    sheets jsonb NOT NULL,
    choices jsonb,
    remembered boolean NOT NULL,
    done int NOT NULL DEFAULT 0,
    total int NOT NULL DEFAULT 0,
    rows_kept int NOT NULL DEFAULT 0,
    rows_refused int NOT NULL DEFAULT 0,
    warnings int NOT NULL DEFAULT 0,
    problem_code text,
    problem_message text,
    created_by uuid,
    created_post uuid,
    created_by_label text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT load_pk PRIMARY KEY (id),
    CONSTRAINT load_source_fk FOREIGN KEY (source_id) REFERENCES comparison.source (id),
    CONSTRAINT load_state CHECK (state IN ('UPLOADED', 'READING', 'READY', 'FAILED', 'DELETED')),
    CONSTRAINT load_kept_for_a_time CHECK (delete_on > extract_on)
);
CREATE INDEX load_place ON comparison.load (place_code, created_at);

-- A row of an extract, sealed whole. Deleted when its time is over; what it said of somebody stays as a statement.
CREATE TABLE comparison.extract_row (
    load_id uuid NOT NULL,
    position int NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    row_number int NOT NULL,
    claim_index bytea NOT NULL,
    content_index bytea NOT NULL,
    sealed bytea NOT NULL,
    CONSTRAINT extract_row_pk PRIMARY KEY (load_id, position),
    CONSTRAINT extract_row_load_fk FOREIGN KEY (load_id) REFERENCES comparison.load (id)
);
CREATE INDEX extract_row_claim ON comparison.extract_row (load_id, claim_index);
CREATE INDEX extract_row_content ON comparison.extract_row (load_id, content_index);
CREATE INDEX extract_row_place ON comparison.extract_row (place_code, load_id);

CREATE TABLE comparison.load_fault (
    load_id uuid NOT NULL,
    position int NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    row_number int NOT NULL,
    header text NOT NULL,
    shown text NOT NULL,
    refused boolean NOT NULL,
    code text NOT NULL,
    message text NOT NULL,
    CONSTRAINT load_fault_pk PRIMARY KEY (load_id, position),
    CONSTRAINT load_fault_load_fk FOREIGN KEY (load_id) REFERENCES comparison.load (id)
);
CREATE INDEX load_fault_place ON comparison.load_fault (place_code, load_id);

CREATE TABLE comparison.run (
    id uuid NOT NULL,
    load_id uuid NOT NULL,
    source_id uuid NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    scope_place text NOT NULL,
    purpose text NOT NULL,
    pack text,
    asks_authorisation boolean NOT NULL,
    run_on date NOT NULL,
    state text NOT NULL,
    done int NOT NULL DEFAULT 0,
    total int NOT NULL DEFAULT 0,
    people int NOT NULL DEFAULT 0,
    unauthorised int NOT NULL DEFAULT 0,
    certain int NOT NULL DEFAULT 0,
    to_decide int NOT NULL DEFAULT 0,
    nobody int NOT NULL DEFAULT 0,
    hits int NOT NULL DEFAULT 0,
    problem_message text,
    created_by uuid,
    created_post uuid,
    created_by_label text NOT NULL,
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT run_pk PRIMARY KEY (id),
    CONSTRAINT run_load_fk FOREIGN KEY (load_id) REFERENCES comparison.load (id),
    CONSTRAINT run_state CHECK (state IN ('RUNNING', 'DONE', 'FAILED'))
);
CREATE INDEX run_place ON comparison.run (place_code, created_at);
CREATE UNIQUE INDEX run_one_at_a_time ON comparison.run (load_id) WHERE state = 'RUNNING';

-- Perhaps the same person: one officer says, another looks again. Decided pairs are remembered for every later extract.
CREATE TABLE comparison.pair (
    id uuid NOT NULL,
    run_id uuid NOT NULL,
    load_id uuid NOT NULL,
    source_id uuid NOT NULL,
    person_id uuid NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    claim_index bytea NOT NULL,
    claim_sealed bytea NOT NULL,
    basis text NOT NULL,
    bits_hundredths bigint NOT NULL,
    state text NOT NULL,
    first_same boolean,
    first_by uuid,
    first_by_label text,
    first_why text,
    first_at timestamptz,
    second_by uuid,
    second_by_label text,
    second_why text,
    second_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT pair_pk PRIMARY KEY (id),
    CONSTRAINT pair_run_fk FOREIGN KEY (run_id) REFERENCES comparison.run (id),
    CONSTRAINT pair_state CHECK (state IN ('OPEN', 'SECOND_LOOK', 'SAME', 'DIFFERENT')),
    CONSTRAINT pair_basis CHECK (basis IN ('NUMBER_AND_NAME', 'NUMBER_NAME_SOUNDS_ALIKE', 'NUMBER_NAME_SUBSTITUTED',
        'NUMBER_OTHER_NAME', 'NAME_NUMBER_DAMAGED', 'NAME_OWN_NUMBER_DAMAGED', 'WEIGHED')),
    CONSTRAINT pair_first CHECK ((state = 'OPEN') OR (first_same IS NOT NULL AND length(first_why) > 0 AND first_at IS NOT NULL)),
    CONSTRAINT pair_second CHECK (state NOT IN ('SAME', 'DIFFERENT') OR second_at IS NOT NULL),
    CONSTRAINT pair_four_eyes CHECK (second_by IS NULL OR second_by IS DISTINCT FROM first_by)
);
CREATE UNIQUE INDEX pair_once ON comparison.pair (claim_index, person_id);
CREATE INDEX pair_place ON comparison.pair (place_code, state, created_at);
CREATE INDEX pair_household ON comparison.pair (household_id);

-- What a department's row says of a person on file. What the agreement said that day is copied here: the village that looks
-- does not see the county's agreements.
-- A hit counts only when it is upheld, and it can be upheld only after
-- the person was told and has answered or let the days pass.
CREATE TABLE comparison.hit (
    id uuid NOT NULL,
    run_id uuid NOT NULL,
    load_id uuid NOT NULL,
    source_id uuid NOT NULL,
    pair_id uuid,
    statement_id uuid NOT NULL,
    person_id uuid NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    department text NOT NULL,
    meaning text NOT NULL,
    words text NOT NULL,
    fact text,
    source_title text NOT NULL,
    agency text NOT NULL,
    legal_basis text NOT NULL,
    field_codes text[] NOT NULL,
    field_labels text[] NOT NULL,
    content_index bytea NOT NULL,
    state text NOT NULL,
    version int NOT NULL DEFAULT 1,
    valid_on date NOT NULL,
    verify_by date,
    answer_days int NOT NULL,
    verified_by uuid,
    verified_on date,
    served_on date,
    answer_by date,
    answered_on date,
    settled_by uuid,
    settled_on date,
    change_id uuid,
    created_at timestamptz NOT NULL,
    CONSTRAINT hit_pk PRIMARY KEY (id),
    CONSTRAINT hit_run_fk FOREIGN KEY (run_id) REFERENCES comparison.run (id),
    CONSTRAINT hit_meaning CHECK (meaning IN ('INFO', 'WARNING', 'REVIEW', 'EXCLUSION', 'DEATH')),
    CONSTRAINT hit_state CHECK (state IN ('NOTED', 'TO_VERIFY', 'TO_TELL', 'TOLD', 'TO_SETTLE', 'UPHELD', 'REFUTED', 'OVERTAKEN')),
    CONSTRAINT hit_heard_before_it_counts CHECK (state <> 'UPHELD' OR meaning = 'DEATH'
        OR (served_on IS NOT NULL AND (answered_on >= served_on OR settled_on > answer_by))),
    CONSTRAINT hit_four_eyes CHECK (settled_by IS NULL OR settled_by IS DISTINCT FROM verified_by),
    CONSTRAINT hit_noted CHECK ((meaning = 'INFO') = (state = 'NOTED') OR state IN ('NOTED', 'OVERTAKEN'))
);
CREATE UNIQUE INDEX hit_once ON comparison.hit (source_id, person_id, content_index);
CREATE INDEX hit_place ON comparison.hit (place_code, state, created_at, id);
CREATE INDEX hit_household ON comparison.hit (household_id);

-- What happened to a hit, in order; never changed.
CREATE TABLE comparison.hit_step (
    hit_id uuid NOT NULL,
    position int NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    kind text NOT NULL,
    legal_date date NOT NULL,
    outcome text NOT NULL,
    words text NOT NULL,
    files uuid[] NOT NULL,
    by_account uuid,
    by_label text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT hit_step_pk PRIMARY KEY (hit_id, position),
    CONSTRAINT hit_step_hit_fk FOREIGN KEY (hit_id) REFERENCES comparison.hit (id),
    CONSTRAINT hit_step_kind CHECK (kind IN ('FOUND', 'VERIFIED', 'TOLD', 'ANSWERED', 'SETTLED'))
);
CREATE INDEX hit_step_place ON comparison.hit_step (place_code, hit_id);

CALL guard.protect('comparison.source', 'select,insert,update');
CALL guard.protect('comparison.source_field', 'select,insert,delete');
CALL guard.protect('comparison.source_rule', 'select,insert,delete');
CALL guard.protect('comparison.household_authorisation', 'select,insert,update');
CALL guard.protect('comparison.mapping', 'select,insert,update');
CALL guard.protect('comparison.load', 'select,insert,update');
CALL guard.protect('comparison.extract_row', 'select,insert,delete');
CALL guard.protect('comparison.load_fault', 'select,insert,delete');
CALL guard.protect('comparison.run', 'select,insert,update');
CALL guard.protect('comparison.pair', 'select,insert,update');
CALL guard.protect('comparison.hit', 'select,insert,update');
CALL guard.protect('comparison.hit_step', 'select,insert');
