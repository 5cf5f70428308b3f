-- Persons, households, kinship; statements (what a source said) and adopted facts (what the office holds true).
CREATE SCHEMA registry;
GRANT USAGE ON SCHEMA registry TO lianhu_app;

CREATE TABLE registry.household (
    id uuid NOT NULL,
    household_id uuid GENERATED ALWAYS AS (id) STORED,
    place_code text NOT NULL,
    org_code text,
    number text,
    national_number text,
    head_name text NOT NULL,
    member_count int NOT NULL,
    address text,
    state text NOT NULL DEFAULT 'active',
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT household_pk PRIMARY KEY (id),
    CONSTRAINT household_place_form CHECK (place_code ~ '^[0-9]{12}([0-9]{3})?$'),
    CONSTRAINT household_state CHECK (state IN ('active', 'closed'))
);
CREATE INDEX household_place ON registry.household (place_code, id);
CREATE INDEX household_org ON registry.household (org_code, id) WHERE org_code IS NOT NULL;
CREATE INDEX household_number ON registry.household (number);
CREATE INDEX household_national_number ON registry.household (national_number) WHERE national_number IS NOT NULL;

-- id_sealed, phone_sealed: opened only by a named look; id_index finds a number without opening anything.
CREATE TABLE registry.person (
    id uuid NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    name text NOT NULL,
    initials text NOT NULL,
    sex text,
    birth_date date,
    id_sealed bytea,
    id_index bytea,
    id_masked text,
    no_id_reason text,
    temporary_key text,
    national_number text,
    phone_sealed bytea,
    phone_masked text,
    died_on date,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT person_pk PRIMARY KEY (id),
    CONSTRAINT person_id_number UNIQUE (id_index),
    CONSTRAINT person_temporary_key UNIQUE (temporary_key),
    CONSTRAINT person_identified CHECK (id_index IS NOT NULL OR (no_id_reason IS NOT NULL AND temporary_key IS NOT NULL)),
    CONSTRAINT person_id_whole CHECK ((id_index IS NULL) = (id_sealed IS NULL) AND (id_index IS NULL) = (id_masked IS NULL)),
    CONSTRAINT person_name_length CHECK (char_length(name) BETWEEN 1 AND 60),
    CONSTRAINT person_sex CHECK (sex IN ('male', 'female')),
    CONSTRAINT person_life CHECK (died_on IS NULL OR birth_date IS NULL OR died_on >= birth_date)
);
CREATE INDEX person_household ON registry.person (household_id);
CREATE INDEX person_place ON registry.person (place_code, id);
CREATE INDEX person_org ON registry.person (org_code, id) WHERE org_code IS NOT NULL;
CREATE INDEX person_national_number ON registry.person (national_number) WHERE national_number IS NOT NULL;

-- Who belongs to which household, from when to when: one household at a time, one head at a time.
CREATE TABLE registry.membership (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    relation text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    ended_because text,
    CONSTRAINT membership_pk PRIMARY KEY (id),
    CONSTRAINT membership_household_fk FOREIGN KEY (household_id) REFERENCES registry.household (id),
    CONSTRAINT membership_person_fk FOREIGN KEY (person_id) REFERENCES registry.person (id),
    CONSTRAINT membership_period CHECK (valid_to IS NULL OR valid_to > valid_from),
    CONSTRAINT membership_one_household UNIQUE (person_id, valid WITHOUT OVERLAPS),
    CONSTRAINT membership_one_head EXCLUDE USING gist (household_id WITH =, valid WITH &&) WHERE (relation = 'head')
);
CREATE INDEX membership_household ON registry.membership (household_id, valid_from);

-- Kinship across households: supporters (赡养、抚养、扶养) and the recusal of relatives rest on it.
CREATE TABLE registry.kinship (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    relative_id uuid NOT NULL,
    relation text NOT NULL,
    duty text,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT kinship_pk PRIMARY KEY (id),
    CONSTRAINT kinship_person_fk FOREIGN KEY (person_id) REFERENCES registry.person (id),
    CONSTRAINT kinship_relative_fk FOREIGN KEY (relative_id) REFERENCES registry.person (id),
    CONSTRAINT kinship_not_self CHECK (person_id <> relative_id),
    CONSTRAINT kinship_duty CHECK (duty IN ('赡养', '抚养', '扶养')),
    CONSTRAINT kinship_once UNIQUE (person_id, relative_id, relation, valid_from)
);
CREATE INDEX kinship_relative ON registry.kinship (relative_id);
CREATE INDEX kinship_household ON registry.kinship (household_id);

-- What one source said about one entity at one moment. Append-only; statements may contradict each other.
CREATE TABLE registry.statement (
    id uuid NOT NULL,
    household_id uuid,
    place_code text NOT NULL,
    org_code text,
    entity_kind text NOT NULL,
    entity_id uuid NOT NULL,
    source_kind text NOT NULL,
    source_ref text NOT NULL,
    observer_id uuid,
    valid_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    facts jsonb NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT statement_pk PRIMARY KEY (id),
    CONSTRAINT statement_entity CHECK (entity_kind IN ('household', 'person')),
    CONSTRAINT statement_source CHECK (source_kind IN ('import', 'declaration', 'visit', 'department', 'officer', 'correction'))
);
CREATE INDEX statement_entity ON registry.statement (entity_id, valid_on);
CREATE INDEX statement_source ON registry.statement (source_kind, source_ref);
CREATE INDEX statement_place ON registry.statement (place_code, recorded_at);

-- People already recognised in a category: by our own procedure, or opening recognitions found when the system came
-- (basis, date, document; never an invented procedure).
CREATE TABLE registry.recognition (
    id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    kind text NOT NULL,
    category text NOT NULL,
    basis text NOT NULL,
    document_number text,
    case_id uuid,
    recognised_on date NOT NULL,
    ended_on date,
    ended_because text,
    source_ref text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT recognition_pk PRIMARY KEY (id),
    CONSTRAINT recognition_household_fk FOREIGN KEY (household_id) REFERENCES registry.household (id),
    CONSTRAINT recognition_kind CHECK (kind IN ('opening', 'procedure')),
    CONSTRAINT recognition_case CHECK ((kind = 'procedure') = (case_id IS NOT NULL)),
    CONSTRAINT recognition_period CHECK (ended_on IS NULL OR ended_on >= recognised_on)
);
CREATE UNIQUE INDEX recognition_running ON registry.recognition (household_id, category) WHERE ended_on IS NULL;
CREATE INDEX recognition_place ON registry.recognition (place_code, category, recognised_on);

-- Search: name bigrams, pinyin initials, keyed hashes of the ID's last digits; equality only, so that row security keeps its index.
CREATE TABLE registry.search_token (
    token text COLLATE "C" NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT search_token_pk PRIMARY KEY (token, place_code, person_id)
);
CREATE INDEX search_token_person ON registry.search_token (person_id);
CREATE INDEX search_token_household ON registry.search_token (household_id);

CALL guard.protect('registry.household', 'select,insert,update');
CALL guard.protect('registry.person', 'select,insert,update');
CALL guard.protect('registry.membership', 'select,insert,update');
CALL guard.protect('registry.kinship', 'select,insert,update');
CALL guard.protect('registry.statement', 'select,insert');
CALL guard.protect('registry.recognition', 'select,insert,update');
CALL guard.protect('registry.search_token', 'select,insert,delete');
