-- Library packs in the versions that were adopted, and adoptions: which place or organisation is bound by which, from
-- when, with which local figures. No personal data: everybody may read, only the place's own officers write.
CREATE SCHEMA schemes;
GRANT USAGE ON SCHEMA schemes TO lianhu_app;

CREATE TABLE schemes.pack_version (
    pack text NOT NULL,
    sha256 text NOT NULL,
    version int NOT NULL,
    title text NOT NULL,
    content text NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT pack_version_pk PRIMARY KEY (pack, sha256)
);
GRANT SELECT, INSERT ON schemes.pack_version TO lianhu_app;

CREATE TABLE schemes.adoption (
    id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    pack text NOT NULL,
    pack_sha256 text NOT NULL,
    document_title text NOT NULL,
    document_number text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    left_open text[] NOT NULL,
    state text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    note text,
    CONSTRAINT adoption_pk PRIMARY KEY (id),
    CONSTRAINT adoption_pack_fk FOREIGN KEY (pack, pack_sha256) REFERENCES schemes.pack_version (pack, sha256),
    CONSTRAINT adoption_no_household CHECK (household_id IS NULL),
    CONSTRAINT adoption_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    CONSTRAINT adoption_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT adoption_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT adoption_four_eyes CHECK (decided_by <> proposed_by),
    -- One binding version a place, organisation and pack on any day.
    CONSTRAINT adoption_one_at_a_time EXCLUDE USING gist (
        place_code WITH =, (coalesce(org_code, '')) WITH =, pack WITH =, daterange(valid_from, valid_to) WITH &&)
        WHERE (state = 'APPROVED')
);
CREATE INDEX adoption_place ON schemes.adoption (place_code, pack, valid_from);

CREATE TABLE schemes.adoption_parameter (
    adoption_id uuid NOT NULL,
    name text NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    written text NOT NULL,
    basis text NOT NULL,
    CONSTRAINT adoption_parameter_pk PRIMARY KEY (adoption_id, name),
    CONSTRAINT adoption_parameter_fk FOREIGN KEY (adoption_id) REFERENCES schemes.adoption (id)
);

ALTER TABLE schemes.adoption ENABLE ROW LEVEL SECURITY;
ALTER TABLE schemes.adoption FORCE ROW LEVEL SECURITY;
ALTER TABLE schemes.adoption_parameter ENABLE ROW LEVEL SECURITY;
ALTER TABLE schemes.adoption_parameter FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON schemes.adoption, schemes.adoption_parameter TO lianhu_app;
GRANT UPDATE (state, decided_by, decided_at, note, valid_to) ON schemes.adoption TO lianhu_app;
CREATE POLICY everybody_select ON schemes.adoption FOR SELECT USING (current_setting('lianhu.mode', true) IN ('read', 'write'));
CREATE POLICY everybody_select ON schemes.adoption_parameter FOR SELECT USING (current_setting('lianhu.mode', true) IN ('read', 'write'));
CREATE POLICY guard_insert ON schemes.adoption FOR INSERT
    WITH CHECK (guard.writes(place_code, org_code, household_id) AND state = 'PROPOSED' AND proposed_by::text = guard.setting('actor'));
CREATE POLICY guard_insert ON schemes.adoption_parameter FOR INSERT
    WITH CHECK (guard.writes(place_code, org_code, household_id) AND EXISTS (
        SELECT FROM schemes.adoption a WHERE a.id = adoption_id AND a.place_code = adoption_parameter.place_code AND a.state = 'PROPOSED'));
CREATE POLICY guard_update ON schemes.adoption FOR UPDATE
    USING (guard.writes(place_code, org_code, household_id) AND state <> 'REJECTED')
    WITH CHECK (guard.writes(place_code, org_code, household_id));
