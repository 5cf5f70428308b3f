-- The statutory procedure at run time: cases folded from append-only events, sheets that serve many cases.
-- What the procedure machine decides, the database repeats as far as constraints can say it.
CREATE SCHEMA cases;
GRANT USAGE ON SCHEMA cases TO lianhu_app;

-- Every version of a pack's procedure that a case was ever pinned to.
CREATE TABLE cases.definition (
    id uuid NOT NULL,
    pack text NOT NULL,
    pack_title text NOT NULL,
    procedure text NOT NULL,
    version text NOT NULL,
    how jsonb NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT definition_pk PRIMARY KEY (id),
    CONSTRAINT definition_version UNIQUE (pack, procedure, version)
);
CREATE TABLE cases.definition_step (
    definition_id uuid NOT NULL,
    ordinal int NOT NULL,
    step text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    clause text NOT NULL,
    level text NOT NULL,
    role text NOT NULL,
    notice_days int,
    compulsory boolean NOT NULL,
    CONSTRAINT definition_step_pk PRIMARY KEY (definition_id, ordinal),
    CONSTRAINT definition_step_once UNIQUE (definition_id, step),
    CONSTRAINT definition_step_place UNIQUE (definition_id, ordinal, step),
    CONSTRAINT definition_step_fk FOREIGN KEY (definition_id) REFERENCES cases.definition (id),
    CONSTRAINT definition_step_notice CHECK ((kind = 'notice') = (notice_days IS NOT NULL))
);
GRANT SELECT, INSERT ON cases.definition, cases.definition_step TO lianhu_app;

-- Holidays beyond what the archive ships: entered when the State Council publishes the next year.
CREATE TABLE cases.holiday_year (
    year int NOT NULL,
    document text NOT NULL,
    entered_at timestamptz NOT NULL,
    CONSTRAINT holiday_year_pk PRIMARY KEY (year)
);
CREATE TABLE cases.holiday (
    day date NOT NULL,
    works boolean NOT NULL,
    year int NOT NULL,
    CONSTRAINT holiday_pk PRIMARY KEY (day),
    CONSTRAINT holiday_year_fk FOREIGN KEY (year) REFERENCES cases.holiday_year (year)
);
GRANT SELECT, INSERT ON cases.holiday_year, cases.holiday TO lianhu_app;

CREATE SEQUENCE cases.case_number;
GRANT USAGE ON SEQUENCE cases.case_number TO lianhu_app;

-- The case as it stands: a projection of its events, typed for lists.
CREATE TABLE cases.case_file (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    number text NOT NULL,
    pack text NOT NULL,
    definition_id uuid NOT NULL,
    unit_label text NOT NULL,
    phase text NOT NULL,
    step text,
    turn_level text,
    turn_role text,
    deadline date,
    last_on date NOT NULL,
    objections_open int NOT NULL DEFAULT 0,
    sent_back boolean NOT NULL DEFAULT false,
    late_entry boolean NOT NULL DEFAULT false,
    closed boolean NOT NULL DEFAULT false,
    version int NOT NULL,
    opened_on date NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT case_file_pk PRIMARY KEY (id),
    CONSTRAINT case_file_number UNIQUE (number),
    CONSTRAINT case_file_definition_fk FOREIGN KEY (definition_id) REFERENCES cases.definition (id),
    CONSTRAINT case_file_household_fk FOREIGN KEY (household_id) REFERENCES registry.household (id),
    CONSTRAINT case_file_phase CHECK (phase IN ('RUNNING', 'GRANTED', 'REFUSED', 'RECOGNISED', 'ENDED', 'HANDED_OVER'))
);
-- One running case for a household and a scheme.
CREATE UNIQUE INDEX case_file_running ON cases.case_file (household_id, pack) WHERE phase = 'RUNNING';
CREATE INDEX case_file_place ON cases.case_file (place_code, id);
CREATE INDEX case_file_step ON cases.case_file (place_code, step) WHERE NOT closed;
CREATE INDEX case_file_household ON cases.case_file (household_id);

CREATE TABLE cases.case_event (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    seq int NOT NULL,
    kind text NOT NULL,
    step text,
    mode text,
    legal_date date NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    payload jsonb NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT case_event_pk PRIMARY KEY (id),
    CONSTRAINT case_event_seq UNIQUE (case_id, seq),
    CONSTRAINT case_event_case_fk FOREIGN KEY (case_id) REFERENCES cases.case_file (id),
    CONSTRAINT case_event_mode CHECK (mode IN ('HERE', 'LATE_ENTRY', 'OUTSIDE')),
    CONSTRAINT case_event_not_ahead CHECK (legal_date <= (recorded_at AT TIME ZONE 'Asia/Shanghai')::date)
);
CREATE INDEX case_event_place ON cases.case_event (place_code, legal_date);
CREATE INDEX case_event_household ON cases.case_event (household_id);

-- Sheets: a meeting, a notice, a decision batch, an announcement. code is random and public.
CREATE TABLE cases.sheet (
    id uuid NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    definition_id uuid NOT NULL,
    step text NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    planned_on date,
    held_on date,
    posted_on date,
    days int,
    last_day date,
    closed_on date,
    mode text NOT NULL DEFAULT 'HERE',
    posted_recorded_at timestamptz,
    posted_where text,
    posting_proof text,
    removal_proof text,
    chair text,
    recorder text,
    minutes text,
    document text,
    sealed_at timestamptz,
    version int NOT NULL DEFAULT 1,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT sheet_pk PRIMARY KEY (id),
    CONSTRAINT sheet_code UNIQUE (code),
    CONSTRAINT sheet_kind CHECK (kind IN ('MEETING', 'NOTICE', 'DECISION', 'ANNOUNCEMENT')),
    CONSTRAINT sheet_step_fk FOREIGN KEY (definition_id, step) REFERENCES cases.definition_step (definition_id, step),
    CONSTRAINT sheet_notice_length CHECK (kind <> 'NOTICE' OR posted_on IS NULL OR (days IS NOT NULL AND last_day >= posted_on + days)),
    CONSTRAINT sheet_notice_full CHECK (kind <> 'NOTICE' OR closed_on IS NULL OR closed_on > last_day),
    CONSTRAINT sheet_meeting_whole CHECK (kind <> 'MEETING' OR sealed_at IS NULL OR (held_on IS NOT NULL AND minutes IS NOT NULL)),
    CONSTRAINT sheet_posting_known CHECK ((posted_on IS NULL) = (posted_recorded_at IS NULL)),
    CONSTRAINT sheet_not_back_dated CHECK (posted_on IS NULL OR posted_on <= (posted_recorded_at AT TIME ZONE 'Asia/Shanghai')::date
        AND (mode <> 'HERE' OR posted_on >= (posted_recorded_at AT TIME ZONE 'Asia/Shanghai')::date - 14))
);
CREATE INDEX sheet_place ON cases.sheet (place_code, kind, created_at);

CREATE TABLE cases.sheet_item (
    sheet_id uuid NOT NULL,
    case_id uuid NOT NULL,
    entry_no int NOT NULL,
    label text NOT NULL,
    shown jsonb NOT NULL DEFAULT '{}',
    opinion text,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT sheet_item_pk PRIMARY KEY (sheet_id, case_id),
    CONSTRAINT sheet_item_entry UNIQUE (sheet_id, entry_no),
    CONSTRAINT sheet_item_sheet_fk FOREIGN KEY (sheet_id) REFERENCES cases.sheet (id),
    CONSTRAINT sheet_item_case_fk FOREIGN KEY (case_id) REFERENCES cases.case_file (id)
);
CREATE INDEX sheet_item_case ON cases.sheet_item (case_id);

-- Who is entitled to vote and who came. capacity: 村民代表, 村干部, 驻村工作队 …
CREATE TABLE cases.attendee (
    sheet_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    capacity text NOT NULL,
    present boolean NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    CONSTRAINT attendee_pk PRIMARY KEY (sheet_id, person_id),
    CONSTRAINT attendee_sheet_fk FOREIGN KEY (sheet_id) REFERENCES cases.sheet (id)
);
CREATE TABLE cases.recusal (
    sheet_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    ground text NOT NULL,
    declared boolean NOT NULL,
    recorded_at timestamptz NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT recusal_pk PRIMARY KEY (sheet_id, case_id, person_id),
    CONSTRAINT recusal_item_fk FOREIGN KEY (sheet_id, case_id) REFERENCES cases.sheet_item (sheet_id, case_id)
);
CREATE TABLE cases.vote (
    sheet_id uuid NOT NULL,
    case_id uuid NOT NULL,
    in_favour int NOT NULL,
    against int NOT NULL,
    abstained int NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT vote_pk PRIMARY KEY (sheet_id, case_id),
    CONSTRAINT vote_item_fk FOREIGN KEY (sheet_id, case_id) REFERENCES cases.sheet_item (sheet_id, case_id),
    CONSTRAINT vote_counts CHECK (in_favour >= 0 AND against >= 0 AND abstained >= 0)
);

-- Objections of the public and their answers: neither is ever changed or removed. receipt is random and public.
CREATE TABLE cases.objection (
    id uuid NOT NULL,
    receipt text NOT NULL,
    sheet_id uuid NOT NULL,
    case_id uuid NOT NULL,
    raised_on date NOT NULL,
    due_on date,
    received_at timestamptz NOT NULL,
    channel text NOT NULL,
    anonymous boolean NOT NULL,
    name_sealed bytea,
    phone_sealed bytea,
    words text NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT objection_pk PRIMARY KEY (id),
    CONSTRAINT objection_receipt UNIQUE (receipt),
    CONSTRAINT objection_item_fk FOREIGN KEY (sheet_id, case_id) REFERENCES cases.sheet_item (sheet_id, case_id),
    CONSTRAINT objection_channel CHECK (channel IN ('site', 'in-person', 'telephone', 'letter')),
    CONSTRAINT objection_anonymous CHECK (NOT anonymous OR (name_sealed IS NULL AND phone_sealed IS NULL)),
    CONSTRAINT objection_not_ahead CHECK (raised_on <= (received_at AT TIME ZONE 'Asia/Shanghai')::date)
);
CREATE INDEX objection_case ON cases.objection (case_id, sheet_id);
CREATE TABLE cases.objection_answer (
    objection_id uuid NOT NULL,
    upheld boolean NOT NULL,
    answer text NOT NULL,
    answered_on date NOT NULL,
    answered_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT objection_answer_pk PRIMARY KEY (objection_id),
    CONSTRAINT objection_answer_fk FOREIGN KEY (objection_id) REFERENCES cases.objection (id)
);

-- 送达回证
CREATE TABLE cases.service_proof (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    document text NOT NULL,
    addressee text NOT NULL,
    way text NOT NULL,
    receiver text NOT NULL,
    witness text,
    served_on date NOT NULL,
    late_days int NOT NULL,
    recorded_at timestamptz NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT service_proof_pk PRIMARY KEY (id),
    CONSTRAINT service_proof_case_fk FOREIGN KEY (case_id) REFERENCES cases.case_file (id),
    CONSTRAINT service_proof_witness CHECK (way <> 'LEFT_BEHIND' OR witness IS NOT NULL)
);
CREATE INDEX service_proof_case ON cases.service_proof (case_id);

-- 补录 consent, given by the next level itself before the late entry is made.
CREATE TABLE cases.late_consent (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    step text NOT NULL,
    legal_date date NOT NULL,
    reason text NOT NULL,
    consented_by uuid NOT NULL,
    level text NOT NULL,
    recorded_at timestamptz NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT late_consent_pk PRIMARY KEY (id),
    CONSTRAINT late_consent_case_fk FOREIGN KEY (case_id) REFERENCES cases.case_file (id)
);

-- Steps passed. superseded_by names the event that sent the case back behind them.
CREATE TABLE cases.case_step (
    event_id uuid NOT NULL,
    case_id uuid NOT NULL,
    definition_id uuid NOT NULL,
    ordinal int NOT NULL,
    step text NOT NULL,
    skipped boolean NOT NULL,
    mode text NOT NULL,
    legal_date date NOT NULL,
    recorded_at timestamptz NOT NULL,
    late_days int NOT NULL,
    sheet_id uuid,
    superseded_by uuid,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    CONSTRAINT case_step_pk PRIMARY KEY (event_id),
    CONSTRAINT case_step_event_fk FOREIGN KEY (event_id) REFERENCES cases.case_event (id),
    CONSTRAINT case_step_case_fk FOREIGN KEY (case_id) REFERENCES cases.case_file (id),
    CONSTRAINT case_step_definition_fk FOREIGN KEY (definition_id, ordinal, step) REFERENCES cases.definition_step (definition_id, ordinal, step),
    CONSTRAINT case_step_sheet_fk FOREIGN KEY (sheet_id) REFERENCES cases.sheet (id),
    CONSTRAINT case_step_superseded_fk FOREIGN KEY (superseded_by) REFERENCES cases.case_event (id)
);
CREATE UNIQUE INDEX case_step_current ON cases.case_step (case_id, ordinal) WHERE superseded_by IS NULL;
CREATE INDEX case_step_case ON cases.case_step (case_id);

-- Who may be called to a meeting or sent to check: representatives, cadres, team. person_id is how the machine knows them.
CREATE TABLE cases.roster_member (
    id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    name text NOT NULL,
    capacity text NOT NULL,
    account_id uuid,
    registry_person_id uuid,
    person_id uuid GENERATED ALWAYS AS (coalesce(account_id, registry_person_id, id)) STORED,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT roster_member_pk PRIMARY KEY (id),
    CONSTRAINT roster_member_capacity CHECK (capacity IN ('representative', 'cadre', 'team')),
    CONSTRAINT roster_member_period CHECK (valid_to IS NULL OR valid_to > valid_from)
);
CREATE INDEX roster_member_place ON cases.roster_member (place_code, capacity);

-- 回避申报: kinship that the registry does not know.
CREATE TABLE cases.kin_declaration (
    person_id uuid NOT NULL,
    household_id uuid NOT NULL,
    relation text NOT NULL,
    declared_on date NOT NULL,
    place_code text NOT NULL,
    org_code text,
    CONSTRAINT kin_declaration_pk PRIMARY KEY (person_id, household_id)
);
CREATE INDEX kin_declaration_household ON cases.kin_declaration (household_id);

CALL guard.protect('cases.case_file', 'select,insert,update');
CALL guard.protect('cases.case_event', 'select,insert');
CALL guard.protect('cases.case_step', 'select,insert,update');
REVOKE UPDATE ON cases.case_step FROM lianhu_app;
GRANT UPDATE (superseded_by) ON cases.case_step TO lianhu_app;
CALL guard.protect('cases.sheet', 'select,insert,update');
CALL guard.protect('cases.sheet_item', 'select,insert,update');
REVOKE UPDATE ON cases.sheet_item FROM lianhu_app;
GRANT UPDATE (opinion) ON cases.sheet_item TO lianhu_app;
CALL guard.protect('cases.attendee', 'select,insert,update');
REVOKE UPDATE ON cases.attendee FROM lianhu_app;
GRANT UPDATE (present) ON cases.attendee TO lianhu_app;
CALL guard.protect('cases.recusal', 'select,insert');
CALL guard.protect('cases.vote', 'select,insert');
CALL guard.protect('cases.objection', 'select,insert');
CALL guard.protect('cases.objection_answer', 'select,insert');
CALL guard.protect('cases.service_proof', 'select,insert');
CALL guard.protect('cases.late_consent', 'select,insert');
CALL guard.protect('cases.roster_member', 'select,insert,update');
CALL guard.protect('cases.kin_declaration', 'select,insert');
